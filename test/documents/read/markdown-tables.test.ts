import { readDocument } from '../../../src/documents/read/file'

it('keeps the lines of a cell, which markdown parts by <br>', async () => {
  const table =
    '| 序号 | 反馈问题 | 整改情况 |\n| --- | --- | --- |\n| 1 | 抽检覆盖不全 | （1）列入计划。<br>（2）抽检44批次。 |\n| 2 | 公示不及时 | 当天录入，每周核对。<br/>及时率为100%。 |'
  const { issues } = await readDocument(Buffer.from(table))
  expect(issues.map(({ measures }) => measures)).toEqual([['列入计划。', '抽检44批次。'], []])
  expect(issues[1]?.text).toBe('当天录入，每周核对。\n及时率为100%。')
})
