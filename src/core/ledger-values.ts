import { type Issue, PARTICULARS } from './issue'
import { joinMeasures, type LedgerRow } from './ledger-rows'
import type { ParsedIssue, ParsedLedger } from './parsed-ledger'
import { NO_ASPECT } from './parsed-ledger'
import { ratedBy } from './self-rating'

/** What is kept of the issue in the columns that a sheet or a document may change; 自评状态 as the name of the state. */
export function valuesOf(issue: Issue): LedgerRow {
  const particulars = PARTICULARS.map(column => [column, issue[column] ?? ''])
  return {
    ...Object.fromEntries(particulars),
    seq: issue.seq,
    code: issue.path.join('-'),
    aspect: issue.aspectTitle,
    item: issue.item ?? '',
    title: issue.title,
    measures: joinMeasures(issue.measures.map(({ text }) => text)),
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
  const undone = new Set(issue.timeline.map(({ undoes }) => undoes))
  const byDocument = issue.timeline.filter(
    ({ verb, isFromDocument, key }) => verb === 'import' || (isFromDocument && !undone.has(key)),
  )
  const keys = new Set(byDocument.map(({ key }) => key))
  const first = issue.timeline.toReversed().flatMap(({ changes }) => sideOf(changes, 0))
  const later = byDocument.flatMap(({ changes }) => sideOf(changes, 1))
  return {
    ...issue,
    ...Object.fromEntries([...first, ...later]),
    measures: issue.measures.filter(({ key }) => keys.has(key)),
  }
}

function sideOf(changes: object, side: 0 | 1): [string, unknown][] {
  return Object.entries(changes).map(([field, change]) => [field, change[side]])
}

/** The row of a document's problem: only what it tells, so that a bare list takes nothing away. */
export function rowOfParsed(parsed: ParsedIssue, { aspects, form }: ParsedLedger, asNew: boolean): LedgerRow {
  const { seq, no, aspect, item, title, measures, dueDate, text, status, fields } = parsed
  const heading = aspects[aspect]?.title
  const place = {
    // The paths of a table are made up unless the table prints them.
    code: form === 'F9' ? undefined : no,
    ...{ aspect: heading === NO_ASPECT ? undefined : heading, item: item ?? undefined, title },
  }
  const plan = {
    ...{ ...fields, measures: joinMeasures(measures), dueDate: dueDate ?? undefined, progress: text },
    selfRating: status === null ? undefined : ratedBy(status).state,
  }
  const told = Object.entries({ ...place, ...(asNew ? {} : plan) }).filter(([, value]) => value)
  return { seq, ...Object.fromEntries(told) }
}
