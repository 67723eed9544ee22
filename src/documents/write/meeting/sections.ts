import { dayOf, daysBetween } from '../../../core/day'
import { type DigestSpan, digestOf } from '../../../core/digest'
import type { Issue } from '../../../core/issue'
import { byDueDate, type IssueView, issueAsOf } from '../../../core/snapshot'
import {
  changedText,
  type MEETING_SECTIONS,
  overdueText,
  ownerText,
  submittedText,
  unclaimedText,
  undatedText,
} from '../../../texts/meeting'

/** All that the sheet is made from: plain data, no clock. */
export interface MeetingInput {
  /** Empty where nobody has told. */
  unit: string
  /** Title of the round. */
  title: string
  issues: readonly Issue[]
  /** From the last meeting to this one; everything is told as of its end. */
  span: DigestSpan
  timeZone: string
}

/** One line of the table. */
export interface Row {
  seq: number
  title: string
  owner: string
  text: string
}

/** One part of the table under its heading. */
export interface Section {
  name: keyof typeof MEETING_SECTIONS
  rows: Row[]
}

/** An issue that nobody has taken for so long needs a decision. */
const DAYS_TO_CLAIM = 7

/** What the meeting is to see: what changed, what is overdue, what needs a decision, which remarks wait. */
export function meetingSections(input: MeetingInput): Section[] {
  const { issues, span, timeZone } = input
  const { lastWeek, snapshot, remarks } = digestOf(issues, span)
  const views = issues.map(issue => issueAsOf(issue, span.asOf)).filter(view => view !== undefined)
  const days = new Map(issues.map(issue => [issue.seq, stateDay(issue, span.asOf, timeZone)]))
  const since = ({ seq }: IssueView) => days.get(seq) ?? span.today
  const submitted = views.filter(({ state }) => state === 'submitted').sort(byDueDate)
  const waiting = (view: IssueView) => daysBetween(since(view), span.today)
  const unclaimed = snapshot.unclaimed.filter(view => waiting(view) > DAYS_TO_CLAIM)
  const undated = snapshot.undated.filter(({ state }) => state !== 'open')
  return [
    {
      name: 'changed',
      rows: lastWeek.map(entry => ({ ...entry, owner: entry.by, text: changedText(entry) })),
    },
    { name: 'overdue', rows: rowsOf(snapshot.overdue, view => overdueText(view.dueDate ?? '', span.today)) },
    { name: 'submitted', rows: rowsOf(submitted, view => submittedText(since(view))) },
    { name: 'unclaimed', rows: rowsOf(unclaimed, view => unclaimedText(waiting(view))) },
    { name: 'undated', rows: rowsOf(undated, view => undatedText(view.state)) },
    { name: 'remarks', rows: remarks.map(({ by, ...remark }) => ({ ...remark, owner: by })) },
  ]
}

function rowsOf(views: readonly IssueView[], textOf: (view: IssueView) => string): Row[] {
  return views.map(view => ({
    seq: view.seq,
    title: view.title,
    owner: ownerText(view),
    text: textOf(view),
  }))
}

/** The day on which the issue came into the state it has. */
function stateDay({ timeline, createdAt }: Issue, asOf: Date, timeZone: string): string {
  const last = timeline.findLast(({ at, changes }) => at <= asOf && changes.state !== undefined)
  return dayOf(last?.at ?? createdAt, timeZone)
}
