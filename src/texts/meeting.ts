import { daysBetween, formatDay } from '../core/day'
import type { WeekEntry } from '../core/digest'
import type { IssueState } from '../core/issue'
import type { IssueView, Totals } from '../core/snapshot'
import { asOfLabel, STATE_LABELS, shortTitle, VERB_LABELS } from './labels'
import { UNANSWERED_HEAD } from './remarks'
import { bothTotals } from './snapshot'

/** The heading of the sheet and of its columns. */
export const MEETING_TITLE = '整改工作会议单'
export const MEETING_COLUMNS = ['编号', '问题', '责任人', '情况'] as const

/** What the sheet lists, in its order. */
export const MEETING_SECTIONS = {
  changed: '上周变化',
  overdue: '逾期',
  submitted: '需要决定：待核验',
  unclaimed: '需要决定：未认领超过一周',
  undated: '需要决定：已认领而未定时限',
  remarks: UNANSWERED_HEAD,
} as const

/** `逾期 12 项（列出前 5 项）` */
export function sectionHeading(section: keyof typeof MEETING_SECTIONS, count: number, shown: number): string {
  return `${MEETING_SECTIONS[section]} ${count} 项${shown < count ? `（列出前 ${shown} 项）` : ''}`
}

/** Unit and document under the title of the sheet. */
export function meetingSubject(unit: string, title: string): string {
  return shortTitle(title.includes(unit) ? title : `${unit} ${title}`, 40)
}

/** 截至, and both totals with numerator and denominator. */
export function meetingTotals(whole: Totals, asOf: Date, timeZone: string): string[] {
  return [asOfLabel(asOf, timeZone), bothTotals(whole)]
}

/** `进展：已完成招标`; a claim names no more than itself. */
export function changedText({ verb, text }: WeekEntry): string {
  const said = verb === 'claim' || verb === 'assign' ? '' : text.trim()
  return said === '' ? VERB_LABELS[verb] : `${VERB_LABELS[verb]}：${said}`
}

/** `时限11月20日，已过3天` */
export function overdueText(dueDate: string, today: string): string {
  return `时限${formatDay(dueDate, 'short')}，已过${daysBetween(dueDate, today)}天`
}

/** `11月19日起待核验` */
export function submittedText(day: string): string {
  return `${formatDay(day, 'short')}起待核验`
}

/** `8天无人认领` */
export function unclaimedText(days: number): string {
  return `${days}天无人认领`
}

/** `整改中，未定时限` */
export function undatedText(state: IssueState): string {
  return `${STATE_LABELS[state]}，未定时限`
}

/** Whoever handles it, else the leader, else the department. */
export function ownerText({ assignee, leader, department }: IssueView): string {
  return assignee ?? leader ?? department ?? '—'
}
