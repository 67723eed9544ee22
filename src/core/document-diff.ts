import type { Issue } from './issue'
import { PARTICULARS } from './issue'
import { addMissing, type ComparedColumn, compareRow, type LedgerDiff, type RowSource } from './ledger-diff'
import { textKey } from './ledger-rows'
import { asDocumented, type ComparedRow, isStateOfPeople, rowOfParsed, valuesOf } from './ledger-values'
import { matchIssues } from './match-issues'
import type { ParsedIssue, ParsedLedger } from './parsed-ledger'
import { besidePrint, type Printed, printedRows, unprinted } from './printed-rows'

/** What a document would do to a ledger: problems that it lacks, and what it says differently of the others. */
export interface DocumentDiff extends LedgerDiff {
  fresh: ParsedIssue[]
  /** How many of the document's problems the ledger has. */
  known: number
}

const EDITABLE: readonly ComparedColumn[] = [
  ...(['code', 'aspect', 'item', 'title', 'dueDate', 'progress', 'selfRating'] as const),
  ...PARTICULARS,
]
const SOURCE: RowSource = {
  ...{ editable: EDITABLE, keyOf: textKey },
  printed: issue => valuesOf(asDocumented(issue)),
  isDecided: (issue, column) => column === 'selfRating' && isStateOfPeople(issue),
}

/** How a document is compared. */
export interface Comparing {
  /** Only the problems, not what the document tells of them. */
  asNew?: boolean
  /** Documents that we print of the same ledger, which this one may be. */
  printed?: readonly Printed[]
}

/**
 * What a document says that the ledger does not. Compared is with what documents have said before, so that it never
 * takes back what people have done since. What it does not tell changes nothing, nor does what only our printing makes
 * different.
 */
export function diffDocument(
  issues: readonly Issue[],
  ledger: ParsedLedger,
  { asNew = false, printed = [] }: Comparing = {},
): DocumentDiff {
  const own = printedRows(printed)
  const matches = matchIssues(ledger, issues)
  const diff: LedgerDiff = { changes: [], findings: [] }
  for (const [parsed, issue] of matches) {
    const told = rowOfParsed(parsed, ledger, asNew)
    const { code, ...row } = unprinted(issue, told, own.get(issue.seq) ?? [], textKey)
    const place = code !== undefined && isOfSameDepth(issue, parsed) ? { code } : {}
    compareRow(issue, { ...row, ...place, ...stateOf(issue, row) }, SOURCE, diff)
  }
  const seen = new Set([...matches.values()].map(({ seq }) => seq))
  // A document that speaks of no known issue is another list, which only adds.
  if (seen.size > 0) addMissing(issues, seen, diff)
  const fresh = ledger.issues.filter(parsed => !matches.has(parsed))
  diff.changes = diff.changes.map(change => besidePrint(change, own.get(change.seq) ?? []))
  return { ...bySeq(diff), fresh, known: matches.size }
}

/** A path of another depth numbers the issues in another way, and people go on using the one they know. */
function isOfSameDepth({ path }: Issue, { no }: ParsedIssue): boolean {
  return no.split('-').length === path.length
}

/** What is not done after all goes back to whoever is named for it, and is not to be claimed anew. */
function stateOf(issue: Issue, { selfRating }: ComparedRow): Pick<ComparedRow, 'selfRating'> {
  const isNamed = issue.leader !== null || issue.assignee !== null
  return selfRating === 'open' && isNamed && asDocumented(issue).state !== 'open'
    ? { selfRating: 'active' }
    : {}
}

function bySeq({ changes, findings }: LedgerDiff): LedgerDiff {
  return { changes: changes.toSorted((one, other) => one.seq - other.seq), findings }
}
