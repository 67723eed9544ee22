import { groupBy } from './group-by'
import type { Issue, IssueFields, Wording } from './issue'

/** An issue as it stood at some instant: what lists and totals are made from. */
export type IssueView = IssueFields &
  Pick<Issue, 'seq' | 'path' | 'aspect' | 'aspectTitle' | 'title' | 'createdAt'>

/** A share with its numerator and denominator; `rate` is a percentage with one decimal, such as `97.9`. */
export interface Share {
  count: number
  total: number
  rate: string
}

/** Both totals of one heading: 自评 and 核验 side by side, and what is overdue. */
export interface Totals {
  name: string
  total: number
  selfRated: Share
  verified: Share
  overdue: number
}

/** By what a snapshot may be broken down. */
export type Grouping = 'aspect' | 'department' | 'leader'

/** 进度: the state of a round at one instant. */
export interface Snapshot {
  whole: Totals
  byState: Record<IssueFields['state'], number>
  groups: Totals[]
  overdue: IssueView[]
  unclaimed: IssueView[]
  /** Still to be done and without a deadline. */
  undated: IssueView[]
}

/**
 * The share as people print it: one decimal, and never `100.0` while anything is missing
 * (47 of 48 is 97.9; 1999 of 2000 is 99.9).
 */
export function share(count: number, total: number): Share {
  const exact = total === 0 ? 0 : (count / total) * 100
  const rounded = Math.round(exact * 10) / 10
  const shown = count < total ? Math.min(rounded, 99.9) : rounded
  return { count, total, rate: shown.toFixed(1) }
}

/**
 * The issue as it stood at that instant, or undefined when it was not in the ledger yet. Measures that were only added
 * since then are still in it.
 */
export function issueAsOf(issue: Issue, instant: Date): (IssueView & Wording) | undefined {
  if (issue.createdAt > instant) return undefined
  const fields: Record<string, unknown> = {}
  for (const entry of [...issue.timeline].reverse()) {
    if (entry.at <= instant) break
    for (const [field, change] of Object.entries(entry.changes)) fields[field] = change[0]
  }
  return { ...issue, ...fields }
}

/** Deadline passed and neither submitted, closed nor paused. */
export function isOverdue(issue: IssueView, today: string): boolean {
  return isUnfinished(issue) && issue.dueDate !== null && issue.dueDate < today
}

/** Somebody still has to do something before it can be verified. */
export function isUnfinished({ state }: IssueView): boolean {
  return state === 'open' || state === 'active' || state === 'stageDone'
}

/** Totals of a round as of a day; `issues` as they stood then. */
export function snapshotOf(issues: readonly IssueView[], today: string, grouping?: Grouping): Snapshot {
  const byState = { open: 0, active: 0, submitted: 0, closed: 0, stageDone: 0, paused: 0 }
  for (const issue of issues) byState[issue.state] += 1
  return {
    whole: totalsOf('', issues, today),
    byState,
    groups: grouping ? groupsOf(issues, today, grouping) : [],
    overdue: issues.filter(issue => isOverdue(issue, today)).sort(byDueDate),
    unclaimed: issues.filter(issue => issue.state === 'open'),
    undated: issues.filter(issue => isUnfinished(issue) && issue.dueDate === null),
  }
}

/** Earliest deadline first; no deadline last; then by number. */
export function byDueDate(a: IssueView, b: IssueView): number {
  const [left, right] = [a.dueDate ?? '9999', b.dueDate ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.seq - b.seq
}

function totalsOf(name: string, issues: readonly IssueView[], today: string): Totals {
  const total = issues.length
  const selfRated = issues.filter(issue => issue.selfRating === 'done').length
  const verified = issues.filter(issue => issue.state === 'closed').length
  const overdue = issues.filter(issue => isOverdue(issue, today)).length
  return { name, total, selfRated: share(selfRated, total), verified: share(verified, total), overdue }
}

/** Empty names stand last: they are the headings that still lack a department or leader. */
function groupsOf(issues: readonly IssueView[], today: string, grouping: Grouping): Totals[] {
  const groups = [...groupBy(issues, issue => headingOf(issue, grouping))]
  if (grouping !== 'aspect')
    groups.sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN'))
  return groups.map(([name, own]) => totalsOf(name, own, today))
}

function headingOf(issue: IssueView, grouping: Grouping): string {
  return (grouping === 'aspect' ? issue.aspectTitle : issue[grouping]) ?? ''
}
