import { groupBy } from '../core/group-by'
import type { IssueState } from '../core/issue'
import type { ComparedColumn, LedgerChange, LedgerDiff, LedgerFinding, SheetDiff } from '../core/ledger-diff'
import { rangesOf, STATE_LABELS, shortTitle } from './labels'
import { COLUMN_LABELS } from './tables'

/** More would not be read on a phone; then the counts tell what there is. */
const MOST_LINES = 12
const ISSUES_SHOWN = 5
const PARTS_SHOWN = 3
const LABELS: Record<ComparedColumn, string> = { ...COLUMN_LABELS, code: '编号', progress: '整改情况' }
/** What still has to be decided; of anything else there may be nothing to say. */
const TO_DECIDE: readonly ComparedColumn[] = ['leader', 'department', 'assignee', 'dueDate']

/**
 * What a sheet or a document would change, before → after, and what of it cannot be taken over. With titles the lines
 * name the issues by them as well.
 */
export function diffLines({ changes, findings, titles = {} }: LedgerDiff & Partial<SheetDiff>): string[] {
  const renumbered = changes.filter(({ column }) => column === 'code').map(({ seq }) => seq)
  return [
    ...changeLines(
      changes.filter(({ column }) => column !== 'code'),
      seq => nameOf(seq, titles[seq]),
    ),
    // An insertion moves the printed numbers of all that follow it.
    ...(renumbered.length > 0 ? [`文中编号有变：${rangesOf(renumbered)} 号（序号不变）`] : []),
    ...findingLines(findings),
  ]
}

/** Few changes one by one; of many how many of each kind, and the first issues with theirs. */
function changeLines(changes: readonly LedgerChange[], name: (seq: number) => string): string[] {
  if (changes.length <= MOST_LINES) return changes.map(change => `${name(change.seq)}${changeText(change)}`)
  const issues = [...groupBy(changes, ({ seq }) => seq)]
  const rest = issues.length - ISSUES_SHOWN
  return [
    `更正：${countsOf(changes, kindOf)}`,
    ...issues.slice(0, ISSUES_SHOWN).map(([seq, own]) => `${name(seq)}${issueText(own)}`),
    ...(rest > 0 ? [`……另有 ${rest} 个问题有更正`] : []),
  ]
}

function nameOf(seq: number, title: string | undefined): string {
  return title ? `${seq} 号「${shortTitle(title)}」` : `${seq} 号 `
}

/** What is long and comes in every document stands last. */
const LONG: readonly ComparedColumn[] = ['measures', 'progress']

/** Measures that are added come many at a time, and count as one. */
function issueText(changes: readonly LedgerChange[]): string {
  const shortFirst = changes.toSorted((one, other) => LONG.indexOf(one.column) - LONG.indexOf(other.column))
  const parts = [...groupBy(shortFirst, kindOf)].map(([kind, [first, ...more]]) =>
    first && more.length === 0 ? changeText(first, SHOWN_OF_MANY) : `${kind} ${more.length + 1} 条`,
  )
  const rest = parts.length - PARTS_SHOWN
  return `${parts.slice(0, PARTS_SHOWN).join('；')}${rest > 0 ? `；另有 ${rest} 项` : ''}`
}

function changeText(change: LedgerChange, length = SHOWN): string {
  const { column, before, after, printed = before } = change
  const isNew = column === 'measures' && before === null
  return `${kindOf(change)}：${isNew ? shortTitle(after, length) : arrow(column, printed, after, length)}`
}

function kindOf({ column, before }: LedgerChange): string {
  if (column !== 'measures') return LABELS[column]
  return before === null ? '新增措施' : '措施改写'
}

function countsOf<T>(list: readonly T[], kindOf: (one: T) => string): string {
  return [...groupBy(list, kindOf)].map(([kind, own]) => `${kind} ${own.length}`).join('、')
}

const SHOWN = 40
const SHOWN_OF_MANY = 16
const CONTEXT = 6

