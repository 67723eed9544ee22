import type { Issue, TimelineEntry, Verb } from './issue'
import { byDueDate, type IssueView, issueAsOf, isUnfinished, type Snapshot, snapshotOf } from './snapshot'

/** One line of 上周: what happened to an issue, by its last entry of the week. */
export interface WeekEntry {
  seq: number
  title: string
  verb: Verb
  text: string
  by: string
}

/** 周报: what the Monday meeting needs, from plain data. */
export interface Digest {
  snapshot: Snapshot
  lastWeek: WeekEntry[]
  /** Due from today until the day before the next digest. */
  dueThisWeek: IssueView[]
  /** Claimed and unfinished, but nothing was done to it since the last digest. */
  notUpdated: IssueView[]
}

/** The stretch of time that a digest looks at. */
export interface DigestSpan {
  /** Instant of the digest before this one; entries after it count as last week's. */
  since: Date
  asOf: Date
  /** Day of this digest, and the day of the next one. */
  today: string
  nextDay: string
}

const WORK: readonly Verb[] = [
  'claim',
  'assign',
  'report',
  'addMeasure',
  'fileEvidence',
  'submit',
  'sendBack',
  'verify',
]

/** The weekly digest of a round. */
export function digestOf(issues: readonly Issue[], { since, asOf, today, nextDay }: DigestSpan): Digest {
  const views = issues.map(issue => issueAsOf(issue, asOf)).filter(view => view !== undefined)
  const entries = new Map(issues.map(issue => [issue.seq, entriesBetween(issue, since, asOf)]))
  const isWaiting = (view: IssueView) => view.state === 'active' || view.state === 'stageDone'
  return {
    snapshot: snapshotOf(views, today),
    lastWeek: views.flatMap(view => weekEntry(view, entries.get(view.seq))),
    dueThisWeek: views.filter(view => isDue(view, today, nextDay)).sort(byDueDate),
    notUpdated: views.filter(view => isWaiting(view) && entries.get(view.seq)?.length === 0).sort(byDueDate),
  }
}

/** What was taken back by then does not count; what was taken back later still stood. */
function entriesBetween({ timeline }: Issue, since: Date, until: Date): TimelineEntry[] {
  const known = timeline.filter(entry => entry.at <= until)
  const undone = new Set(known.map(entry => entry.undoes))
  return known.filter(entry => entry.at > since && WORK.includes(entry.verb) && !undone.has(entry.key))
}

function weekEntry({ seq, title }: IssueView, entries: TimelineEntry[] = []): WeekEntry[] {
  const last = entries.at(-1)
  return last ? [{ seq, title, verb: last.verb, text: last.text, by: last.by }] : []
}

function isDue(view: IssueView, today: string, nextDay: string): boolean {
  return isUnfinished(view) && view.dueDate !== null && view.dueDate >= today && view.dueDate < nextDay
}
