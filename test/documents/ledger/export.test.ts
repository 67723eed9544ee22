import { Writable } from 'node:stream'
import type { Workbook, Worksheet } from 'exceljs'
import type { Changes } from '../../../src/core/issue'
import { writeLedgerXlsx } from '../../../src/documents/write/ledger'
import { COLUMN_LABELS } from '../../../src/texts/tables'
import { exported, opened, sheetOf } from './support/file'
import { AS_OF, anEntry, anIssue, TIME_ZONE } from './support/issues'

const CLOSED = anIssue({
  ...{ seq: 2, path: [1, 2, 1], state: 'closed', selfRating: 'done', closedOn: '2026-11-20' },
  ...{ leader: '韩梅', department: '办公室', assignee: '李雷', dueDate: '2026-12-31', percent: 100 },
  measures: [
    { text: '修订派车制度', key: 'import' },
    { text: '按月抽查\n并通报', key: 'import' },
  ],
  timeline: [
    anEntry(),
    anEntry({ verb: 'report', text: '制度已印发', key: 'r', at: new Date('2026-11-10T02:00:00Z') }),
    anEntry({ verb: 'verify', text: '同意', by: '刘洋', key: 'v', at: new Date('2026-11-20T02:00:00Z') }),
  ],
})

const CLOSING: Changes = { state: ['submitted', 'closed'], closedOn: [null, '2026-11-20'] }

async function export3(): Promise<Workbook> {
  const paused = anIssue({ seq: 3, path: [2, 1, 1], aspectTitle: '财务管理', aspect: 1, state: 'paused' })
  return opened(await exported([anIssue(), CLOSED, paused]))
}

/** From the heads down, empty cells left out. */
function rowsOf(sheet: Worksheet): string[] {
  const rows = sheet.getRows(3, sheet.rowCount - 2) ?? []
  return rows.map(({ values }) => texts(values).filter(Boolean).join(' '))
}

