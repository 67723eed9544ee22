import { isDay } from './day'
import { type Issue, PARTICULARS } from './issue'
import { cellText, LEDGER_COLUMNS, type LedgerColumn, type LedgerRow, splitMeasures } from './ledger-rows'

/** The columns that people may edit in a sheet; added measures besides. */
const EDITABLE = [...PARTICULARS, 'dueDate'] as const

export type EditableColumn = (typeof EDITABLE)[number]

/** What a sheet asks to be changed. Of a measure, which can only be added, `before` is always null. */
export interface LedgerChange {
  seq: number
  column: EditableColumn | 'measures'
  before: string | null
  after: string
}

/** What stands differently in a sheet and cannot be taken over from it. */
export type LedgerFinding =
  | {
      kind: 'notEditable' | 'emptied' | 'badDate'
      seq: number
      column: LedgerColumn
      before: string
      after: string
    }
  /** The ledger has moved on since the sheet was made. */
  | { kind: 'overtaken'; seq: number; column: EditableColumn; before: string; after: string; now: string }
  | { kind: 'unknownNumber' | 'repeatedNumber'; seq: number }
  | { kind: 'noNumber'; title: string }
  | { kind: 'missingRows'; seqs: number[] }

/** What became of a sheet that people have edited; nothing is changed by it. */
export interface LedgerDiff {
  changes: LedgerChange[]
  findings: LedgerFinding[]
}

/**
 * What people have changed in a sheet. `printed` gives an issue's row as the sheet had it when it was made, so that
 * what happened in the ledger since then is not taken for an edit. A row that is gone is a finding and no deletion.
 */
export function diffLedger(
  issues: readonly Issue[],
  rows: readonly LedgerRow[],
  printed: (issue: Issue) => LedgerRow,
): LedgerDiff {
  const bySeq = new Map(issues.map(issue => [issue.seq, issue]))
  const seen = new Set<number>()
  const diff: LedgerDiff = { changes: [], findings: [] }
  for (const row of rows) {
    const finding = checkNumber(row, bySeq, seen)
    const issue = row.seq === null ? undefined : bySeq.get(row.seq)
    if (finding || !issue) diff.findings.push(...(finding ? [finding] : []))
    else compareRow({ issue, row, base: printed(issue) }, diff)
    if (row.seq !== null) seen.add(row.seq)
  }
  const seqs = issues.map(({ seq }) => seq).filter(seq => !seen.has(seq))
  if (seqs.length > 0) diff.findings.push({ kind: 'missingRows', seqs })
  return diff
}

function checkNumber(
  { seq, title = '' }: LedgerRow,
  issues: ReadonlyMap<number, Issue>,
  seen: ReadonlySet<number>,
): LedgerFinding | undefined {
  if (seq === null) return { kind: 'noNumber', title }
  if (!issues.has(seq)) return { kind: 'unknownNumber', seq }
  return seen.has(seq) ? { kind: 'repeatedNumber', seq } : undefined
}

interface Compared {
  issue: Issue
  row: LedgerRow
  base: LedgerRow
}

function compareRow(compared: Compared, diff: LedgerDiff): void {
  for (const column of LEDGER_COLUMNS) {
    const { [column]: after } = compared.row
    const { [column]: before = '' } = compared.base
    if (after === undefined || isSame(before, after)) continue
    if (column === 'measures') compareMeasures(compared.issue, before, after, diff)
    else if (isEditable(column)) compareField(compared.issue, column, before, after, diff)
    else diff.findings.push({ kind: 'notEditable', seq: compared.issue.seq, column, before, after })
  }
}

function compareField(
  issue: Issue,
  column: EditableColumn,
  before: string,
  after: string,
  diff: LedgerDiff,
): void {
  const { seq, [column]: value } = issue
  const now = value ?? ''
  const given = after.trim()
  if (isSame(now, given)) return
  if (given === '') diff.findings.push({ kind: 'emptied', seq, column, before, after })
  else if (column === 'dueDate' && !isDay(given))
    diff.findings.push({ kind: 'badDate', seq, column, before, after })
  else if (!isSame(now, before))
    diff.findings.push({ kind: 'overtaken', seq, column, before, after: given, now })
  else diff.changes.push({ seq, column, before: value ?? null, after: given })
}

/** New lines are added measures as long as every old one is still there, in its order. */
function compareMeasures({ seq, measures }: Issue, before: string, after: string, diff: LedgerDiff): void {
  const old = splitMeasures(before)
  let kept = 0
  const added = splitMeasures(after).filter(measure => {
    const isOld = isSame(measure, old[kept])
    if (isOld) kept += 1
    return !isOld
  })
  if (kept < old.length) diff.findings.push({ kind: 'notEditable', seq, column: 'measures', before, after })
  else {
    const fresh = added.filter(measure => !measures.some(({ text }) => isSame(text, measure)))
    diff.changes.push(
      ...fresh.map(text => ({ seq, column: 'measures' as const, before: null, after: text.trim() })),
    )
  }
}

function isEditable(column: LedgerColumn): column is EditableColumn {
  return EDITABLE.some(editable => editable === column)
}

/** Blanks at the ends are lost on the way through a sheet. */
function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && comparable(one) === comparable(other)
}

function comparable(text: string): string {
  return cellText(text)
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}
