import { readDocument } from '../../../src/documents/read/file'
import { table, typed, writeDocx } from './support/docx'
import { layOut, type PrintedLine, writePdf } from './support/pdf'
import {
  asBars,
  asScaled,
  asStrokes,
  cutTable,
  type Edge,
  layOutTable,
  type PrintedTable,
} from './support/pdf-table'

const HEAD = ['序号', '方面', '具体问题', '整改措施', '责任人', '整改进展']
const WIDTHS = [3, 5, 9, 12, 4, 5]
const ROWS = [
  [
    '1',
    '作风方面',
    '公务用车登记不全，派车单缺项较多',
    '1.补齐派车单。\n2.每月抽查一次并通报结果。',
    '甲某',
    '已完成',
  ],
  ['2', null, '会议记录不规范', '统一印制会议记录本，明确专人保管，按季检查。', '乙某', '整改中'],
  ['3', '党建方面', '学习计划没有按时印发', '年初印发学习计划。', '丙某', '已完成'],
]

function printed(
  pages: PrintedTable[],
  draw: (edges: Edge[]) => string = asStrokes,
  around = pageNumber,
): Buffer {
  const laidOut = pages.map(layOutTable)
  return writePdf(
    laidOut.map(({ lines }, index) => [...lines, ...around(index)]),
    laidOut.map(({ edges }) => draw(edges)),
  )
}

function pageNumber(index: number): PrintedLine[] {
  return [{ text: `第 ${index + 1} 页`, x: 280, y: 40, size: 10 }]
}

async function issuesOf(bytes: Buffer) {
  const { issues } = await readDocument(bytes)
  return issues.map(({ title, measures, status }) => [title, ...measures, status])
}

/** A long ledger whose rows are all alike but for their number. */
function rowsFrom(first: number, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    ...[`${first + index}`, '作风方面', `第${first + index}类登记不全`],
    ...['补齐登记并按月抽查通报。', '甲某', '已完成'],
  ])
}

describe('a ruled table in a PDF', () => {
  it.each([
    ['with a pen', asStrokes],
    ['as thin bars, cell by cell', asBars],
    ['in another measure', asScaled],
  ])('drawn %s is read like the same table in Word', async (_, draw) => {
    const word = await writeDocx([typed('某局整改台账'), table([HEAD, ...ROWS])])
    const title = { text: '某局整改台账', x: 240, y: 790, size: 16 }
    const pdf = printed([{ rows: [HEAD, ...ROWS], widths: WIDTHS }], draw, () => [title])
    const [read, expected] = [await readDocument(pdf), await readDocument(word)]
    expect(read.issues).toEqual(expected.issues)
    expect([read.title, read.aspects]).toEqual([expected.title, expected.aspects])
    expect(read.issues.map(({ measures }) => measures.length)).toEqual([2, 1, 1])
  })

  it('goes on over pages, which repeat its head and have numbers of their own', async () => {
    const pages = [1, 21, 41].map(first => ({ rows: [HEAD, ...rowsFrom(first, 20)], widths: WIDTHS }))
    const issues = await issuesOf(printed(pages))
    expect(issues).toEqual(rowsFrom(1, 60).map(row => [row[2], row[3], row[5]]))
    expect((await readDocument(printed(pages))).outside.map(({ name }) => name)).toEqual(['页眉页脚'])
  })

  it('has a row that a page break cut in the midst of a sentence as one', async () => {
    const [upper, lower] = ['补齐派车单，明确登记核对的责', '任人，按月抽查并通报结果。']
    const first = [HEAD, ...rowsFrom(1, 3), ['4', '作风方面', '派车单缺项', upper, '甲某', '已完成']]
    const pages = [
      { rows: first, widths: WIDTHS },
      { rows: [HEAD, ['', '', '', lower, '', ''], ...rowsFrom(5, 2)], widths: WIDTHS },
    ]
    const { issues } = await readDocument(printed(pages))
    expect(issues.map(({ title }) => title)).toHaveLength(6)
    expect(issues[3]?.measures.join()).toBe(upper + lower)
  })

  it('has no row for the rest of another that begins with the next measure or problem', async () => {
    const heads = [HEAD, ...rowsFrom(1, 2)]
    const upper = [...heads, ['3', '党建方面', '记录不全', '补齐会议记录并由专人保管', '甲某', '已完成']]
    const measure = [HEAD, [null, null, null, '按月抽查会议记录', null, null], ...rowsFrom(4, 1)]
    const problem = [HEAD, ['4', null, '学习不勤', '制定学习计划', '乙某', '已完成'], ...rowsFrom(5, 1)]
    const read = (lower: (string | null)[][]) =>
      issuesOf(printed([upper, lower].map(rows => ({ rows, widths: WIDTHS }))))
    expect((await read(measure)).map(([title]) => title)).toEqual(
      [1, 2, 3, 4].map(no => (no === 3 ? '记录不全' : `第${no}类登记不全`)),
    )
    expect((await read(problem)).map(([title]) => title).slice(2)).toEqual([
      '记录不全',
      '学习不勤',
      '第5类登记不全',
    ])
  })

  it('has a cell once that programs print on two pages and cut off at the edge of each', async () => {
    const long = '会议记录不规范，支部会议记录事后补写，既无人审核也无人归档保管'
    const rows = [
      [HEAD, ...rowsFrom(1, 2), ['3', '党建方面', long, '一是补齐会议记录。', '甲某', '已完成']],
      [[null, null, null, '二是按月抽查并通报结果。', null, null], ...rowsFrom(4, 2)],
    ].flat()
    const { pages, rules } = cutTable(layOutTable({ rows, widths: WIDTHS }), 680, 3)
    const issues = await issuesOf(writePdf(pages, rules.map(asStrokes)))
    expect(issues.map(([title]) => title)).toHaveLength(5)
    expect(issues[2]).toEqual([long, '补齐会议记录。', '按月抽查并通报结果。', '已完成'])
  })

  it('has its text in the first place of a merged cell', async () => {
    const { aspects, issues } = await readDocument(printed([{ rows: [HEAD, ...ROWS], widths: WIDTHS }]))
    expect(aspects.map(({ title }) => title)).toEqual(['作风方面', '党建方面'])
    expect(issues.map(({ aspect }) => aspect)).toEqual([0, 0, 1])
  })
})

