import type { IssueState } from '../core/issue'
import type { ComparedColumn, LedgerChange, LedgerDiff, LedgerFinding } from '../core/ledger-diff'
import { rangesOf, STATE_LABELS, shortTitle } from './labels'
import { COLUMN_LABELS } from './tables'

const LINES_SHOWN = 20
const LABELS: Record<ComparedColumn, string> = { ...COLUMN_LABELS, code: '编号', progress: '整改情况' }
/** What still has to be decided; of anything else there may be nothing to say. */
const TO_DECIDE: readonly ComparedColumn[] = ['leader', 'department', 'assignee', 'dueDate']

/** What a sheet or a document would change, before → after, and what of it cannot be taken over. */
export function diffLines({ changes, findings }: LedgerDiff): string[] {
  const renumbered = changes.filter(({ column }) => column === 'code').map(({ seq }) => seq)
  return [
    ...shownLines(changes.filter(({ column }) => column !== 'code').map(changeLine)),
    // An insertion moves the printed numbers of all that follow it.
    ...(renumbered.length > 0 ? [`文中编号有变：${rangesOf(renumbered)} 号（序号不变）`] : []),
    ...shownLines(findings.map(findingLine)),
  ]
}

function shownLines(lines: string[]): string[] {
  const rest = lines.length - LINES_SHOWN
  return rest > 0 ? [...lines.slice(0, LINES_SHOWN), `……另有 ${rest} 条`] : lines
}

function changeLine({ seq, column, before, after }: LedgerChange): string {
  if (column !== 'measures') return `${seq} 号 ${LABELS[column]}：${arrow(column, before, after)}`
  return before === null
    ? `${seq} 号 新增措施：${shortTitle(after, 40)}`
    : `${seq} 号 措施改写：${arrow(column, before, after)}`
}

const SHOWN = 40
const CONTEXT = 6

/** Of long texts the part from where they differ: two beginnings that are alike would tell nothing. */
function arrow(column: ComparedColumn, before: string | null, after: string): string {
  if (before === null) return `${valueLabel(column, '')} → ${shortTitle(valueLabel(column, after), SHOWN)}`
  const texts = [before, after].map(value => Array.from(valueLabel(column, value)))
  const [one = [], other = []] = texts
  const differsAt = one.findIndex((sign, index) => sign !== other[index])
  const isLong = texts.some(({ length }) => length > SHOWN)
  const start = isLong ? Math.max(0, (differsAt < 0 ? one.length : differsAt) - CONTEXT) : 0
  const shown = texts.map(text => `${start > 0 ? '…' : ''}${shortTitle(text.slice(start).join(''), SHOWN)}`)
  return shown.join(' → ')
}

function valueLabel(column: ComparedColumn, value: string): string {
  if (value === '') return TO_DECIDE.includes(column) ? '未定' : '无'
  // What documents change here is the state that their rating stands for.
  return column === 'selfRating' ? (STATE_LABELS[value as IssueState] ?? value) : value
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
    case 'measureGone':
      return `${finding.seq} 号 原有措施“${shortTitle(finding.text)}”没有列出，照旧保留`
    case 'closed':
      return `${finding.seq} 号已销号，不再改动`
    default:
      return `${finding.seq} 号 ${LABELS[finding.column]}${cellFinding(finding)}`
  }
}

function cellFinding(finding: Extract<LedgerFinding, { column: unknown }>): string {
  const { kind, column, before, after } = finding
  switch (kind) {
    case 'notEditable':
      return '不能由表格修改，没有变动'
    case 'emptied':
      return `不能由表格清空，仍是 ${shortTitle(before)}`
    case 'badDate':
      return `看不懂“${shortTitle(after)}”，请写成 2026-12-31 的样子`
    case 'overtaken':
      return `已在群里改为 ${shortTitle(valueLabel(column, finding.now))}，没有采用“${shortTitle(valueLabel(column, after))}”`
  }
}
