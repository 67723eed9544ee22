import { readContent } from '../../../src/documents/read/file-content'
import { readRows } from '../../../src/documents/read/table'

type Rows = string[][]

/** Problems below their items, with measures and a status each; the cells of an item are blank below its first one. */
const MERGED: Rows = [
  ['序号', '反馈问题', '具体表现', '整改措施', '完成时限', '完成情况'],
  ['1', '公务用车管理不严', '派车单长期不登记', '1.修订用车办法。\n2.按月抽查。', '2026-05-31', '已完成'],
  ['2', '', '油卡由个人保管', '收回油卡五张', '2026-06-30', '已完成'],
  ['3', '公务接待不规范', '接待没有公函', '补办公函', '2026-06-30', '正在整改'],
]

/** The same under headings that stand in rows across the table. */
const HEADED: Rows = [
  ['序号', '存在问题', '整改措施', '完成时限', '完成情况'],
  ['一、公务用车方面', '', '', '', ''],
  ['1', '派车单长期不登记', '1.修订用车办法。\n2.按月抽查。', '2026-05-31', '已完成'],
  ['2', '油卡由个人保管', '收回油卡五张', '2026-06-30', '已完成'],
  ['二、公务接待方面', '', '', '', ''],
  ['3', '接待没有公函', '补办公函', '2026-06-30', '正在整改'],
]

function ledgerOf({ issues, aspects }: Awaited<ReturnType<typeof readContent>>) {
  return issues.map(({ no, aspect, item, title, measures, status, dueDate }) => [
    ...[no, aspects[aspect]?.title, item, title, measures, status, dueDate],
  ])
}

function mapHead(rows: Rows, rename: (name: string, index: number) => string): Rows {
  return rows.map((row, at) => (at === 0 ? row.map(rename) : row))
}

/** With one more column, which is blank beside headings. */
function withColumn(rows: Rows, at: number, name: string, text: string): Rows {
  return rows.map((row, index) => {
    const isHeading = row.filter(Boolean).length === 1
    return row.toSpliced(at, 0, index === 0 ? name : isHeading ? '' : text)
  })
}

const WAYS: [string, (rows: Rows) => Rows][] = [
  ['it begins in the second column', rows => rows.map(row => ['', ...row])],
  ['it begins in the third column', rows => rows.map(row => ['', '', ...row])],
  ['a title and the unit stand above it', rows => [['附件2'], ['整改台账'], ['填报单位：某局'], ...rows]],
  [
    'the rows end with their last text',
    rows => rows.map(row => row.slice(0, row.findLastIndex(Boolean) + 1)),
  ],
  ['blanks part the names of its columns', rows => mapHead(rows, name => [...name].join(' '))],
  ['lines break in the names of its columns', rows => mapHead(rows, name => name.replace(/^../, '$&\n'))],
  ['stars mark the names of its columns', rows => mapHead(rows, name => `*${name}`)],
  ['the names of its columns have numbers', rows => mapHead(rows, (name, index) => `${index + 1}.${name}`)],
  ['the names of its columns have remarks', rows => mapHead(rows, name => `${name}（必填）`)],
  [
    'its columns are numbered below the head',
    ([head = [], ...rows]) => [head, head.map((_, at) => `${at + 1}`), ...rows],
  ],
  [
    'its head has a row more, of which the merged cells are lost',
    ([head = [], ...rows]) => [
      head.map((_, at) => (at === 0 ? '问题' : at === head.length - 2 ? '整改工作' : '')),
      head,
      ...rows,
    ],
  ],
  ['it tells the unit first', rows => withColumn(rows, 0, '单位名称', '某局')],
  ['it tells a person last', rows => withColumn(rows, rows[0]?.length ?? 0, '联系人', '韩梅')],
  ['it is signed below', rows => [...rows, ['填表人：韩梅', '', '审核人：王办']]],
]

