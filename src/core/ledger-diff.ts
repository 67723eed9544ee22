import { isDay } from './day'
import { RULES } from './decide'
import { type Issue, PARTICULARS, type Verb } from './issue'
import {
  cellKey,
  cellText,
  LEDGER_COLUMNS,
  type LedgerColumn,
  type LedgerRow,
  splitMeasures,
} from './ledger-rows'
import { type ComparedRow, valuesOf } from './ledger-values'
import { plain } from './match-issues'
import { compareMeasures } from './measure-diff'
import { areAlike } from './similar'

/** What a sheet or a document may say of an issue: the columns of the ledger, and 编号. */
export type ComparedColumn = LedgerColumn | 'code'

/** What a sheet or a document asks to be changed; `before` is null for what is not there yet. */
export interface LedgerChange {
  seq: number
  column: ComparedColumn
  before: string | null
  after: string
  /** What our own document prints for `before`, where `after` is a correction of that. */
  printed?: string
  /** Told to whoever is to decide on the change. */
  origin?: ChangeOrigin
}

/** Whom a change concerns: whose issue it is, and who has set the present value, where the history knows. */
export interface ChangeOrigin {
  owner?: string
  /** Who, on which day, and by what. */
  setBy?: { by: string; day: string; verb: Verb }
}

/** What stands differently in a sheet or a document and cannot be taken over from it. */
export type LedgerFinding =
  | {
      kind: 'notEditable' | 'emptied' | 'badDate'
      seq: number
      column: ComparedColumn
      before: string
      after: string
    }
  /** The ledger has moved on since the sheet was made, or since the document was imported. */
  | { kind: 'overtaken'; seq: number; column: ComparedColumn; before: string; after: string; now: string }
  | { kind: 'measureGone'; seq: number; text: string }
  | { kind: 'unknownNumber' | 'repeatedNumber' | 'closed'; seq: number }
  | { kind: 'noNumber'; title: string }
  /** Rows whose number here belongs to another problem; a sheet of another ledger has many. */
  | { kind: 'missingRows' | 'otherProblem'; seqs: number[] }

/** What became of a sheet that people have edited, or of a document that comes again; nothing is changed by it. */
export interface LedgerDiff {
  changes: LedgerChange[]
  findings: LedgerFinding[]
}

/** What became of an edited sheet. */
export interface SheetDiff extends LedgerDiff {
  /** What the issues that it changes are called, by number. */
  titles: Record<number, string>
  /** Most of its rows have the numbers of this ledger and name other problems: another ledger made it. */
  isForeign: boolean
}

/** Where rows come from. */
export interface RowSource {
  /** What they may change; measures besides. */
  editable: readonly ComparedColumn[]
  /** An issue's row as it was before anybody changed it there. */
  printed: (issue: Issue) => ComparedRow
  /** By which two texts are the same there. */
  keyOf: (text: string) => string
  /** Whether people have decided on the column since then, even where it says the same again. */
  isDecided?: (issue: Issue, column: ComparedColumn) => boolean
}

/** The columns that people may edit in a sheet. */
const SHEET_EDITABLE = [...PARTICULARS, 'dueDate'] as const
const COMPARED: readonly ComparedColumn[] = ['code', ...LEDGER_COLUMNS]

/**
 * What people have changed in a sheet. `printed` gives an issue's row as the sheet had it when it was made, so that
 * what happened in the ledger since then is not taken for an edit. A row that is gone is a finding and no deletion. The
 * number alone does not say which issue is meant: of a row that names another problem nothing is taken.
 */
