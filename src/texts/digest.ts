import { addDays, formatDay } from '../core/day'
import type { Digest, DigestSpan, WeekEntry } from '../core/digest'
import type { IssueView } from '../core/snapshot'
import { asOfLabel, dueLabel, shortTitle, VERB_LABELS } from './labels'
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
  lines: string[]
  /** What to send to see all of it. */
  more: string
}

function sectionsOf({ digest }: DigestText): Section[] {
  const { lastWeek, dueThisWeek, notUpdated, snapshot } = digest
  return [
    { heading: '上周进展', lines: lastWeek.map(weekLine), more: '进度' },
    { heading: '本周到期', lines: dueThisWeek.map(issueLine), more: '本周到期' },
    { heading: '逾期', lines: snapshot.overdue.map(issueLine), more: '逾期' },
    { heading: '上周未更新', lines: notUpdated.map(issueLine), more: '进度 按领导' },
    {
      heading: '未认领',
      lines: snapshot.unclaimed.map(({ seq, title }) => `${seq} ${shortTitle(title)}`),
      more: '未认领',
    },
  ]
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

function sectionLines({ heading, lines, more }: Section, shown: number): string[] {
  const rest = lines.length - shown
  return [
    `■ ${heading} ${lines.length} 项`,
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
