import { readRows, readTable } from '../../../src/documents/read/table'
import { fileWith } from '../ledger/support/file'

describe('a form with a card for each problem', () => {
  const summary = (rows: string[][]) =>
    readRows(rows, '').issues.map(({ no, title, measures, status, dueDate }) => [
      no,
      title,
      measures.length,
      status,
      dueDate,
    ])
  const read = [
    ['1', '派车单长期不登记', 2, '已完成', '2026-06-30'],
    ['2', '油卡由个人保管', 1, '整改中', null],
  ]
  const [one, two] = ['1.修订办法；\n2.按月抽查。', '收回油卡']

  it.each<[string, string[][]]>([
    [
      'of four columns',
      [
        ['序号', '1', '整改状态', '已完成'],
        ['存在问题', '派车单长期不登记', '', ''],
        ['整改措施', one, '', ''],
        ['整改时限', '2026年6月30日', '责任人', '韩梅'],
        ['序号', '2', '整改状态', '整改中'],
        ['存在问题', '油卡由个人保管', '', ''],
        ['整改措施', two, '', ''],
        ['整改时限', '长期坚持', '责任人', '李雷'],
      ],
    ],
    [
      'of two columns, with a line between the cards',
      [
        ['用车问题整改登记表', ''],
        ['反馈问题', '派车单长期不登记'],
        ['整改举措', one],
        ['完成时限', '2026-06-30'],
        ['完成情况', '已完成'],
        ['第二张', ''],
        ['反馈问题', '油卡由个人保管'],
        ['整改举措', two],
        ['完成时限', ''],
        ['完成情况', '整改中'],
      ],
    ],
    [
      'with a name of names, names that are broken and values in several rows',
      [
        ['问题描述', '派车单长期不登记', '', '', ''],
        ['整\n改\n措\n施', '1.修订办法；', '', '', ''],
        ['', '2.按月抽查。', '', '', ''],
        ['整改责任', '责任领导', '韩梅', '责任部门', '办公室'],
        ['整改期限', '2026/6/30', '', '整改状态', '已完成'],
        ['问题描述', '油卡由个人保管', '', '', ''],
        ['整\n改\n措\n施', two, '', '', ''],
        ['整改责任', '责任领导', '李雷', '责任部门', '财务科'],
        ['整改期限', '', '', '整改状态', '整改中'],
      ],
    ],
    [
      'with names that nobody knows among the others',
      [
        ['问题', '派车单长期不登记', '受理编码', 'A7'],
        ['整改措施', one, '受理人', '孟飞'],
        ['整改时限', '2026.6.30', '销号程度', '已完成'],
        ['现场照片', '见附', '', ''],
        ['问题', '油卡由个人保管', '受理编码', 'A8'],
        ['整改措施', two, '受理人', '孟飞'],
        ['整改时限', '', '销号程度', '整改中'],
        ['现场照片', '', '', ''],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(summary(rows)).toEqual(read)
  })

  it('has its headings between the cards', () => {
    const card = (problem: string) => [
      ['问题', problem],
      ['整改措施', two],
      ['责任单位', '财务科'],
    ]
    const rows = [
      ['一、作风建设方面', ''],
      ...card('派车单长期不登记'),
      ...card('油卡由个人保管'),
      ['二、财务管理方面', ''],
      ...card('差旅费报销超期'),
    ]
    const { issues, aspects } = readRows(rows, '')
    expect(aspects.map(({ title }) => title)).toEqual(['作风建设方面', '财务管理方面'])
    expect(issues.map(({ aspect, title }) => [aspect, title])).toEqual([
      [0, '派车单长期不登记'],
      [0, '油卡由个人保管'],
      [1, '差旅费报销超期'],
    ])
  })

  it('counts its cards in their first name', () => {
    const card = (no: number, problem: string) => [
      [`问题${no}`, problem],
      ['整改措施', two],
      ['整改状态', '已完成'],
    ]
    const rows = [
      ['一、作风建设方面', ''],
      ...card(1, '派车单长期不登记'),
      ...card(2, '油卡由个人保管'),
      ['二、财务管理方面', ''],
      ...card(3, '差旅费报销超期'),
    ]
    expect(readRows(rows, '').issues.map(({ no, title }) => `${no} ${title}`)).toEqual([
      '1-1 派车单长期不登记',
      '1-2 油卡由个人保管',
      '2-3 差旅费报销超期',
    ])
  })

  it('keeps two problems of one card apart', () => {
    const rows = [
      ['序号', '1', '问题1', '派车单长期不登记'],
      ['问题2', '油卡由个人保管', '整改措施', two],
      ['整改时限', '2026-06-30', '整改状态', '已完成'],
    ]
    expect(readRows(rows, '').issues.map(({ title }) => title)).toEqual(['派车单长期不登记'])
  })

  it('on a sheet, names merged over several rows', async () => {
    const rows = [
      ['存在问题', '派车单长期不登记'],
      ['整改措施', '1.修订办法；'],
      ['', '2.按月抽查。'],
      ['整改时限', '2026-06-30'],
      ['整改状态', '已完成'],
    ]
    const file = await fileWith({ 销号表: rows }, book => book.getWorksheet('销号表')?.mergeCells('A2:A3'))
    expect((await readTable(file)).issues).toMatchObject([
      { measures: ['修订办法；', '按月抽查。'], status: '已完成' },
    ])
  })
})