describe.each([
  ['merged cells', MERGED],
  ['headings across it', HEADED],
])('a table with %s is read the same', (_name, rows) => {
  const expected = ledgerOf(readRows(rows, '台账'))

  it('as people read it', () => {
    expect(expected.map(([no, aspect, item, title]) => [no, aspect ?? item, title])).toHaveLength(3)
    expect(expected.map(([, , , , measures]) => measures)).toEqual([
      ['修订用车办法。', '按月抽查。'],
      ['收回油卡五张'],
      ['补办公函'],
    ])
  })

  it.each(WAYS)('where %s', (_way, change) => {
    expect(ledgerOf(readRows(change(rows), '台账'))).toEqual(expected)
  })

  it.each([',', '\t'])('as a file whose cells are parted by %j', async sign => {
    const quoted = rows.map(row => row.map(text => `"${text}"`).join(sign))
    expect(ledgerOf(await readContent(Buffer.from(quoted.join('\r\n')), '台账.csv'))).toEqual(expected)
  })
})

describe('a table whose merged cells have been filled', () => {
  const filled = MERGED.map((row, index) => (row[1] ? row : row.with(1, MERGED[index - 1]?.[1] ?? '')))

  it('is read the same', () => {
    expect(ledgerOf(readRows(filled, '台账'))).toEqual(ledgerOf(readRows(MERGED, '台账')))
  })

  it('is a table, though each of its rows would be a numbered problem of a text', async () => {
    const rows = [
      ['主要问题', '具体表现', '整改措施', '整改时限'],
      ...['补登', '抽查', '通报'].map(measure => [
        '1.用车不严',
        '（1）派车单长期不登记',
        measure,
        '2026年5月',
      ]),
      ...['收回', '登记', '核对'].map(measure => ['1.用车不严', '（2）油卡由个人保管', measure, '2026年6月']),
    ]
    const { form, issues } = await readContent(
      Buffer.from(rows.map(row => row.join(',')).join('\n')),
      '清单.csv',
    )
    expect(form).toBe('F9')
    expect(issues.map(({ title, measures }) => [title, measures.length])).toEqual([
      ['派车单长期不登记', 3],
      ['油卡由个人保管', 3],
    ])
  })
})

describe('the number of a measure', () => {
  it('is right of the problem, which may be said again beside each', () => {
    const rows = [
      ['具体问题', '序号', '整改措施'],
      ['派车单长期不登记', '1', '修订用车办法'],
      ['派车单长期不登记', '2', '按月抽查'],
      ['油卡由个人保管', '1', '收回油卡五张'],
    ]
    expect(readRows(rows, '').issues.map(({ title, measures }) => [title, measures.length])).toEqual([
      ['派车单长期不登记', 2],
      ['油卡由个人保管', 1],
    ])
  })
})

describe('a head over two rows', () => {
  it.each([
    ['the lower one ends sooner', ['', '', '整改措施', '具体要求']],
    ['the lower one is full', ['', '', '整改措施', '具体要求', '', '']],
  ])('of which %s names all columns', (_name, lower) => {
    const rows = [
      ['序号', '存在问题', '整改安排', '', '完成时限', '责任人'],
      lower,
      ['1', '派车单长期不登记', '修订用车办法', '按月抽查', '2026-05-31', '韩梅'],
      ['2', '油卡由个人保管', '收回油卡五张', '登记', '2026-06-30', '李雷'],
    ]
    expect(readRows(rows, '').issues.map(({ dueDate, fields }) => [dueDate, fields?.assignee])).toEqual([
      ['2026-05-31', '韩梅'],
      ['2026-06-30', '李雷'],
    ])
  })

  it('parts the problems, though nothing shows any more that a cell was merged', () => {
    const rows = [
      ['序号', '反馈问题', '', '整改情况', '完成情况'],
      ['', '类别', '具体问题', '', ''],
      ['1', '公务用车', '派车单长期不登记', '修订用车办法', '已完成'],
      ['2', '', '油卡由个人保管', '收回油卡五张', '已完成'],
      ['3', '公务接待', '接待没有公函', '补办公函', '正在整改'],
    ]
    const { issues, aspects } = readRows(rows, '')
    expect(issues.map(({ title, aspect }) => [title, aspects[aspect]?.title])).toEqual([
      ['派车单长期不登记', '公务用车'],
      ['油卡由个人保管', '公务用车'],
      ['接待没有公函', '公务接待'],
    ])
  })
})
