import { issueOf, useChat } from './support'

const chat = useChat()

it('keeps an issue out of the bulletin for publication, with a reason on record', async () => {
  const reply = await chat().says('王办', '不公开 3 案件尚未公开')
  expect(reply).toBe('3 号「问题3的名称」不再列入公开稿，只计数。恢复请发：恢复公开 3')
  const issue = await issueOf(chat(), 3)
  expect(issue.isHidden).toBe(true)
  expect(issue.timeline.at(-1)?.text).toBe('案件尚未公开')
})

it('asks for the reason', async () => {
  expect(await chat().says('王办', '不公开 3')).toContain('还缺不公开的理由')
})

it('lists it again when the office says so', async () => {
  await chat().says('王办', '不公开 3 案件尚未公开')
  expect(await chat().says('王办', '恢复公开 3')).toContain('已恢复列入公开稿')
  expect((await issueOf(chat(), 3)).isHidden).toBe(false)
})

it('is only for the office', async () => {
  expect(await chat().says('李雷', '不公开 3 不想公开')).toContain('由办公室来做')
})