/** Of long texts the part from where they differ: two beginnings that are alike would tell nothing. */
function arrow(column: ComparedColumn, before: string | null, after: string, shown: number): string {
  if (before === null) return `${valueLabel(column, '')} → ${shortTitle(valueLabel(column, after), shown)}`
  const texts = [before, after].map(value => Array.from(valueLabel(column, value)))
  const [one = [], other = []] = texts
  const differsAt = one.findIndex((sign, index) => sign !== other[index])
  const isLong = texts.some(({ length }) => length > shown)
  const start = isLong ? Math.max(0, (differsAt < 0 ? one.length : differsAt) - CONTEXT) : 0
  const parts = texts.map(text => `${start > 0 ? '…' : ''}${shortTitle(text.slice(start).join(''), shown)}`)
  return parts.join(' → ')
}

function valueLabel(column: ComparedColumn, value: string): string {
  if (value === '') return TO_DECIDE.includes(column) ? '未定' : '无'
  // What documents change here is the state that their rating stands for.
  return column === 'selfRating' ? (STATE_LABELS[value as IssueState] ?? value) : value
}

const FINDING_LABELS: Record<LedgerFinding['kind'], string> = {
  notEditable: '不能由表格修改',
  emptied: '不能由表格清空',
  badDate: '时限看不懂',
  overtaken: '已在群里改动',
  measureGone: '没有列出的原有措施',
  unknownNumber: '台账里没有的序号',
  repeatedNumber: '重复的序号',
  closed: '已销号',
  noNumber: '没有序号的行',
  missingRows: '没有列出的问题',
  otherProblem: '具体问题对不上的行',
}

function findingLines(findings: readonly LedgerFinding[]): string[] {
  const rest = findings.length - ISSUES_SHOWN
  if (findings.length <= MOST_LINES) return findings.map(findingLine)
  return [
    `没有采用：${countsOf(findings, ({ kind }) => FINDING_LABELS[kind])}`,
    ...findings.slice(0, ISSUES_SHOWN).map(findingLine),
    `……另有 ${rest} 条`,
  ]
}

function findingLine(finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'noNumber':
      return `没有序号的一行没有处理：${shortTitle(finding.title)}`
    case 'unknownNumber':
      return `台账里没有 ${finding.seq} 号，这一行没有处理`
    case 'repeatedNumber':
      return `${finding.seq} 号出现了两次，只看第一次`
    case 'missingRows':
      return `没有列出 ${rangesOf(finding.seqs)} 号，台账里照旧保留`
    case 'otherProblem':
      return `${rangesOf(finding.seqs)} 号 的具体问题与台账里的不是一个，这 ${finding.seqs.length} 行没有采用`
    case 'measureGone':
      return `${finding.seq} 号 原有措施“${shortTitle(finding.text)}”没有列出，照旧保留`
    case 'closed':
      return `${finding.seq} 号已销号，不再改动`
    default:
      return `${finding.seq} 号 ${labelOf(finding)}${cellFinding(finding)}`
  }
}

const REWORD = () => '要改请导入改过的清单文字'
/** By what else people can change a column that a sheet cannot. */
const INSTEAD: Partial<Record<ComparedColumn, (seq: number) => string>> = {
  ...{ code: REWORD, aspect: REWORD, item: REWORD, title: REWORD },
  progress: seq => `请发：进展 ${seq} 内容`,
  selfRating: seq => `请发：完成 ${seq} 说明`,
  evidence: seq => `请引用照片或文件发：佐证 ${seq}`,
  review: seq => `请发：核验 ${seq} 意见`,
  closedOn: seq => `请发：核验 ${seq} 意见`,
}

type CellFinding = Extract<LedgerFinding, { column: unknown }>

/** Only of a sheet there is something that cannot be edited, and a sheet prints its own name for it. */
function labelOf({ kind, column }: CellFinding): string {
  return kind === 'notEditable' && column === 'progress' ? '目前进展' : LABELS[column]
}

function insteadOf({ seq, column }: CellFinding): string {
  const instead = INSTEAD[column]?.(seq)
  return instead ? `，${instead}` : ''
}

function cellFinding(finding: CellFinding): string {
  const { kind, column, before, after } = finding
  switch (kind) {
    case 'notEditable':
      return `不能由表格修改${insteadOf(finding)}`
    case 'emptied':
      return `不能由表格清空，仍是 ${shortTitle(before)}`
    case 'badDate':
      return `看不懂“${shortTitle(after)}”，请写成 2026-12-31 的样子`
    case 'overtaken':
      return `已在群里改为 ${shortTitle(valueLabel(column, finding.now))}，没有采用“${shortTitle(valueLabel(column, after))}”`
  }
}
