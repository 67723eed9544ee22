import { listNumbers } from '../../models/issues'
import { hashOf, NO_ENTRY } from '../core/history'
import type { Issue, IssueFields, TimelineEntry } from '../core/issue'
import type { ParsedIssue, ParsedLedger } from '../core/parsed-ledger'

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

/** The document's issues that the round lacks; the same path and title count as the same issue. */
export async function newIssues(
  roundId: string,
  ledger: ParsedLedger,
  options: ImportOptions,
  origin: Origin,
): Promise<Issue[]> {
  const known = await listNumbers(roundId)
  const names = new Set(known.map(({ path, title }) => `${path.join('-')} ${title}`))
  const taken = new Set(known.map(({ seq }) => seq))
  let last = Math.max(0, ...taken, ...ledger.issues.map(({ seq }) => seq))
  const missing = ledger.issues.filter(({ no, title }) => !names.has(`${no} ${title}`))
  return missing.map(parsed => {
    const seq = taken.has(parsed.seq) ? ++last : parsed.seq
    return issueOf(roundId, seq, parsed, ledger, options, origin)
  })
}

function issueOf(
  roundId: string,
  seq: number,
  parsed: ParsedIssue,
  ledger: ParsedLedger,
  { asNew = false }: ImportOptions,
  { at, key, by, memberId }: Origin,
): Issue {
  const told = { dueDate: parsed.dueDate, ...parsed.fields, ...ratingOf(parsed.status) }
  const fields = { ...FRESH, ...(asNew ? {} : told) }
  const text = asNew ? '' : (parsed.status ?? '')
  const entry: TimelineEntry = {
    at,
    memberId,
    by,
    verb: 'import',
    text,
    changes: {},
    key,
    previousHash: NO_ENTRY,
  }
  return {
    ...fields,
    roundId,
    seq,
    path: parsed.no.split('-').map(Number),
    aspect: parsed.aspect,
    aspectTitle: ledger.aspects[parsed.aspect]?.title ?? '',
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

/** A printed status is the unit's own rating and never a verification (bulletin-forms, section 6). */
function ratingOf(status: string | null): Partial<IssueFields> {
  if (status === null || /未完成|未整改|正在/.test(status)) return {}
  if (/阶段性|基本完成|部分|持续推进/.test(status)) return { state: 'stageDone', selfRating: 'stageDone' }
  return /已.{0,2}(完成|整改)/.test(status) ? { state: 'submitted', selfRating: 'done' } : {}
}
