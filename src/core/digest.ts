import { standingEntries } from './history'
import type { Issue, TimelineEntry, Verb } from './issue'
import { openRemarks } from './remarks'
import { byDueDate, type IssueView, issueAsOf, isUnfinished, type Snapshot, snapshotOf } from './snapshot'

/** One line of 上周: what happened to an issue, by its last entry of the week. */
export interface WeekEntry {
  seq: number
  title: string
  verb: Verb
  text: string
  by: string
}

/** A 批示 that nobody has answered yet. */
export interface WaitingRemark {
  seq: number
  title: string
  /** The leader, as printed then. */
  by: string
  text: string
  at: Date
}

/** 周报: what the Monday meeting needs, from plain data. */
export interface Digest {
  snapshot: Snapshot
  lastWeek: WeekEntry[]
  /** Due from today until the day before the next digest. */
  dueThisWeek: IssueView[]
  /** Claimed and unfinished, but nothing was done to it since the last digest. */
  notUpdated: IssueView[]
  /** Unanswered 批示, the oldest first. */
  remarks: WaitingRemark[]
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
    remarks: issues
      .flatMap(issue => waitingRemarks(issue, asOf))
      .sort((one, other) => one.at.getTime() - other.at.getTime()),
  }
}

function waitingRemarks(issue: Issue, asOf: Date): WaitingRemark[] {
  const { seq, title } = issue
  return openRemarks(issue, asOf).map(({ by, text, at }) => ({ seq, title, by, text, at }))
}

/** What was taken back by then does not count; what was taken back later still stood. */
function entriesBetween({ timeline }: Issue, since: Date, until: Date): TimelineEntry[] {
  const known = standingEntries(timeline.filter(({ at }) => at <= until))
  return known.filter(({ at, verb }) => at > since && WORK.includes(verb))
}

function weekEntry({ seq, title }: IssueView, entries: TimelineEntry[] = []): WeekEntry[] {
  const last = entries.at(-1)
  return last ? [{ seq, title, verb: last.verb, text: last.text, by: last.by }] : []
}

function isDue(view: IssueView, today: string, nextDay: string): boolean {
  return isUnfinished(view) && view.dueDate !== null && view.dueDate >= today && view.dueDate < nextDay
}
