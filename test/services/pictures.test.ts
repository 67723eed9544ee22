import { dropDatabase, startChat, useDatabase } from '../support/chat'

beforeAll(useDatabase)
afterAll(dropDatabase)

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex')
const PUSH = { title: '周报', text: '自评 1/6', mentionIds: [], picture: PICTURE }

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
  expect(await chat.house.delivery.addPush(chat.groupId, 'push-2', PUSH)).toEqual(['push-2'])
  await chat.close()
})
