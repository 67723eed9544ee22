import { imported } from '../../src/texts/imports'

it('says what an import came to, also without a title and without anything new', () => {
  const counts = {
    title: '整改清单',
    added: 48,
    known: 0,
    selfRated: 46,
    numbers: Array.from({ length: 48 }, (_, index) => index + 1),
  }
  const none = { done: [], left: [] }
  expect(imported(counts, none)).toBe(
    '已导入“整改清单” 48 个问题，其中 46 个带有自评（自评不等于核验）。\n下一步：责任人发“我是 姓名 部门”登记，再发“认领 编号”。',
  )
  expect(imported({ title: '', added: 0, known: 48, selfRated: 0, numbers: [] }, none)).toBe(
    '已导入：没有新增问题；原有 48 个没有改动。\n下一步：发“进度”看台账。',
  )
})
