import { readLedgerRows } from '../../src/documents/read/table'
import { useChat } from './support'

const chat = useChat({ issues: 0 })

const HEAD = '序号,具体问题,整改措施（逐条）,责任人,自评状态'
const issues = [
  ['已完成', '推进中'],
  ['已完成', '整改中'],
  ['已完成', '已完成'],
  ['已完成', ''],
  ['', '已完成'],
  ['部分完成', '部分完成'],
  ['已完成80%', '已完成80%'],
]

function sheet(rowOf: (seq: number, at: number) => string): string {
  const rows = issues.flatMap((states, index) =>
    states.map((state, at) => `${rowOf(index + 1, at)},办法${index + 1}之${at + 1}印发,韩梅,${state}`),
  )
  return [HEAD, ...rows].join('\n')
}

async function exportedLedger(): Promise<Buffer> {
  const [link = ''] = /http\S+/u.exec(await chat().says('王办', '导出 台账')) ?? []
  return Buffer.from(await (await fetch(link)).arrayBuffer())
}

describe.each([
  ['whose number and problem stand in each row', sheet(seq => `${seq},第${seq}类派车单不登记`)],
  [
    'whose number and problem stand in the first row',
    sheet((seq, at) => (at ? ',' : `${seq},第${seq}类派车单不登记`)),
  ],
])('a csv with a row for each measure, %s', (_, csv) => {
  it('counts as done only issues all rows of which are done, in the sheet and in the rate', async () => {
    const preview = await chat().says('王办', `导入\n${csv}`)
    expect(preview).toContain('问题 7，措施 14')
    expect(preview).toContain('“已完成；推进中”')
    await chat().says('王办', '确认导入')
    const { rows } = await readLedgerRows(await exportedLedger())
    expect(rows.map(({ selfRating }) => selfRating)).toEqual([
      ...['未认领', '未认领', '已完成', '未认领', '未认领', '未认领', '未认领'],
    ])
    expect(await chat().says('王办', '进度')).toContain('自评 1/7')
  })
})

it('takes one status for all rows where only first rows have one, as in merged cells', async () => {
  const rows = ['1,派车单不登记,印发办法,韩梅,已完成', ',,按月抽查,,', '2,油卡无人管,专人保管,韩梅,推进中']
  await chat().says('王办', `导入\n${[HEAD, ...rows].join('\n')}`)
  await chat().says('王办', '确认导入')
  expect(await chat().says('王办', '进度')).toContain('自评 1/2')
})
