import { readContent } from '../../../src/documents/read/file-content'
import { readRows } from '../../../src/documents/read/table'
import { table, typed, writeDocx } from '../read/support/docx'

const [CARS, CARDS, MEALS] = ['派车单长期不登记', '油卡由个人保管', '接待没有公函']

/** Each issue as its path, title, measures, status and deadline. */
function read(rows: string[][]): unknown[][] {
  return readRows(rows, '').issues.map(({ no, title, measures, status, dueDate }) => [
    no,
    title,
    measures.length,
    status,
    dueDate,
  ])
}

describe('the number of a problem', () => {
  it.each([
    [['（1）', '（2）', '（4）']],
    [['①', '②', '④']],
    [['问题1', '问题2', '问题4']],
    [['第1项', '第2项', '第4项']],
    [['0１', '02', '04']],
    [['一', '二', '四']],
    [['1号', '2号', '4号']],
    [['No.1', 'No.2', 'No.4']],
  ])('is read however it is printed: %j', numbers => {
    const rows = [CARS, CARDS, MEALS].map((problem, index) => [
      numbers[index] ?? '',
      problem,
      '登记',
      '已完成',
    ])
    expect(read([['序号', '问题', '措施', '状态'], ...rows]).map(([no]) => no)).toEqual(['1', '2', '4'])
  })

  it('is in the column of figures before the problems, if none is called so', () => {
    const rows = [
      ['', '存在问题', '整改措施'],
      ['1', CARS, '登记'],
      ['3', CARDS, '收回'],
    ]
    expect(read(rows).map(([no]) => no)).toEqual(['1', '3'])
  })
})

describe('the measures of a problem', () => {
  it.each<[string, string[][], number[]]>([
    [
      'a column each',
      [
        ['序号', '问题', '措施一', '措施二', '措施三'],
        ['1', CARS, '登记', '抽查', ''],
        ['2', CARDS, '收回', '登记', '抽查'],
      ],
      [2, 3],
    ],
    [
      'a row each, their numbers in a column',
      [
        ['序号', '问题', '措施序号', '措施内容'],
        ['1', CARS, '1', '登记'],
        ['', '', '2', '抽查'],
        ['2', CARDS, '1', '收回'],
      ],
      [2, 1],
    ],
    [
      'a row each, the problem written again without its number',
      [
        ['序号', '问题', '整改措施'],
        ['1', CARS, '登记'],
        ['', CARS, '抽查'],
        ['2', CARDS, '收回'],
      ],
      [2, 1],
    ],
    [
      'counted in a column of a name that nobody knows',
      [
        ['序号', '问题', '怎么改', '责任人'],
        ['1', CARS, '1.登记每次派车；2.按月抽查', '韩梅'],
        ['2', CARDS, '一是收回。二是登记。三是抽查。', '韩梅'],
      ],
      [2, 3],
    ],
  ])('%s', (_name, rows, counts) => {
    expect(read(rows).map(([, , count]) => count)).toEqual(counts)
  })
})

