import { standingEntries } from './history'
import { type Issue, type Measure, PARTICULARS } from './issue'
import type { LedgerRow } from './ledger-rows'
import type { ParsedIssue, ParsedLedger } from './parsed-ledger'
import { NO_ASPECT } from './parsed-ledger'
import { ratedBy } from './self-rating'

/** A row to be compared with another: its measures one by one, however long they are together. */
export type ComparedRow = Omit<LedgerRow, 'measures'> & { measures?: readonly string[] }

/** What is kept of the issue in the columns that a sheet or a document may change; 自评状态 as the name of the state. */
export function valuesOf(issue: Issue): ComparedRow {
  const particulars = PARTICULARS.map(column => [column, issue[column] ?? ''])
  return {
    ...Object.fromEntries(particulars),
    seq: issue.seq,
    code: issue.path.join('-'),
    aspect: issue.aspectTitle,
    item: issue.item ?? '',
    title: issue.title,
    measures: issue.measures.map(({ text }) => text),
    dueDate: issue.dueDate ?? '',
    progress: issue.importedText,
    selfRating: issue.state,
  }
}

/**
 * The issue as documents alone have made it: what people have done in the group or in an edited sheet is left out, and
 * a corrected document can be compared with what was said before.
 */
export function asDocumented(issue: Issue): Issue {
  const byDocument = standingEntries(issue.timeline).filter(
    ({ verb, isFromDocument }) => verb === 'import' || isFromDocument,
  )
  const later = byDocument.flatMap(({ changes }) => sideOf(changes, 1))
  return {
    ...asImported(issue),
    ...Object.fromEntries(later),
    measures: documentedMeasures(issue, new Set(byDocument.map(({ key }) => key))),
  }
}

/** The issue with the fields with which it came into the ledger. */
export function asImported(issue: Issue): Issue {
  const first = issue.timeline.toReversed().flatMap(({ changes }) => sideOf(changes, 0))
  return { ...issue, ...Object.fromEntries(first) }
}

/** Whether it was people who put the issue in its state: no document takes that back, even from the same state. */
export function isStateOfPeople(issue: Issue): boolean {
  const last = standingEntries(issue.timeline).findLast(
    ({ verb, changes }) => verb !== 'undo' && changes.state,
  )
  return last !== undefined && !last.isFromDocument
}

/** What people have worded anew is still what the document said. */
function documentedMeasures({ measures, timeline }: Issue, keys: ReadonlySet<string>): Measure[] {
  const reworded = timeline
    .filter(({ key }) => !keys.has(key))
    .flatMap(({ changes }) => changes.measures?.[0] ?? [])
  return [...measures, ...reworded].filter(({ key }) => keys.has(key))
}

function sideOf(changes: object, side: 0 | 1): [string, unknown][] {
  return Object.entries(changes).map(([field, change]) => [field, change[side]])
}

/** The row of a document's problem: only what it tells, so that a bare list takes nothing away. */
export function rowOfParsed(
  parsed: ParsedIssue,
  { aspects, form }: ParsedLedger,
  asNew: boolean,
): ComparedRow {
  const { seq, no, aspect, item, title, measures, dueDate, text, status, fields } = parsed
  const heading = aspects[aspect]?.title
  const place = {
    // The paths of a table are made up unless the table prints them.
    code: form === 'F9' ? undefined : no,
    ...{ aspect: heading === NO_ASPECT ? undefined : heading, item: item ?? undefined, title },
  }
  const plan = {
    ...{ ...fields, measures: measures.length > 0 ? measures : undefined },
    ...{ dueDate: dueDate ?? undefined, progress: text },
    selfRating: status === null ? undefined : ratedBy(status).state,
  }
  const told = Object.entries({ ...place, ...(asNew ? {} : plan) }).filter(([, value]) => value)
  return { seq, ...Object.fromEntries(told) }
}
