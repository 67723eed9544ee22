import type { Issue } from '../../src/core/issue'
import { diffLedger } from '../../src/core/ledger-diff'
import { cellText, type LedgerRow } from '../../src/core/ledger-rows'
import { ledgerRowOf } from '../../src/documents/write/ledger'
import { diffLines } from '../../src/texts/ledger-diff'
import { anIssue, TIME_ZONE } from '../documents/ledger/support/issues'

const ISSUE = anIssue({
  ...{ seq: 7, leader: '韩梅', dueDate: '2026-12-31' },
  measures: [{ text: '修订制度', key: 'import' }],
})

/** What comes of a sheet with this one row, edited so; `now` is the issue as it stands by then. */
function diffOf(edit: Partial<LedgerRow>, now: Issue = ISSUE) {
  const row = { ...ledgerRowOf(ISSUE, TIME_ZONE), ...edit }
  return diffLedger([now], [row], () => ledgerRowOf(ISSUE, TIME_ZONE))
}

describe('a sheet that comes back', () => {
  it('changes nothing when nobody has edited it', () => {
    expect(diffOf({})).toMatchObject({ changes: [], findings: [] })
    expect(diffOf({ title: `${ISSUE.title} \r\n` })).toMatchObject({ changes: [], findings: [] })
  })

  it('changes what only the document tells, also on an issue that had no place for it', () => {
    expect(diffOf({ kind: '立行立改', lookBack: '正常', remarks: '等待批复' }).changes).toEqual([
      { seq: 7, column: 'kind', before: null, after: '立行立改' },
      { seq: 7, column: 'lookBack', before: null, after: '正常' },
      { seq: 7, column: 'remarks', before: null, after: '等待批复' },
    ])
  })

  it('changes leader, department, assignee and deadline', () => {
    const { changes, findings } = diffOf({ leader: ' 刘洋 ', department: '办公室', dueDate: '2027-01-15' })
    expect(changes).toEqual([
      { seq: 7, column: 'leader', before: '韩梅', after: '刘洋' },
      { seq: 7, column: 'department', before: null, after: '办公室' },
      { seq: 7, column: 'dueDate', before: '2026-12-31', after: '2027-01-15' },
    ])
    expect(findings).toEqual([])
  })

  it('adds measures, but takes none away', () => {
    expect(diffOf({ measures: '1. 修订制度\n2. 按月抽查' }).changes).toEqual([
      { seq: 7, column: 'measures', before: null, after: '按月抽查' },
    ])
    expect(diffLines(diffOf({ measures: '1. 废止小金库' }))).toEqual([
      '7 号「第 7 个问题」新增措施：废止小金库',
      '7 号 原有措施“修订制度”没有列出，照旧保留',
    ])
  })

  it('words a measure anew, but not one that has changed in the group since', () => {
    const edit = { measures: '1. 修订完善制度' }
    expect(diffOf(edit).changes).toEqual([
      { seq: 7, column: 'measures', before: '修订制度', after: '修订完善制度' },
    ])
    const now = { ...ISSUE, measures: [{ text: '另行规定', key: 'm' }] }
    expect(diffOf(edit, now).changes).toEqual([
      { seq: 7, column: 'measures', before: null, after: '修订完善制度' },
    ])
  })

  it('changes nothing of an issue that is closed', () => {
    expect(diffLines(diffOf({ leader: '刘洋', remarks: '补记' }, { ...ISSUE, state: 'closed' }))).toEqual([
      '7 号已销号，不再改动',
    ])
  })

  it('says which columns cannot be changed by it', () => {
    expect(diffLines(diffOf({ selfRating: '已完成', title: '第 7 个老问题', progress: '已印发' }))).toEqual([
      '7 号 具体问题不能由表格修改，要改请导入改过的清单文字',
      '7 号 目前进展不能由表格修改，请发：进展 7 内容',
      '7 号 自评状态不能由表格修改，请发：完成 7 说明',
    ])
  })

  it('takes nothing of a row that names another problem, and knows a sheet of such rows', () => {
    const other = diffOf({ title: '会议费超标准列支', leader: '刘洋' })
    expect(other).toMatchObject({ changes: [], isForeign: true })
    expect(diffLines(other)).toEqual(['7 号 的具体问题与台账里的不是一个，这 1 行没有采用'])
    const issues = [1, 2, 3].map(seq => anIssue({ seq }))
    const rows = issues.map(({ seq, title }) => ({ seq, title: seq === 2 ? '会议费超标准列支' : title }))
    expect(diffLedger(issues, rows, issue => ledgerRowOf(issue, TIME_ZONE)).isForeign).toBe(false)
  })

  it('empties no cell and takes no deadline that is none', () => {
    expect(diffLines(diffOf({ leader: '', dueDate: '尽快' }))).toEqual([
      '7 号 责任领导不能由表格清空，仍是 韩梅',
      '7 号 完成时限看不懂“尽快”，请写成 2026-12-31 的样子',
    ])
  })

  it('does not undo what has happened in the ledger since it was made', () => {
    const now = { ...ISSUE, leader: '刘洋', measures: [...ISSUE.measures, { text: '按月抽查', key: 'm' }] }
    expect(diffOf({}, now)).toMatchObject({ changes: [], findings: [] })
    expect(diffOf({ leader: '刘洋', measures: '1. 修订制度\n2. 按月抽查' }, now).changes).toEqual([])
    expect(diffLines(diffOf({ leader: '孟飞' }, now))).toEqual([
      '7 号 责任领导已在群里改为 刘洋，没有采用“孟飞”',
    ])
  })

  it('deletes nothing, and tells of rows that it cannot place', () => {
    const issues = [1, 2, 3, 5].map(seq => anIssue({ seq }))
    const rows = [{ seq: 1 }, { seq: 1 }, { seq: 99 }, { seq: null, title: '没有号的问题' }]
    const diff = diffLedger(issues, rows, issue => ledgerRowOf(issue, TIME_ZONE))
    expect(diff.changes).toEqual([])
    expect(diffLines(diff)).toEqual([
      '1 号出现了两次，只看第一次',
      '台账里没有 99 号，这一行没有处理',
      '没有序号的一行没有处理：没有号的问题',
      '没有列出 2~3、5 号，台账里照旧保留',
    ])
  })

  it('tells of many rows that it cannot place how many there are', () => {
    const rows = Array.from({ length: 14 }, (_, index) => ({ seq: 90 + index }))
    const lines = diffLines(diffLedger([], rows, issue => ledgerRowOf(issue, TIME_ZONE)))
    expect(lines).toEqual([
      '没有采用：台账里没有的序号 14',
      ...[90, 91, 92, 93, 94].map(seq => `台账里没有 ${seq} 号，这一行没有处理`),
      '……另有 9 条',
    ])
  })

  it('may hold more measures than a cell can, and changes none of them', () => {
    const measures = Array.from({ length: 90 }, (_, index) => ({
      ...{ text: `措施${index}：${String.fromCharCode(0x4e00 + index * 7).repeat(390)}`, key: 'import' },
    }))
    const long = { ...ISSUE, measures, remarks: '甲'.repeat(33_000) }
    const printed = ledgerRowOf(long, TIME_ZONE)
    const [cell, remarks] = [printed.measures, printed.remarks].map(cellText) as [string, string]
    const sheet = { ...printed, measures: cell, remarks }
    expect(diffLedger([long], [sheet], () => printed)).toMatchObject({ changes: [], findings: [] })
    const edited = { ...sheet, measures: cell.replace('措施0：', '新措施0：') }
    expect(diffLedger([long], [edited], () => printed).changes).toHaveLength(1)
  })

  it('may lack columns', () => {
    const diff = diffLedger([ISSUE], [{ seq: 7, leader: '刘洋' }], issue => ledgerRowOf(issue, TIME_ZONE))
    expect(diffLines(diff)).toEqual(['7 号「第 7 个问题」责任领导：韩梅 → 刘洋'])
  })
})
