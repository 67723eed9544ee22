import { listIssues } from '../../models/issues'
import { withOrigins } from '../core/change-origin'
import { type DocumentDiff, diffDocument } from '../core/document-diff'
import type { Issue } from '../core/issue'
import type { LedgerDiff } from '../core/ledger-diff'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'
import { ratedBy } from '../core/self-rating'
import type { ImportCounts } from '../texts/imports'
import type { Understood } from './documents'
import { type ImportOptions, newNumbers } from './imported-issues'

/** What a document or an edited sheet would do; a sheet adds nothing. */
export interface Plan extends ImportCounts {
  diff: LedgerDiff
  /** How many issues the ledger has already. */
  total: number
}

/** What plans are made with; the time zone is that of the documents that we print, and of the days that a preview names. */
export interface PlanDeps {
  now: () => Date
  timeZone: string
}

/** What taking over a document or an edited sheet would do, with the problems that it would add. */
export async function planImport(
  deps: PlanDeps,
  roundId: string,
  understood: Understood,
  options: ImportOptions,
): Promise<Plan & { fresh: ParsedIssue[] }> {
  const issues = await listIssues(roundId)
  const told = (diff: LedgerDiff) => ({
    ...diff,
    changes: withOrigins(diff.changes, issues, deps.timeZone),
  })
  if (understood.kind === 'sheet') return { ...NOTHING, diff: told(understood.diff) }
  const { ledger } = understood
  const { asNew = false } = options
  const { fresh, known, ...diff } = await differences(deps, { roundId, issues, ledger, asNew })
  const statuses = fresh.map(({ status }) => (asNew ? null : status))
  const [wanted, taken] = [fresh, issues].map(list => list.map(({ seq }) => seq)) as [number[], number[]]
  const numbers = newNumbers(wanted, taken).toSorted((one, other) => one - other)
  return { ...countsOf(ledger, known, statuses), numbers, total: issues.length, diff: told(diff), fresh }
}

/** A sheet adds no issues. */
const NOTHING = { title: '', added: 0, known: 0, selfRated: 0, numbers: [], total: 0, fresh: [] }

/** `statuses` are those of the issues that are added. */
export function countsOf(
  { title }: ParsedLedger,
  known: number,
  statuses: readonly (string | null)[],
): Omit<ImportCounts, 'numbers'> {
  const rated = statuses.filter(status => ratedBy(status).selfRating !== null)
  return { title, added: statuses.length, known, selfRated: rated.length }
}

interface Compared {
  roundId: string
  issues: readonly Issue[]
  ledger: ParsedLedger
  asNew: boolean
}

/** Our own bulletin is printed anew only where there is a difference that it may explain. */
async function differences(
  deps: PlanDeps,
  { roundId, issues, ledger, asNew }: Compared,
): Promise<DocumentDiff> {
  const diff = diffDocument(issues, ledger, { asNew })
  if (diff.changes.length + diff.findings.length === 0 || diff.known === 0) return diff
  const printed = await printer().printBulletins(roundId, issues, ledger, deps)
  return diffDocument(issues, ledger, { asNew, printed })
}

/** Writers are large and seldom needed: they are loaded when they are first asked for. */
function printer(): typeof import('./printed-bulletins') {
  return require('./printed-bulletins')
}