it('has the quotation marks of another font where they belong', async () => {
  // One run for pdf.js, with blanks where the marks are.
  const run = [
    { text: '执行', x: 122, y: 671 },
    { text: '会议', x: 162, y: 671 },
    { text: '制度不严。', x: 202, y: 671 },
  ]
  const marks = [
    { text: '“', x: 154, y: 671, size: 8 },
    { text: '”', x: 194, y: 671, size: 8 },
  ]
  const others = [
    { text: '一、作风方面', x: 79, y: 700 },
    { text: '1.', x: 79, y: 671 },
    { text: '整改情况：已整改。', x: 79, y: 642 },
  ]
  const page = [...run, ...marks, ...others]
  expect((await issuesOf(writePdf([page])))[0]?.[0]).toBe('执行“会议”制度不严')
})

describe('rules that are no table', () => {
  const done = '已补齐派车单，明确派车、登记、核对三个环节的责任人，按月抽查并通报结果。'.repeat(18)
  const pages = layOut([
    '一、落实重大决策部署和上级工作要求方面',
    '1.公务用车登记不全。',
    `整改情况：${done}`,
  ])
  const frame: Edge[] = [
    [50, 60, 545, 60],
    [50, 770, 545, 770],
    [50, 60, 50, 770],
    [545, 60, 545, 770],
  ]
  const squares = Array.from({ length: 140 }, (_, index): Edge[] => [
    [4 * index, 0, 4 * index, 842],
    [0, 6 * index, 595, 6 * index],
  ]).flat()

  it.each<[string, Edge[]]>([
    ['a frame around the page', frame],
    ['a frame with a rule below the letterhead', [...frame, [50, 740, 545, 740]]],
    [
      'a box around a paragraph',
      [
        [70, 690, 520, 690],
        [70, 720, 520, 720],
        [70, 690, 70, 720],
        [520, 690, 520, 720],
      ],
    ],
    [
      'underlined words',
      [
        [79, 698, 200, 698],
        [79, 640, 300, 640],
      ],
    ],
    ['squared paper', squares],
  ])('leave the text as it is: %s', async (_, edges) => {
    const [plain, ruled] = [
      writePdf(pages),
      writePdf(
        pages,
        pages.map(() => asStrokes(edges)),
      ),
    ]
    const expected = await readDocument(plain)
    expect(pages).toHaveLength(2)
    expect(expected.issues.map(({ text }) => text)).toEqual([done])
    expect(await readDocument(ruled)).toEqual(expected)
  })
})
