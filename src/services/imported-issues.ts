import { aspectNumbers } from '../core/corrected-fields'
import { hashOf, NO_ENTRY } from '../core/history'
import type { Issue, IssueFields, TimelineEntry } from '../core/issue'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'
import { ratedBy } from '../core/self-rating'

/** How a document is taken over. */
export interface ImportOptions {
  /** Only the problems, all open, as on the day of the feedback. */
  asNew?: boolean
  /** Day `YYYY-MM-DD`. */
  feedbackDate?: string
}

/** Who imports, when, and by which message or call. */
export interface Origin {
  at: Date
  key: string
  by: string
  /** Empty for the command line. */
  memberId: string
}

/** A document to be taken over into a round. */
export interface Taking {
  roundId: string
  ledger: ParsedLedger
  options: ImportOptions
  origin: Origin
}

/** Issues made of problems of a document; a number that the round has already gives way to the next free one. */
export function newIssues(
  fresh: readonly ParsedIssue[],
  known: readonly Pick<Issue, 'seq' | 'aspect' | 'aspectTitle'>[],
  taking: Taking,
): Issue[] {
  const { ledger } = taking
  const taken = new Set(known.map(({ seq }) => seq))
  let last = Math.max(0, ...taken, ...ledger.issues.map(({ seq }) => seq))
  const aspectOf = aspectNumbers(known)
  // In the document's order, whichever of its problems are new.
  const aspects = ledger.aspects.map(({ title }) => ({ aspectTitle: title, aspect: aspectOf(title) }))
  return fresh.map(parsed => {
    const seq = taken.has(parsed.seq) ? ++last : parsed.seq
    const place = aspects[parsed.aspect] ?? { aspectTitle: '', aspect: parsed.aspect }
    return { ...issueOf(parsed, taking), ...place, seq }
  })
}

function issueOf(
  parsed: ParsedIssue,
  { roundId, options, origin }: Taking,
): Omit<Issue, 'seq' | 'aspect' | 'aspectTitle'> {
  const { asNew = false } = options
  const { at, key, by, memberId } = origin
  const told = { dueDate: parsed.dueDate, ...parsed.fields, ...ratedBy(parsed.status) }
  const text = asNew ? '' : (parsed.status ?? '')
  const entry: TimelineEntry = {
    ...{ at, memberId, by, verb: 'import', text, changes: {}, key, previousHash: NO_ENTRY },
  }
  return {
    ...FRESH,
    ...(asNew ? {} : told),
    roundId,
    path: parsed.no.split('-').map(Number),
    item: parsed.item,
    title: parsed.title,
    importedText: asNew ? '' : parsed.text,
    measures: asNew ? [] : parsed.measures.map(measure => ({ text: measure, key })),
    evidence: [],
    createdAt: at,
    version: 1,
    timeline: [entry],
    head: hashOf(entry),
  }
}

const FRESH: IssueFields = {
  state: 'open',
  leader: null,
  department: null,
  assignee: null,
  dueDate: null,
  selfRating: null,
  submittedBy: null,
  closedOn: null,
  percent: null,
}
