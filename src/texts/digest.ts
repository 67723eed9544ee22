import { addDays, formatDay } from '../core/day'
import type { Digest, DigestSpan, WeekEntry } from '../core/digest'
import type { IssueView } from '../core/snapshot'
import { asOfLabel, dueLabel, rangesOf, shortTitle, VERB_LABELS } from './labels'
import { bothTotals } from './snapshot'

/** Whatever the platform: one message that fits a phone and the smallest limit (WeCom text, 2,048 bytes). */
export const DIGEST_MAX_BYTES = 2_000

export interface DigestText {
  digest: Digest
  span: DigestSpan
  /** 第N期; undefined for a preview by 周报. */
  no: number | undefined
  title: string
  timeZone: string
  /** Years in the span whose official holidays are not known. */
  unknownYears: number[]
  /** Mondays that this digest stands for; more than one when a long holiday merged them. */
  mondays: string[]
}

/** 周报: every section keeps its count; lines are left out from the longest section first until it fits. */
export function digestText(input: DigestText): string {
  const sections = sectionsOf(input)
  const shown = sections.map(({ lines }) => lines.length)
  for (;;) {
    const text = render(input, sections, shown)
    const longest = shown.indexOf(Math.max(...shown))
    if (Buffer.byteLength(text) <= DIGEST_MAX_BYTES || (shown[longest] ?? 0) === 0) return text
    shown[longest] = (shown[longest] ?? 1) - 1
  }
}

interface Section {
  heading: string
  count: number
  lines: string[]
  /** What to send to see all of it. */
  more: string
}

function sectionsOf({ digest }: DigestText): Section[] {
  const { lastWeek, dueThisWeek, notUpdated, snapshot } = digest
  return [
    section('上周进展', lastWeek.map(weekLine), '进度'),
    section('本周到期', dueThisWeek.map(issueLine), '本周到期'),
    section('逾期', snapshot.overdue.map(issueLine), '逾期'),
    section('上周未更新', notUpdated.map(issueLine), '进度 按领导'),
    unclaimedSection(snapshot.unclaimed),
  ]
}

function section(heading: string, lines: string[], more: string): Section {
  return { heading, count: lines.length, lines, more }
}

/** At the beginning of a round nobody has claimed anything: all the titles would bury the rest. */
function unclaimedSection(unclaimed: IssueView[]): Section {
  const numbers = rangesOf(unclaimed.map(({ seq }) => seq))
  const lines = unclaimed.length > 0 ? [`编号 ${numbers}，发“未认领”看名称`] : []
  return { heading: '未认领', count: unclaimed.length, lines, more: '未认领' }
}

function weekLine({ seq, title, verb, text, by }: WeekEntry): string {
  const said = verb === 'report' || verb === 'submit' ? `：${shortTitle(text, 18)}` : ''
  return `${seq} ${shortTitle(title, 14)}（${by} ${VERB_LABELS[verb]}）${said}`
}

function issueLine({ seq, title, dueDate, assignee, leader }: IssueView): string {
  const owner = assignee ?? leader
  return `${seq} ${shortTitle(title, 16)}（${owner ? `${owner}，` : ''}${dueLabel(dueDate)}）`
}

function render(input: DigestText, sections: Section[], shown: number[]): string {
  const { digest, span, no, title, timeZone } = input
  return [
    `【整改周报${no === undefined ? '·预览' : `·第${no}期`}】${shortTitle(title, 24)}`,
    `${asOfLabel(span.asOf, timeZone)}，${formatDay(span.today, 'short')}至${formatDay(addDays(span.nextDay, -1), 'short')}为本周`,
    bothTotals(digest.snapshot.whole),
    ...sections.flatMap((section, index) => sectionLines(section, shown[index] ?? 0)),
    ...notes(input),
  ].join('\n')
}

function sectionLines({ heading, count, lines, more }: Section, shown: number): string[] {
  const rest = shown > 0 ? lines.length - shown : count
  return [
    `■ ${heading} ${count} 项`,
    ...lines.slice(0, shown),
    ...(rest > 0 ? [`${shown > 0 ? '其余 ' : '共 '}${rest} 项，发“${more}”查看`] : []),
  ]
}

function notes({ mondays, unknownYears }: DigestText): string[] {
  return [
    ...(mondays.length > 1
      ? [`（因放假，${mondays.map(day => formatDay(day, 'short')).join('、')}的周报合并为一期）`]
      : []),
    ...unknownYears.map(year => `（办公室请注意：${year} 年放假安排尚未录入，暂按周一至周五为工作日）`),
  ]
}
