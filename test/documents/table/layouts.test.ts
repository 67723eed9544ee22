import { encode } from 'iconv-lite'
import { readContent } from '../../../src/documents/read/file-content'
import { readRows, readTable } from '../../../src/documents/read/table'
import { fileWith } from '../ledger/support/file'

/** Each issue as its path, item, title and status. */
function listed({ issues }: ReturnType<typeof readRows>): unknown[][] {
  return issues.map(({ no, item, title, status }) => [no, item, title, status])
}

describe('layouts that units use', () => {
  it('group rows whose column of numbers says 一 and （一）', () => {
    const ledger = readRows(
      [
        ['序号', '问题', '整改措施', '责任人', '完成时限'],
        ['一', '作风建设方面（共3个问题）', '', '', ''],
        ['（一）', '公务用车', '', '', ''],
        ['1', '派车不登记', '修订制度', '韩梅', '2026-12-31'],
        ['2', '油卡无人管', '专人保管', '李雷', '—'],
        ['（二）', '公务接待', '', '', ''],
        ['1', '接待无公函', '补办公函', '韩梅', '2026-12-31'],
        ['小 计', '3个', '', '', ''],
        ['二', '财务管理方面', '', '', ''],
        ['1', '报销超期', '按季清理', '李雷', '2026-12-31'],
        ['审核人：', '', '填表人：孟飞', '', ''],
      ],
      '',
    )
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['作风建设方面', '财务管理方面'])
    expect(listed(ledger)).toEqual([
      ['1-1-1', '公务用车', '派车不登记', null],
      ['1-1-2', '公务用车', '油卡无人管', null],
      ['1-2-1', '公务接待', '接待无公函', null],
      ['2-1', null, '报销超期', null],
    ])
    expect(ledger.outside).toEqual([{ name: '表内说明', text: '小 计 3个\n审核人： 填表人：孟飞' }])
  })

  it('a stroke where an aspect is not told', () => {
    const head = ['序号', '方面', '问题', '整改措施']
    const ledger = readRows(
      [head, ['1', '—', '派车不登记', '修订制度'], ['2', '—', '油卡无人管', '专人保管']],
      '',
    )
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['未分方面'])
  })

  it('三张清单: a sheet each for problems, tasks and duties', async () => {
    const ledger = await readTable(
      await fileWith({
        问题清单: [
          ['序号', '方面', '具体问题', '问题性质'],
          [1, '一、作风建设', '派车不登记', '立行立改'],
          [2, '', '油卡无人管', ''],
        ],
        任务清单: [
          ['序号', '具体问题', '整改措施', '完成时限'],
          [1, '派车不登记', '1.修订制度；\n2.按月抽查。', '2026-12-31'],
          [2, '油卡无人管', '专人保管', '2026-11-30'],
        ],
        责任清单: [
          ['序号', '具体问题', '责任领导', '责任部门'],
          [1, '派车不登记', '韩梅', '办公室'],
          [2, '油卡无人管', '李雷', '财务科'],
        ],
      }),
    )
    expect(ledger.issues).toMatchObject([
      {
        ...{ no: '1-1', title: '派车不登记', measures: ['修订制度；', '按月抽查。'], dueDate: '2026-12-31' },
        fields: { kind: '立行立改', leader: '韩梅', department: '办公室' },
      },
      { no: '1-2', title: '油卡无人管', measures: ['专人保管'], fields: { department: '财务科' } },
    ])
    expect(ledger.issues).toHaveLength(2)
  })

  it('审计问题整改台账: names of its own, and a result beside the account', () => {
    const { issues } = readRows(
      [
        ['编号', '审计发现问题', '整改责任单位', '整改期限', '完成情况', '整改结果'],
        ['1', '挂账三年以上。', '财务科', '2026年12月31日前', '一是清理8笔。二是制定办法。', '已整改'],
        ['2', '未登记资产。', '资产科', '2026.6.30', '正在核对资料，年底前完成登记。', ''],
      ],
      '',
    )
    expect(issues).toMatchObject([
      { no: '1', title: '挂账三年以上', status: '已整改', text: '一是清理8笔。二是制定办法。' },
      { no: '2', title: '未登记资产', status: null, dueDate: '2026-06-30', fields: { department: '资产科' } },
    ])
  })

  it('督查督办台账: matters instead of problems', () => {
    const { issues } = readRows(
      [
        ['序号', '督办事项', '责任单位', '办结时限', '办理进展情况'],
        ['1', '改造停车场', '城建科', '2026-12-31', '推进中'],
        ['2', '清理占道经营', '执法队', '2026/10/1', '已办结'],
      ],
      '',
    )
    expect(issues).toMatchObject([
      { no: '1', title: '改造停车场', status: '推进中', fields: { department: '城建科' } },
      { no: '2', title: '清理占道经营', status: '已办结', dueDate: '2026-10-01' },
    ])
  })

  it('a column for each status, one of them ticked, below a head over two rows', () => {
    const rows = [
      ['序号', '存在的主要问题', '整改措施', '整改责任', '', '整改情况', '', ''],
      ['', '', '', '领导', '部门', '已完成', '正在整改', '未完成'],
      ['1', '派车不登记', '修订制度', '韩梅', '办公室', '√', '', ''],
      ['2', '油卡无人管', '专人保管', '李雷', '财务科', '', '√', ''],
    ]
    const ledger = readRows([...rows.slice(0, 3), ...rows.slice(0, 2), ...rows.slice(3)], '')
    expect(listed(ledger)).toEqual([
      ['1', null, '派车不登记', '已完成'],
      ['2', null, '油卡无人管', '正在整改'],
    ])
    expect(ledger.issues[1]?.fields).toEqual({ leader: '李雷', department: '财务科' })
  })

  it('a feedback of the inspectors with several appearances of it', async () => {
    const rows = [
      ['序号', '反馈问题', '具体表现', '整改措施', '是否完成整改'],
      [1, '1.学习不深入', '计划没有落实', '补学三次', '是'],
      [2, '', '笔记照抄', '抽查笔记', '否'],
      [3, '2.制度不健全', '接待无公函', '补办公函', '否'],
    ]
    const file = await fileWith({ 清单: rows }, book => book.getWorksheet('清单')?.mergeCells('B2:B3'))
    const ledger = await readTable(file)
    expect(listed(ledger)).toEqual([
      ['1-1', null, '计划没有落实', '是'],
      ['1-2', null, '笔记照抄', '否'],
      ['2-3', null, '接待无公函', '否'],
    ])
    expect(ledger.aspects.map(({ title }) => title)).toEqual(['学习不深入', '制度不健全'])
  })

  it('totals on the first sheet, and on each other one the problems of one aspect', async () => {
    const head = ['序号', '问题', '措施']
    const ledger = await readTable(
      await fileWith({
        汇总: [
          ['方面', '问题', '已完成', '整改进度'],
          ['作风建设', 2, 1, '50%'],
          ['财务管理', 1, 1, '100%'],
        ],
        '一、作风建设': [head, [1, '派车不登记', '修订制度'], [2, '油卡无人管', '专人保管']],
        '二、财务管理': [head, [1, '报销超期', '按季清理']],
      }),
    )
    expect(ledger.aspects).toEqual([
      { no: 1, title: '作风建设' },
      { no: 2, title: '财务管理' },
    ])
    expect(ledger.issues.map(({ no }) => no)).toEqual(['1-1', '1-2', '2-1'])
    expect(ledger.outside.map(({ name }) => name)).toEqual(['汇总'])
  })

  it('a csv file of a Chinese Excel, with cells over many lines', async () => {
    const text = [
      '编号,问题类别,巡察反馈的问题,整改措施,整改进展',
      '1,作风,派车不登记,"1.修订制度；\r\n2.按月抽查；\r\n3.通报结果。",已完成，长期坚持',
      '2,作风,油卡无人管,"（1）专人保管\r\n（2）每月核对\r\n（3）限额充值",未完成',
      '3,财务,报销超期,按季清理旧账，并对经办人员开展培训。,整改中',
    ].join('\r\n')
    const { issues } = await readContent(encode(text, 'gb18030'))
    expect(issues.map(({ measures, status }) => [measures.length, status])).toEqual([
      [3, '已完成，长期坚持'],
      [3, '未完成'],
      [1, '整改中'],
    ])
    // What stands under 整改措施 is planned, and must not come out as what was done.
    expect(issues[2]).toMatchObject({ measures: ['按季清理旧账，并对经办人员开展培训。'], text: '' })
  })

  it('a deadline that is no day, which is kept as a remark', async () => {
    const text = [
      '序号,具体问题,整改措施,完成时限,备注',
      '1,派车不登记,修订制度,立行立改,已开会',
      '2,油卡无人管,专人保管,2026年12月31日,',
    ].join('\r\n')
    const { issues } = await readContent(Buffer.from(text))
    expect(issues.map(({ dueDate, fields }) => [dueDate, fields])).toEqual([
      [null, { remarks: '已开会\n完成时限：立行立改' }],
      ['2026-12-31', undefined],
    ])
  })

  it.each([
    ['①修订制度②按月抽查', 2],
    ['一是修订制度。二是按月抽查。', 2],
    ['修订制度。\n按月抽查。\n通报结果。', 3],
    ['修订制度，\n按月抽查', 1],
    ['1.修订制度；2.按月抽查；', 2],
  ])('counts the measures of one cell (%j)', (cell, count) => {
    const { issues } = readRows(
      [
        ['问题', '整改措施'],
        ['派车不登记', cell],
      ],
      '',
    )
    expect(issues[0]?.measures).toHaveLength(count)
  })
})

it('takes 反馈方面 for the aspect and 问题类别 beside it for the level below', () => {
  const { aspects, issues } = readRows(
    [
      ['序号', '反馈方面', '问题类别', '具体问题'],
      ['1', '落实部署方面', '聚焦主业不够', '派车不登记'],
      ['2', '落实部署方面', '改革任务滞后', '油卡无人管'],
    ],
    '',
  )
  expect(aspects.map(({ title }) => title)).toEqual(['落实部署方面'])
  expect(issues.map(({ item }) => item)).toEqual(['聚焦主业不够', '改革任务滞后'])
})