describe('an exported ledger', () => {
  it('has the 21 columns under their names, one row an issue', async () => {
    const sheet = sheetOf(await export3(), '整改台账')
    expect(texts(sheet.getRow(3).values)).toEqual(Object.values(COLUMN_LABELS))
    expect(sheet.rowCount).toBe(6)
    expect(texts(sheet.getRow(5).values)).toEqual([
      ...['2', '作风建设', '公务用车', '第 2 个问题', '', '', '', '1. 修订派车制度\n2. 按月抽查\n　　并通报'],
      ...['韩梅', '办公室', '', '李雷', '2026-12-31', '截至2026-11-10：制度已印发', '已完成'],
      ...['', '', '刘洋 2026-11-20 核验：同意', '2026-11-20'],
    ])
  })

  it('says on every sheet as of when it is', async () => {
    const book = await export3()
    const names = ['整改台账', '汇总', '过程记录', '制度成果与清退金额', '表述核对']
    expect(book.worksheets.map(({ name }) => name)).toEqual(names)
    for (const sheet of book.worksheets)
      expect(sheet.getCell('A2').text).toMatch(/^截至 2026年11月23日 10:00/)
  })

  it('sums up rules and money, and lists each with the sentence that tells of it', async () => {
    const report = anEntry({
      verb: 'report',
      text: '修订《值班制度》。',
      key: 'r',
      at: new Date('2026-11-10T02:00:00Z'),
    })
    const issues = [
      anIssue({ importedText: '制定《用车办法》，退回补贴1,200元。' }),
      anIssue({ seq: 2, timeline: [anEntry(), report] }),
      anIssue({ seq: 3, importedText: '退回500元。', outcomes: '3.2万元' }),
      anIssue({ seq: 4, importedText: '制定《用车办法》，退回补贴1,200元。' }),
    ]
    const sheet = sheetOf(await opened(await exported(issues)), '制度成果与清退金额')
    expect(sheet.getCell('A2').text).toContain('据台账文字自动汇总，请核对')
    expect(rowsOf(sheet)).toEqual([
      '序号 类别 名称或金额 折合元 日期 来源 原文',
      '合计 制度 2 项：新建 1，修订 1',
      '合计 清退金额 2 笔 33200',
      '1 新建制度 《用车办法》 导入的文字 制定《用车办法》，退回补贴1,200元。',
      '2 修订制度 《值班制度》 2026-11-10 进展汇报 修订《值班制度》。',
      '4 新建制度 《用车办法》 导入的文字 制定《用车办法》，退回补贴1,200元。',
      '1 清退金额 1,200元 1200 导入的文字 制定《用车办法》，退回补贴1,200元。',
      '3 清退金额 3.2万元 32000 台账栏目 3.2万元',
      '4 清退金额（与 1 号相同，没有计入） 1,200元 导入的文字 制定《用车办法》，退回补贴1,200元。',
    ])
  })

  it('lists the sentences that answer several issues', async () => {
    const importedText = '组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试。'
    const issues = [1, 2, 4].map(seq => anIssue({ seq, importedText }))
    const sheet = sheetOf(await opened(await exported(issues)), '表述核对')
    expect(rowsOf(sheet).slice(1)).toEqual([`1~2、4 3 相同 ${importedText.slice(0, -1)}`])
  })

  it('keeps its head in sight, filters, and prints on A3 with the head on every page', async () => {
    const sheet = sheetOf(await export3(), '整改台账')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.autoFilter).toBe('A3:U6')
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(sheet.pageSetup.printTitlesRow).toBe('1:3')
    expect(sheet.getCell('H5').alignment).toMatchObject({ wrapText: true })
    expect(sheet.getColumn('H').width).toBeGreaterThan(30)
  })

  it('gives little room to a column in which nobody has put anything, and its usual room to the others', async () => {
    const sheet = sheetOf(await opened(await exported([anIssue({ cause: '管理松懈' })])), '整改台账')
    expect(['F', 'G', 'Q'].map(letter => sheet.getColumn(letter).width)).toEqual([8, 5, 5])
    expect(sheet.columnCount).toBe(21)
    expect(sheet.getColumn('N').width).toBe(5)
  })

  it('has rows as high as their longest cell needs, and no higher', async () => {
    const issues = [anIssue({ aspectTitle: '基层党组织建设方面', title: '短', item: null })]
    const row = sheetOf(await opened(await exported(issues)), '整改台账').getRow(4)
    expect(row.height).toBeGreaterThan(2 * 9 * 1.2)
    expect(row.height).toBeLessThan(3 * 9 * 1.2)
  })

  it('paints the states as the picture does, and says so', async () => {
    const sheet = sheetOf(await export3(), '整改台账')
    expect(sheet.getCell('A2').text).toContain(
      '深蓝 已销号，浅蓝 待核验，浅黄 阶段性完成，橙 整改中，深灰 暂缓，浅灰 未认领',
    )
  })

  it('shows both totals with their figures, by aspect, department and leader', async () => {
    const sheet = sheetOf(await export3(), '汇总')
    const rows = sheet.getRows(4, sheet.rowCount - 3) ?? []
    expect(rows.map(({ values }) => texts(values).join(' '))).toEqual([
      '全部 全部 3 1/3 0.333 1/3 0.333 0',
      '方面 作风建设 2 1/2 0.5 1/2 0.5 0',
      '方面 财务管理 1 0/1 0 0/1 0 0',
      '牵头部门 办公室 1 1/1 1 1/1 1 0',
      '牵头部门 未定部门 2 0/2 0 0/2 0 0',
      '责任领导 韩梅 1 1/1 1 1/1 1 0',
      '责任领导 未定领导 2 0/2 0 0/2 0 0',
    ])
  })

  it('tells on a sheet of its own what happened, when and by whom', async () => {
    const sheet = sheetOf(await export3(), '过程记录')
    expect(texts(sheet.getRow(6).values)).toEqual([
      ...['2', '一-2-(1)', '第 2 个问题', '2026-11-10 10:00', '李雷', '进展', '制度已印发'],
    ])
  })

  it('stands as it was at the time that is asked for', async () => {
    const asOf = new Date('2026-11-12T02:00:00Z')
    const history = CLOSED.timeline.map(entry =>
      entry.verb === 'verify' ? { ...entry, changes: CLOSING } : entry,
    )
    const book = await opened(await exported([{ ...CLOSED, timeline: history }], '', asOf))
    const sheet = sheetOf(book, '整改台账')
    expect(sheet.getCell('A1').text).toBe('整改台账')
    expect(sheet.getCell('S4').text).toBe('')
    expect(sheetOf(book, '过程记录').rowCount).toBe(5)
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x.invalid","x")',
    '_x0041_',
    '&<>"\'',
  ])('keeps %j as a text and never as a formula', async text => {
    const sheet = sheetOf(await opened(await exported([anIssue({ title: text, leader: text })])), '整改台账')
    expect(sheet.getCell('D4').value).toBe(text)
    expect(sheet.getCell('I4').formula).toBeUndefined()
  })

  it('survives texts that no sheet can hold', async () => {
    const title = `长${'文'.repeat(40_000)}\u0000\uD800`
    const book = await opened(await exported([anIssue({ title, leader: '甲\r乙' })]))
    const sheet = sheetOf(book, '整改台账')
    expect(sheet.getCell('D4').text).toHaveLength(32_767)
    expect(sheet.getCell('I4').text).toBe('甲\n乙')
  })

  it('can be empty', async () => {
    expect(sheetOf(await opened(await exported([])), '整改台账').rowCount).toBe(3)
  })

  it('fails when the issues cannot be read or the file cannot be written', async () => {
    const input = { title: '', asOf: AS_OF, timeZone: TIME_ZONE }
    async function* broken() {
      yield anIssue()
      throw new Error('no database')
    }
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    await expect(writeLedgerXlsx({ ...input, issues: broken() }, out)).rejects.toThrow('no database')
    expect(out.destroyed).toBe(true)
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) })
    await expect(writeLedgerXlsx({ ...input, issues: [anIssue()] }, full)).rejects.toThrow('disk full')
  })
})

function texts(values: unknown): string[] {
  return Array.from(Array.isArray(values) ? values.slice(1) : [], value =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''),
  )
}
