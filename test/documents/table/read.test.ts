import { readRows, readTable } from '../../../src/documents/read/table'
import { fileWith } from '../ledger/support/file'

const HEAD = [
  '序号',
  '方面',
  '项',
  '具体问题',
  '整改措施（逐条）',
  '责任领导',
  '整改时限',
  '完成情况',
  '整改情况',
]

describe('a ledger in a sheet', () => {
  it('is read wherever its head stands, by the usual names of the columns', async () => {
    const rows = [
      ['某中心巡察整改台账'],
      ['填报单位：某中心'],
      HEAD,
      [
        1,
        '（一）作风建设方面',
        '1. 公务用车',
        '派车不登记',
        '一是修订制度；二是按月抽查',
        '韩梅',
        '2026年12月31日',
        '已完成',
        '已印发',
      ],
      [2, '', '', '油卡无人管', '1. 专人保管\n2. 每月核对', '李雷', new Date('2027-01-15T00:00:00Z'), '', ''],
      [3, '（二）财务管理方面', '', '报销超期', '按季清理', '', 46_400, '阶段性完成', '已清理'],
      ['合计', '', '', '3 个'],
      ['填表人：孟飞'],
    ]
    const ledger = await readTable(await fileWith({ 台账: rows }))
    expect(ledger).toMatchObject({ title: '某中心巡察整改台账', form: 'F9' })
    expect(ledger.aspects).toEqual([
      { no: 1, title: '作风建设方面' },
      { no: 2, title: '财务管理方面' },
    ])
    expect(ledger.issues).toEqual([
      {
        ...{ seq: 1, no: '1-1-1', aspect: 0, item: '公务用车', title: '派车不登记', text: '已印发' },
        ...{ measures: ['修订制度；', '按月抽查'], status: '已完成', dueDate: '2026-12-31' },
        fields: { leader: '韩梅' },
      },
      {
        ...{ seq: 2, no: '1-1-2', aspect: 0, item: '公务用车', title: '油卡无人管', text: '' },
        ...{ measures: ['专人保管', '每月核对'], status: null, dueDate: '2027-01-15' },
        fields: { leader: '李雷' },
      },
      {
        ...{ seq: 3, no: '2-3', aspect: 1, item: null, title: '报销超期', text: '已清理' },
        ...{ measures: ['按季清理'], status: '阶段性完成', dueDate: '2027-01-13' },
      },
    ])
    expect(ledger.outside).toEqual([
      { name: '表头', text: '填报单位：某中心' },
      { name: '表内说明', text: '合计 3 个\n填表人：孟飞' },
    ])
  })

  it('keeps a column that it does not know, and says so', async () => {
    const file = await fileWith({
      台账: [
        ['序号', '问题', '谈话人'],
        [1, '派车不登记', '刘洋'],
        [2, '油卡无人管', ''],
      ],
    })
    const ledger = await readTable(file)
    expect(ledger.outside).toEqual([{ name: '谈话人', text: '1：刘洋' }])
    expect(ledger.warnings).toContain('有一列“谈话人”不认识，内容已另外保留')
  })

  it('has one row a measure, its other cells merged', async () => {
    const rows = [
      [
        '序号',
        '重点方面',
        '重点内容',
        '具体问题',
        '整改计划',
        '整改进度',
        '整改描述',
        '责任领导',
        '整改时限',
      ],
      [1, '作风建设', '公务用车', '派车不登记', '修订制度', '已完成', '已印发', '韩梅', '2026-11-30'],
      ['', '', '', '', '按月抽查', '推进中', '抽查一次', '', '2026-12-31'],
      [2, '', '', '油卡无人管', '专人保管', '已完成', '已交接', '', '2026-12-31'],
    ]
    const file = await fileWith({ 台账: rows }, book => {
      for (const range of ['A2:A3', 'B2:B4', 'C2:C4', 'D2:D3', 'H2:H4'])
        book.getWorksheet('台账')?.mergeCells(range)
    })
    const { issues } = await readTable(file)
    expect(issues).toMatchObject([
      {
        ...{
          seq: 1,
          no: '1',
          title: '派车不登记',
          measures: ['修订制度', '按月抽查'],
          text: '已印发\n抽查一次',
        },
        ...{ status: '已完成；推进中', dueDate: '2026-12-31' },
      },
      { seq: 2, no: '2', aspect: 0, item: '公务用车', title: '油卡无人管', measures: ['专人保管'] },
    ])
    expect(issues.map(({ fields }) => fields)).toEqual([{ leader: '韩梅' }, { leader: '韩梅' }])
    const unmerged = readRows(
      rows.map(row => row.map(String)),
      '',
    )
    // Only a merged cell tells that the leader of the first issue leads the second as well.
    expect(unmerged.issues.map(({ fields }) => fields)).toEqual([{ leader: '韩梅' }, undefined])
    expect(unmerged.issues).toMatchObject(issues.map(({ fields, ...issue }) => issue))
  })

  it('may stand on several sheets, one an aspect', async () => {
    const head = ['序号', '问题', '措施']
    const sheets = {
      说明: [['本表由各科室填报']],
      作风建设: [head, [1, '派车不登记', '修订制度']],
      财务管理: [head, [1, '报销超期', '按季清理']],
      草稿: [head, [9, '不要读', '']],
    }
    const hide = (name: string) => (book: import('exceljs').Workbook) => {
      const sheet = book.getWorksheet(name)
      if (sheet) sheet.state = 'hidden'
    }
    const ledger = await readTable(await fileWith(sheets, hide('草稿')))
    expect(ledger.issues.map(({ seq, no, title }) => [seq, no, title])).toEqual([
      [1, '1-1', '派车不登记'],
      [2, '2-1', '报销超期'],
    ])
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['作风建设', '财务管理'])
    expect(ledger.outside).toEqual([{ name: '说明', text: '本表由各科室填报' }])
    expect(ledger.warnings).toEqual(
      expect.arrayContaining([
        '读了 2 张工作表：作风建设、财务管理',
        '隐藏的工作表“草稿”没有读取',
        '序号有空缺或重复，已按先后顺序重新编号',
      ]),
    )
  })

  it('may have a head over two rows and headings across the table', async () => {
    const rows = [
      ['序号', '具体问题', '责任分工', '', '整改措施'],
      ['', '', '责任领导', '责任部门', ''],
      ['一、作风建设方面', '', '', '', ''],
      [1, '派车不登记', '韩梅', '办公室', '修订制度'],
      ['二、财务管理方面', '', '', '', ''],
      [2, '报销超期', '李雷', '财务科', '按季清理'],
    ]
    const file = await fileWith({ 台账: rows }, book => {
      for (const range of ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'A3:E3', 'A5:E5'])
        book.getWorksheet('台账')?.mergeCells(range)
    })
    const ledger = await readTable(file)
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['作风建设方面', '财务管理方面'])
    expect(ledger.issues).toMatchObject([
      { no: '1-1', measures: ['修订制度'] },
      { no: '2-2', measures: ['按季清理'] },
    ])
    expect(ledger.issues.map(({ fields }) => fields)).toEqual([
      { leader: '韩梅', department: '办公室' },
      { leader: '李雷', department: '财务科' },
    ])
  })

  it('tells owners, reasons and remarks, and keeps beside the ledger what nobody may import as verified', () => {
    const rows = [
      ['序号', '问题', '整改类型', '责任人', '配合部门', '备注', '核验意见', '销号日期', '佐证材料'],
      ['1', '派车不登记', '立行立改', '李雷', '财务科', '等待批复', '同意', '2026-10-01', '台账一册'],
      ['', '', '', '韩梅', '财务科', '已催办', '', '', ''],
      ['2', '油卡无人管', '', '', '', '', '', '', ''],
    ]
    const { issues, outside } = readRows(rows, '台账')
    const [first, second] = issues
    expect(first?.fields).toEqual({
      ...{ kind: '立行立改', assignee: '李雷、韩梅', partners: '财务科', remarks: '等待批复\n已催办' },
    })
    expect(second).not.toHaveProperty('fields')
    expect(outside).toEqual([
      { name: '佐证材料（目录号）', text: '1：台账一册' },
      { name: '审核人与意见', text: '1：同意' },
      { name: '销号日期', text: '1：2026-10-01' },
    ])
  })

  it('may print its numbers as paths', () => {
    const rows = [
      ['序号', '编号', '问题'],
      ['1', '5-15-1', '甲问题'],
      ['2', '五-15-(2)', '乙问题'],
    ]
    expect(readRows(rows, '台账').issues.map(({ no }) => no)).toEqual(['5-15-1', '5-15-2'])
  })
})
