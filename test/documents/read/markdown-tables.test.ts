import { readDocument } from '../../../src/documents/read/file'

it('keeps the lines of a cell, which markdown parts by <br>', async () => {
  const table =
    '| 序号 | 反馈问题 | 整改情况 |\n| --- | --- | --- |\n| 1 | 抽检覆盖不全 | （1）列入计划。<br>（2）抽检44批次。 |\n| 2 | 公示不及时 | 当天录入，每周核对。<br/>及时率为100%。 |'
  const { issues } = await readDocument(Buffer.from(table))
  expect(issues.map(({ measures }) => measures)).toEqual([['列入计划。', '抽检44批次。'], []])
  expect(issues[1]?.text).toBe('当天录入，每周核对。\n及时率为100%。')
})

it('puts the problems of several tables under the names above them', async () => {
  const table = (name: string, ...rows: string[]) =>
    ['', `**${name}**`, '', '| 序号 | 指出的问题 | 完成情况 |', '| --- | --- | --- |', ...rows].join('\n')
  const text = [
    '# 某镇整改情况的公示',
    table('政治建设方面', '| 1 | 学习有的月份没有落实 | 已完成 |', '| 2 | 现场督办少 | 已完成 |'),
    table('作风建设方面', '| 3 | 项目不比价 | 已完成 |'),
  ].join('\n')
  const { aspects, issues } = await readDocument(Buffer.from(text))
  expect(issues.map(({ aspect, title }) => [aspects[aspect]?.title, title])).toEqual([
    ['政治建设方面', '学习有的月份没有落实'],
    ['政治建设方面', '现场督办少'],
    ['作风建设方面', '项目不比价'],
  ])
})
