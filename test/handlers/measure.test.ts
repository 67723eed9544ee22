import { claimed, issueOf, useChat } from './support'

const chat = useChat()

it('adds a measure and tells which one it is', async () => {
  await claimed(chat(), '李雷', 3)
  await chat().says('李雷', '措施 3 每季度抽查一次用车台账')
  expect(await chat().says('李雷', '措施 3 公布举报电话')).toBe(
    '3 号「问题3的名称」措施已记录，第 2 条：公布举报电话',
  )
  expect((await issueOf(chat(), 3)).measures.map(({ text }) => text)).toEqual([
    '每季度抽查一次用车台账',
    '公布举报电话',
  ])
})

it('lets the office add one before anybody has claimed the issue', async () => {
  expect(await chat().says('王办', '措施 4 每月通报')).toContain('措施已记录')
  expect(await chat().says('李雷', '措施 4 每月通报')).toContain('还是“未认领”')
})

it('asks for the text', async () => {
  expect(await chat().says('王办', '措施 4')).toBe('还缺措施内容。例：措施 4 每季度抽查一次用车台账')
})