export function diffLedger(
  issues: readonly Issue[],
  rows: readonly LedgerRow[],
  printed: (issue: Issue) => LedgerRow,
): SheetDiff {
  const bySeq = new Map(issues.map(issue => [issue.seq, issue]))
  const seen = new Set<number>()
  const others: number[] = []
  const diff: LedgerDiff = { changes: [], findings: [] }
  const source: RowSource = {
    ...{ editable: SHEET_EDITABLE, keyOf: cellKey },
    printed: issue => listed(asSheet(printed(issue))),
  }
  for (const row of rows) {
    const finding = checkNumber(row, bySeq, seen)
    const issue = row.seq === null ? undefined : bySeq.get(row.seq)
    if (finding || !issue) diff.findings.push(...(finding ? [finding] : []))
    else if (isOther(row, [issue.title, printed(issue).title])) others.push(issue.seq)
    else compareRow(issue, listed(row), source, diff)
    if (row.seq !== null) seen.add(row.seq)
  }
  if (others.length > 0) diff.findings.push({ kind: 'otherProblem', seqs: others })
  addMissing(issues, seen, diff)
  const known = [...seen].filter(seq => bySeq.has(seq))
  return { ...diff, titles: titlesOf(diff, bySeq), isForeign: others.length > known.length / 2 }
}

/** Whether the row names a problem that none of these titles can be, corrected. */
function isOther({ title = '' }: LedgerRow, titles: readonly (string | undefined)[]): boolean {
  if (title.trim() === '') return false
  return !titles.some(
    (known = '') => cellKey(known) === cellKey(title) || areAlike(plain(title), plain(known)),
  )
}

function titlesOf({ changes }: LedgerDiff, bySeq: ReadonlyMap<number, Issue>): Record<number, string> {
  return Object.fromEntries(changes.map(({ seq }) => [seq, bySeq.get(seq)?.title ?? '']))
}

/** What a sheet could hold of it: the end of very many measures is cut there, and that is nobody's edit. */
function asSheet({ measures, ...row }: LedgerRow): LedgerRow {
  return { ...row, ...(measures === undefined ? {} : { measures: cellText(measures) }) }
}

/** The row with the measures of its cell one by one. */
function listed({ measures, ...row }: LedgerRow): ComparedRow {
  return { ...row, ...(measures === undefined ? {} : { measures: splitMeasures(measures) }) }
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

/** Issues that are not spoken of stay as they are: one finding for all of them. */
export function addMissing(issues: readonly Issue[], seen: ReadonlySet<number>, diff: LedgerDiff): void {
  const seqs = issues.map(({ seq }) => seq).filter(seq => !seen.has(seq))
  if (seqs.length > 0) diff.findings.push({ kind: 'missingRows', seqs })
}

/** Adds to `diff` in what the row differs from what was printed. A closed issue is not changed any more. */
export function compareRow(issue: Issue, row: ComparedRow, source: RowSource, diff: LedgerDiff): void {
  const own: LedgerDiff = { changes: [], findings: [] }
  const [base, now] = [source.printed(issue), valuesOf(issue)]
  for (const column of COMPARED) {
    if (column !== 'measures') compareColumn(issue, column, { base, now, row, source }, own)
    else if (row.measures)
      compareMeasures(issue, { before: base.measures ?? [], after: row.measures, keyOf: source.keyOf }, own)
  }
  const isClosed = own.changes.length > 0 && !RULES.correct.from.includes(issue.state)
  diff.changes.push(...(isClosed ? [] : own.changes))
  diff.findings.push(...own.findings, ...(isClosed ? [{ kind: 'closed', seq: issue.seq } as const] : []))
}

interface Compared {
  base: ComparedRow
  now: ComparedRow
  row: ComparedRow
  source: RowSource
}

function compareColumn(
  issue: Issue,
  column: Exclude<ComparedColumn, 'measures'>,
  { base, now: values, row, source }: Compared,
  diff: LedgerDiff,
): void {
  const { keyOf, isDecided } = source
  const { [column]: before = '' } = base
  const { [column]: now = '' } = values
  const after = row[column]?.trim()
  if (after === undefined || keyOf(before) === keyOf(after)) return
  const field = { seq: issue.seq, column, before, after }
  if (!source.editable.includes(column)) diff.findings.push({ kind: 'notEditable', ...field })
  else if (keyOf(now) === keyOf(after)) return
  else if (after === '') diff.findings.push({ kind: 'emptied', ...field })
  else if (column === 'dueDate' && !isDay(after)) diff.findings.push({ kind: 'badDate', ...field })
  else if (keyOf(now) !== keyOf(before) || isDecided?.(issue, column))
    diff.findings.push({ kind: 'overtaken', ...field, now })
  else diff.changes.push({ seq: issue.seq, column, before: now || null, after })
}
