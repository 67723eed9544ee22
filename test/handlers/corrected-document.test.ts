import { firstBreak } from '../../src/core/history'
import { edited, fileWith } from '../documents/ledger/support/file'
import { claimed, issueOf, submitted, useChat } from './support'

const chat = useChat({ issues: 0 })

const LIST = `导入
云溪县机关服务中心整改清单
（一）日常管理方面
1. 车辆管理不严
（1）派车单填写不全
（2）维修费用审核不细
（3）加油卡管理松散`

const HEAD = [
  '序号',
  '方面',
  '项',
  '具体问题',
  '整改措施',
  '责任领导',
  '责任部门',
  '责任人',
  '整改类型',
  '备注',
]

async function sheetOf(...rows: (string | number)[][]) {
  return { quote: { file: { name: '各科室措施.xlsx', content: await fileWith({ 台账: [HEAD, ...rows] }) } } }
}

async function import_(text: string): Promise<void> {
  await chat().says('王办', text)
  await chat().says('王办', '确认导入')
  chat().passTime(60_000)
}

describe('a corrected document', () => {
  it('is shown as a difference and taken over when the office confirms', async () => {
    await import_(LIST)
    const preview = await chat().says('王办', `${LIST.replace('不细', '不严不细')}\n（4）车辆封存检查不经常`)
    expect(preview).toContain('台账里已有 3 个，有 1 处更正；将新增 1 个，编号 4')
    expect(preview).toContain('2 号 具体问题：维修费用审核不细 → 维修费用审核不严不细')
    expect((await issueOf(chat(), 2)).title).toBe('维修费用审核不细')
    expect(await chat().says('王办', '确认导入')).toContain(
      ' 1 个问题，编号 4；更正 1 个：2 号；其余 2 个没有改动。',
    )
    const issue = await issueOf(chat(), 2)
    expect(issue).toMatchObject({ title: '维修费用审核不严不细', state: 'open', version: 2 })
    expect(issue.timeline.at(-1)).toMatchObject({
      ...{ verb: 'correct', by: '王办' },
      changes: { title: ['维修费用审核不细', '维修费用审核不严不细'] },
    })
    expect(firstBreak(issue.timeline, issue.head)).toBeUndefined()
    expect((await issueOf(chat(), 1)).version).toBe(1)
  })

  it('changes nothing the second time', async () => {
    const again = `${LIST.replace('不细', '不严不细')}`
    await import_(LIST)
    await import_(again)
    expect(await chat().says('王办', again)).toContain('台账里已有 3 个，没有要新增或更正的')
    await import_(again)
    expect((await issueOf(chat(), 2)).version).toBe(2)
  })

  it('leaves alone what people have done since', async () => {
    const rows = [
      [1, '日常管理', '', '派车单填写不全', '修订制度', '赵领导', '办公室', '', '', ''],
      [2, '日常管理', '', '维修费用审核不细', '', '', '', '', '', ''],
    ]
    await chat().says('王办', '导入', await sheetOf(...rows))
    await import_('确认导入')
    await chat().says('韩梅', '认领 2 下周五')
    rows[1]?.splice(7, 1, '李雷')
    rows[1]?.splice(9, 1, '等待批复')
    const preview = await chat().says('王办', '导入', await sheetOf(...rows))
    expect(preview).toContain('2 号 备注（延期、暂缓原因）：无 → 等待批复')
    expect(preview).toContain('2 号 责任人已在群里改为 韩梅，没有采用“李雷”')
    await import_('确认导入')
    expect(await issueOf(chat(), 2)).toMatchObject({ assignee: '韩梅', remarks: '等待批复', state: 'active' })
  })

  it('does not touch what is closed, and takes away nothing that it leaves out', async () => {
    await import_(LIST)
    await submitted(chat(), '李雷', 1)
    await chat().says('王办', '核验 1 属实')
    const rows = ['派车单填写很不全', '维修费用审核不细'].map(title => [
      '',
      '',
      '',
      title,
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    const preview = await chat().says('王办', '导入', await sheetOf(...rows))
    expect(preview).toContain('1 号已销号，不再改动')
    expect(preview).toContain('没有列出 3 号，台账里照旧保留')
    expect(preview).toContain('台账没有变，不用确认。')
    await import_('确认导入')
    expect((await issueOf(chat(), 1)).title).toBe('派车单填写不全')
    expect((await issueOf(chat(), 3)).title).toBe('加油卡管理松散')
  })

  it('leaves an issue alone that has moved on since the preview', async () => {
    const rows = [[1, '日常管理', '', '派车单填写不全', '', '', '', '', '', '']]
    await chat().says('王办', '导入', await sheetOf(...rows))
    await import_('确认导入')
    rows[0]?.splice(7, 1, '李雷')
    await chat().says('王办', '导入', await sheetOf(...rows))
    await chat().says('韩梅', '认领 1 下周五')
    expect(await chat().says('王办', '确认导入')).toContain('1 号在预览之后又有变动，没有改')
    expect((await issueOf(chat(), 1)).assignee).toBe('韩梅')
  })

  it('can be taken back, a measure that was worded anew as well', async () => {
    const row = (measure: string) => [1, '日常管理', '', '派车单填写不全', measure, '', '', '', '', '']
    await chat().says('王办', '导入', await sheetOf(row('每季核对一次派车单')))
    await import_('确认导入')
    await chat().says('王办', '导入', await sheetOf(row('每月核对一次派车单')))
    await chat().says('王办', '确认导入')
    expect((await issueOf(chat(), 1)).measures.map(({ text }) => text)).toEqual(['每月核对一次派车单'])
    expect(await chat().says('王办', '撤销')).toContain('已撤销')
    const issue = await issueOf(chat(), 1)
    expect(issue.measures.map(({ text }) => text)).toEqual(['每季核对一次派车单'])
    expect(firstBreak(issue.timeline, issue.head)).toBeUndefined()
  })
})

describe('a table with a secrecy mark', () => {
  it('is refused wherever the mark stands, also in a cell of a sheet that comes back', async () => {
    const row = [1, '日常管理', '车辆', '派车单填写不全', '修订制度', '', '', '', '', '等待批复']
    for (const column of [1, 2, 3, 4, 9]) {
      const marked = row.with(column, '机密★10年')
      expect(await chat().says('王办', '导入', await sheetOf(marked))).toContain('没有接收，也没有保存')
    }
    await import_(LIST)
    const reply = await chat().says('王办', '导出 台账')
    const response = await fetch(/http\S+/u.exec(reply)?.[0] ?? '')
    const content = await edited(Buffer.from(await response.arrayBuffer()), sheet => {
      sheet.getCell('U4').value = '机密★10年'
    })
    const file = { quote: { file: { name: '台账.xlsx', content } } }
    expect(await chat().says('王办', '导入', file)).toContain('没有接收，也没有保存')
    expect((await issueOf(chat(), 1)).version).toBe(1)
  })
})

describe('a first table with owners', () => {
  it('keeps them as planned until somebody claims, whoever that is', async () => {
    const row = (seq: number, title: string, assignee: string) => [
      ...[seq, '日常管理', '', title, '修订制度', '赵领导', '办公室', assignee, '立行立改', '等待批复'],
    ]
    const file = await sheetOf(row(1, '派车单填写不全', '李雷'), row(2, '加油卡管理松散', '李雷'))
    await chat().says('王办', '导入', file)
    await import_('确认导入')
    expect(await issueOf(chat(), 1)).toMatchObject({
      ...{ state: 'open', leader: '赵领导', department: '办公室', assignee: '李雷' },
      ...{ kind: '立行立改', remarks: '等待批复' },
    })
    expect(await chat().says('李雷', '认领 1 下周五')).toContain('已认领：李雷，时限')
    expect(await chat().says('韩梅', '认领 2 下周五')).toContain('已认领：韩梅（台账原定 李雷），时限')
    expect(await issueOf(chat(), 2)).toMatchObject({ state: 'active', leader: '赵领导', assignee: '韩梅' })
  })
})

describe('a sheet of one department, merged by the office', () => {
  it('adds its measures and owners and leaves the others as they are', async () => {
    await import_(LIST)
    await claimed(chat(), '李雷', 1)
    await chat().says('李雷', '措施 1 每周抽查派车单')
    const row = [
      '',
      '',
      '',
      '加油卡管理松散',
      '1. 专人保管加油卡\n2. 每月核对用油',
      '',
      '车队',
      '韩梅',
      '',
      '',
    ]
    const preview = await chat().says('王办', '导入', await sheetOf(row))
    expect(preview).toContain('台账里已有 1 个，有 4 处更正；将新增 0 个')
    expect(preview).toContain('3 号 新增措施：专人保管加油卡')
    expect(preview).toContain('3 号 牵头部门：未定 → 车队')
    expect(preview).toContain('没有列出 1~2 号，台账里照旧保留')
    expect(preview).not.toContain('方面：日常管理方面 →')
    expect(await chat().says('王办', '确认导入')).toContain('没有新增问题；更正 1 个：3 号')
    const issue = await issueOf(chat(), 3)
    expect(issue.measures.map(({ text }) => text)).toEqual(['专人保管加油卡', '每月核对用油'])
    expect(issue).toMatchObject({
      state: 'open',
      department: '车队',
      assignee: '韩梅',
      aspectTitle: '日常管理方面',
    })
    expect((await issueOf(chat(), 1)).measures).toHaveLength(1)
    expect(await chat().says('韩梅', '认领 3 下周五')).toContain('已认领：韩梅，时限')
  })
})
