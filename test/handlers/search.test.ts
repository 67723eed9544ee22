import { claimed, useChat } from './support'

const chat = useChat({ issues: 48 })

it('finds a word in titles, items and measures', async () => {
  await claimed(chat(), '李雷', 3)
  await chat().says('李雷', '措施 3 每季度抽查用车台账')
  expect(await chat().says('外人', '搜索 用车')).toBe(
    '含“用车”的问题 1 项：\n3 问题3的名称（整改中，李雷，时限 2026年12月4日）',
  )
  expect(await chat().says('外人', '搜索问题47的')).toContain('47 问题47的名称')
  expect(await chat().says('外人', '搜 第12项')).toContain('含“第12项”的问题 3 项')
})

it('takes a number for a word, and 第2页 for the page', async () => {
  expect(await chat().says('外人', '搜索 4')).toContain('含“4”的问题 16 项')
  expect(await chat().says('外人', '搜索 问题')).toContain('下一页发：搜索 问题 第2页')
  expect(await chat().says('外人', '搜索 问题 第2页')).toContain('\n16 问题16的名称')
})

it('says so when there is no hit, and asks for the word', async () => {
  expect(await chat().says('外人', '搜索 食堂')).toBe('没有含“食堂”的问题。换一个词再试，例：搜索 合同')
  expect(await chat().says('外人', '搜索')).toBe('还缺要找的词。例：搜索 公车')
})
