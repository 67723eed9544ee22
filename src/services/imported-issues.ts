import { birthsAfter } from '../core/births'
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

/** Issues made of problems of a document, by number. */
export function newIssues(
  fresh: readonly ParsedIssue[],
  known: readonly Pick<Issue, 'seq' | 'aspect' | 'aspectTitle' | 'birth'>[],
  taking: Taking,
): Issue[] {
  const { ledger } = taking
  const seqs = newNumbers(
    fresh.map(({ seq }) => seq),
    known.map(({ seq }) => seq),
  )
  const birthOf = birthsAfter(known)
  const aspectOf = aspectNumbers(known)
  // In the document's order, whichever of its problems are new.
  const aspects = ledger.aspects.map(({ title }) => ({ aspectTitle: title, aspect: aspectOf(title) }))
  const issues = fresh.map((parsed, index) => {
    const place = aspects[parsed.aspect] ?? { aspectTitle: '', aspect: parsed.aspect }
    const seq = seqs[index] ?? parsed.seq
    return { ...issueOf(parsed, taking), ...place, seq, birth: birthOf(parsed.title) }
  })
  return issues.toSorted((one, other) => one.seq - other.seq)
}

/** The numbers of new issues: a document keeps its own where they are free and leave no gap; the others take those that are left. */
export function newNumbers(wanted: readonly number[], known: readonly number[]): number[] {
  const taken = new Set(known)
  // What is first in a ledger may be a part of a longer list, and keeps its numbers.
  const end = known.length === 0 ? Number.POSITIVE_INFINITY : known.length + wanted.length
  const own = wanted.map(seq => {
    const isFree = seq <= end && !taken.has(seq)
    if (isFree) taken.add(seq)
    return isFree ? seq : undefined
  })
  let last = 0
  return own.map(seq => {
    if (seq !== undefined) return seq
    do last += 1
    while (taken.has(last))
    taken.add(last)
    return last
  })
}

function issueOf(
  parsed: ParsedIssue,
  { roundId, options, origin }: Taking,
): Omit<Issue, 'seq' | 'aspect' | 'aspectTitle' | 'birth'> {
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
