import { issueOf, submitted, useChat } from './support'

const chat = useChat()
beforeEach(() => submitted(chat(), '李雷', 3))

it('sends an issue back with the reason and says what the owner does next', async () => {
  expect(await chat().says('王办', '退回 3 缺少会议记录')).toBe(
    '3 号「问题3的名称」已退回：缺少会议记录\n请 李雷 补充后再发：完成 3 说明',
  )
  expect(await issueOf(chat(), 3)).toMatchObject({ state: 'active', selfRating: null })
})

it('wants a reason', async () => {
  expect(await chat().says('王办', '退回 3')).toBe('还缺退回原因。例：退回 3 缺少会议记录')
  expect((await issueOf(chat(), 3)).state).toBe('submitted')
})

it('is only for the office', async () => {
  expect(await chat().says('李雷', '退回 3 我再补')).toContain('“退回”由办公室来做')
})

it('lets the owner report it done again', async () => {
  await chat().says('王办', '退回 3 缺少会议记录')
  expect(await chat().says('李雷', '完成 3 已补会议记录')).toContain('已报完成，待核验')
})