describe('the status of a problem', () => {
  const statusOf = (rows: string[][]) => read(rows).map(([, , , status]) => status)
  it.each<[string, string[][]]>([
    [
      'ticked in its cell',
      [
        ['序号', '问题', '措施', '完成情况'],
        ['1', CARS, '登记', '☑已完成 □整改中'],
        ['2', CARDS, '收回', '□已完成\n√整改中'],
      ],
    ],
    [
      'in brackets behind the problem',
      [
        ['序号', '问题', '措施'],
        ['1', `${CARS}（已完成）`, '登记'],
        ['2', `${CARDS}（整改中）`, '收回'],
      ],
    ],
    [
      'a column for each',
      [
        ['序号', '问题', '措施', '整改情况', ''],
        ['', '', '', '已完成', '整改中'],
        ['1', CARS, '登记', '√', ''],
        ['2', CARDS, '收回', '', '√'],
      ],
    ],
    [
      'in the heading above',
      [
        ['序号', '问题', '措施'],
        ['一、已完成的问题（1个）', '', ''],
        ['1', CARS, '登记'],
        ['二、整改中的问题（1个）', '', ''],
        ['2', CARDS, '收回'],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(statusOf(rows)).toEqual(['已完成', '整改中'])
  })

  it('is 是 or 否 where the head asks', () => {
    const one = [
      ['序号', '问题', '措施', '完成'],
      ['1', CARS, '登记', '是'],
      ['2', CARDS, '收回', '否'],
    ]
    const two = [
      ['序号', '问题', '措施', '是否完成', ''],
      ['', '', '', '是', '否'],
      ['1', CARS, '登记', '√', ''],
      ['2', CARDS, '收回', '', '√'],
    ]
    expect([statusOf(one), statusOf(two)]).toEqual([
      ['是', '否'],
      ['是', '否'],
    ])
  })
})

describe('a row that is no problem', () => {
  const rows = [
    ['序号', '问题', '措施', '时限'],
    ['1', CARS, '登记', '2026.6.30'],
    ['2', CARDS, '收回', '2026年7月1日'],
  ]
  const expected = [
    ['1', CARS, 1, null, '2026-06-30'],
    ['2', CARDS, 1, null, '2026-07-01'],
  ]

  it.each([
    ['（续表）', '', '', ''],
    ['接上页', '', '', ''],
    ['1', '2', '3', '4'],
    ['①', '②', '③', '④'],
    ['本页小计', '1项', '', ''],
    ['共 1 项', '', '', ''],
    ['', '累计', '1', ''],
    ['序号', '问题', '措施', '时限'],
  ])('%s %s', (...row) => {
    expect(read(rows.toSpliced(1, 0, row))).toEqual(expected)
    expect(read(rows.toSpliced(2, 0, row))).toEqual(expected)
    expect(readRows(rows.toSpliced(2, 0, row), '').aspects).toHaveLength(1)
  })
})

describe('a ledger in several tables of a Word document', () => {
  const first = [
    ['序号', '存在问题', '整改措施', '整改时限'],
    ['1', CARS, '登记', '2026年6月30日'],
    ['2', CARDS, '收回', '2026年6月30日'],
  ]
  const more = ['3', MEALS, '补办', '2026年7月1日']
  const titlesIn = async (tables: string[][][]) => {
    // Between two tables Word wants a paragraph.
    const { issues } = await readContent(await writeDocx(tables.flatMap(rows => [typed(''), table(rows)])))
    return issues.map(({ title }) => title)
  }

  it.each<[string, string[][]]>([
    ['with the same head', [first[0] ?? [], more]],
    ['without a head', [more]],
    [
      'with a column more',
      [['序号', '存在问题', '整改措施', '责任人', '整改时限'], more.toSpliced(3, 0, '韩梅')],
    ],
    ['with a column less', [['序号', '存在问题', '整改措施'], more.slice(0, 3)]],
    ['with another head', [['序号', '问题描述', '整改举措', '整改状态'], more.with(3, '已完成')]],
  ])('is read from all of them, the second %s', async (_name, second) => {
    expect(await titlesIn([first, second])).toEqual([CARS, CARDS, MEALS])
  })

  it.each<[string, string[][]]>([
    ['names to sign it', [['填报人', '韩梅', '审核人', '李雷']]],
    [
      'totals',
      [
        ['类别', '问题数', '已完成', '推进中'],
        ['作风', '2', '1', '1'],
      ],
    ],
    [
      'people',
      [
        ['姓名', '职务', '电话', '分工'],
        ['韩梅', '主任', '0000-1', '整改总协调'],
      ],
    ],
  ])('and not from a table of %s', async (_name, other) => {
    expect(await titlesIn([first, other])).toEqual([CARS, CARDS])
    expect(await titlesIn([other, first])).toEqual([CARS, CARDS])
  })
})

describe('a cell of Word that is merged over several problems', () => {
  it.each([
    ['责任部门', '办公室', { fields: { department: '办公室' } }],
    ['责任领导', '韩梅', { fields: { leader: '韩梅' } }],
    ['责任人', '李雷', { fields: { assignee: '李雷' } }],
    ['整改时限', '2026年6月30日', { dueDate: '2026-06-30' }],
    ['整改状态', '已完成', { status: '已完成' }],
    ['自评结论', '自评完成', { status: '自评完成' }],
    ['整改情况', '已统一清理。', { text: '已统一清理。' }],
    ['整改目标', '全部登记', { fields: { goal: '全部登记' } }],
  ])('holds for each of them: %s', async (name, text, expected) => {
    const rows = [
      ['序号', '存在问题', '整改措施', name],
      ['1', CARS, '1.登记；2.抽查', text],
      ['2', CARDS, '收回', null],
      ['3', MEALS, '补办', ''],
    ]
    const { issues } = await readContent(await writeDocx([table(rows)]))
    expect(issues).toMatchObject([{ no: '1', ...expected }, { no: '2', ...expected }, { no: '3' }])
    expect(issues[2]).not.toMatchObject(expected)
  })
})
