import { PICTURE_LEFT_OUT } from '../../src/texts/late-reply'
import { aMessage } from '../support/builders'
import { dropDatabase, startChat, useDatabase } from '../support/chat'

beforeAll(useDatabase)
afterAll(dropDatabase)

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex')
const PUSH = { title: '周报', text: '自评 1/6', mentionIds: [], picture: async () => PICTURE }

it('sends the picture of a push after its text where the platform takes pictures', async () => {
  const chat = await startChat({ issues: 0 })
  const rowIds = await chat.house.delivery.addPush(chat.groupId, 'push-1', PUSH)
  await chat.deliver()
  expect(rowIds).toEqual(['push-1', 'push-1#picture'])
  expect(
    chat
      .messages()
      .slice(-2)
      .map(({ text, media }) => [text, media.length]),
  ).toEqual([
    ['自评 1/6', 0],
    ['', 1],
  ])
  expect((await chat.house.delivery.rows(rowIds)).map(({ message }) => message.picture)).toEqual([
    undefined,
    undefined,
  ])
  await chat.close()
})

it('sends the text alone where the platform takes none', async () => {
  const chat = await startChat({ issues: 0, platform: 'dingtalk' })
  const picture = jest.fn(PUSH.picture)
  expect(await chat.house.delivery.addPush(chat.groupId, 'push-2', { ...PUSH, picture })).toEqual(['push-2'])
  expect(picture).not.toHaveBeenCalled()
  await chat.close()
})

it.each([
  ['there is none', undefined],
  ['it is over the limit of the platform', Buffer.alloc(2 * 1024 * 1024 + 1)],
])('sends the text alone when %s', async (_, drawn) => {
  const chat = await startChat({ issues: 0 })
  const push = { ...PUSH, picture: async () => drawn }
  expect(await chat.house.delivery.addPush(chat.groupId, 'push-3', push)).toEqual(['push-3'])
  await chat.close()
})

it('sends the text while the picture is still being drawn, and both of them once', async () => {
  const chat = await startChat({ issues: 0 })
  const before = chat.messages().length
  const seen: string[] = []
  const picture = async () => {
    await chat.deliver()
    seen.push(...chat.messages().map(({ text }) => text))
    return PICTURE
  }
  for (let time = 0; time < 2; time += 1) {
    await chat.house.delivery.addPush(chat.groupId, 'push-4', { ...PUSH, picture })
    await chat.deliver()
  }
  expect(seen).toContain(PUSH.text)
  expect(
    chat
      .messages()
      .slice(before)
      .map(({ media }) => media.length),
  ).toEqual([0, 1])
  await chat.close()
})

describe('an answer that comes late', () => {
  let answers = 0
  const answer = { text: '截至今天，自评 1/6', picture: PICTURE.toString('base64') }

  async function answered(chatId: (groupId: string) => string, reply: typeof answer | { text: string }) {
    const chat = await startChat({ issues: 0 })
    const before = chat.messages().length
    const message = aMessage({ key: `wecom:late-${++answers}`, chatId: chatId(chat.groupId) })
    await chat.house.delivery.addReply(message, reply)
    await chat.house.delivery.addReply(message, reply)
    await chat.deliver()
    const rows = await chat.house.delivery.rows([`reply:${message.key}`, `reply:${message.key}#picture`])
    const shown = chat.messages().slice(before)
    await chat.close()
    return { rows, shown: shown.map(({ text, media }) => [text, media.length]) }
  }

  it('still brings its picture, once', async () => {
    const { shown } = await answered(groupId => groupId, answer)
    expect(shown).toEqual([
      [answer.text, 0],
      ['', 1],
    ])
  })

  it('brings no second message where there is no picture', async () => {
    const { shown } = await answered(groupId => groupId, { text: answer.text })
    expect(shown).toEqual([[answer.text, 0]])
  })

  it('says that the picture was left out where no address takes it', async () => {
    const { rows } = await answered(() => 'wecom:wrWithoutAddress', answer)
    expect(rows.map(({ message }) => message.text)).toEqual([`${answer.text}\n${PICTURE_LEFT_OUT}`])
  })
})
