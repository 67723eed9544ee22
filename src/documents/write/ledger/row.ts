import { dayOf } from '../../../core/day'
import { standingEntries } from '../../../core/history'
import type { Issue, TimelineEntry, Verb } from '../../../core/issue'
import {
  issueAt,
  joinMeasures,
  LEDGER_COLUMNS,
  type LedgerColumn,
  type PrintedRow,
} from '../../../core/ledger-rows'
import { bracketedPercent } from '../../../texts/labels'
import {
  evidenceLines,
  progressLabel,
  ratingLabel,
  reopenedLabel,
  reviewLabel,
} from '../../../texts/ledger-sheet'

/** The 21 columns of an issue as it stood at that instant; undefined when it was not in the ledger yet. */
export function ledgerRowAt(issue: Issue, asOf: Date, timeZone: string): PrintedRow | undefined {
  const then = issueAt(issue, asOf)
  return then && ledgerRowOf(then, timeZone)
}

/** The columns in which some issue of the ledger had something at that instant. */
export function filledColumns(issues: readonly Issue[], asOf: Date, timeZone: string): Set<LedgerColumn> {
  const filled = new Set<LedgerColumn>()
  for (const issue of issues) {
    const row = ledgerRowAt(issue, asOf, timeZone)
    for (const column of LEDGER_COLUMNS) if (row?.[column]) filled.add(column)
    if (filled.size === LEDGER_COLUMNS.length) break
  }
  return filled
}

/** The 21 columns of an issue as it stands. */
export function ledgerRowOf(issue: Issue, timeZone: string): PrintedRow {
  const { seq, closedOn, state } = issue
  return {
    seq,
    aspect: issue.aspectTitle,
    item: issue.item ?? '',
    title: issue.title,
    kind: issue.kind ?? '',
    cause: issue.cause ?? '',
    goal: issue.goal ?? '',
    measures: joinMeasures(issue.measures.map(({ text }) => text)),
    leader: issue.leader ?? '',
    department: issue.department ?? '',
    partners: issue.partners ?? '',
    assignee: issue.assignee ?? '',
    dueDate: issue.dueDate ?? '',
    progress: progressOf(issue, timeZone),
    selfRating: ratingLabel(issue),
    evidence: evidenceLines(issue),
    outcomes: issue.outcomes ?? '',
    review: reviewOf(issue, timeZone),
    closedOn: state === 'closed' ? (closedOn ?? '') : '',
    lookBack: issue.lookBack ?? '',
    remarks: issue.remarks ?? '',
  }
}

/** What was reported last; before any report, what the imported document says. */
function progressOf(issue: Issue, timeZone: string): string {
  const entry = lastOf(issue, ['report', 'submit'])
  return entry ? progressLabel(entry, dayOf(entry.at, timeZone), bracketedPercent(issue)) : issue.importedText
}

function reviewOf(issue: Issue, timeZone: string): string {
  const { closedOn, state } = issue
  const entry = lastOf(issue, ['verify', 'sendBack'])
  const lines = [
    ...(entry ? [reviewLabel(entry, dayOf(entry.at, timeZone))] : []),
    ...(closedOn !== null && state !== 'closed' ? [reopenedLabel(closedOn)] : []),
  ]
  return lines.join('\n')
}

function lastOf({ timeline }: Issue, verbs: readonly Verb[]): TimelineEntry | undefined {
  return standingEntries(timeline).findLast(({ verb }) => verbs.includes(verb))
}
