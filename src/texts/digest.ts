import { addDays, formatDay } from '../core/day'
import type { Digest, DigestSpan, WaitingRemark, WeekEntry } from '../core/digest'
import type { IssueView } from '../core/snapshot'
import { asOfLabel, dueLabel, rangesOf, shortTitle, VERB_LABELS } from './labels'
import { PAGE_SIZE } from './lists'
import { bothTotals } from './snapshot'

/** Whatever the platform: one message that fits a phone and the smallest limit (WeCom text, 2,048 bytes). */
const DIGEST_MAX_BYTES = 2_000

/** What a digest is printed from. */
export interface DigestText {
  digest: Digest
  span: DigestSpan
  /** 第N期; undefined for a preview by 周报. */
  no: number | undefined
  title: string
  timeZone: string
  unknownYears: number[]
  mondays: string[]
}

/** The sections that have lines of their own, as they are asked for: 周报 上周进展. */
export const DIGEST_SECTIONS = ['上周进展', '本周到期', '逾期', '上周未更新', '未答复批示', '未认领'] as const

/** The name of one of them. */
export type DigestSection = (typeof DIGEST_SECTIONS)[number]

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

/** 周报 上周进展: one section in full, a page at a time. */
export function digestSectionText(input: DigestText, heading: DigestSection, page: number): string {
  const found = sectionsOf(input).find(one => one.heading === heading)
  const lines = found?.lines ?? []
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE))
  const current = Math.min(page, pages)
  const next = current < pages ? `，下一页发：${commandFor(input, heading)} 第${current + 1}页` : ''
  return [
    headline(input),
    `■ ${heading} ${found?.count ?? 0} 项`,
    ...lines.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE),
    ...(pages > 1 ? [`第 ${current}/${pages} 页${next}`] : []),
  ].join('\n')
}

/** 周报 第9期, and there is none. */
export function noSuchDigest(no: number, last: number): string {
  return last === 0
    ? '还没有发过周报。发“周报”看现在的预览。'
    : `没有第${no}期周报，最近一期是第${last}期。例：周报 第${last}期`
}

interface Section {
  heading: DigestSection
  count: number
  lines: string[]
  /** What to send to see all of it. */
  more: string
}

function sectionsOf(input: DigestText): Section[] {
  const { lastWeek, dueThisWeek, notUpdated, remarks, snapshot } = input.digest
  const section = (heading: DigestSection, lines: string[]): Section => {
    return { heading, count: lines.length, lines, more: commandFor(input, heading) }
  }
  return [
    section('上周进展', lastWeek.map(weekLine)),
    section('本周到期', dueThisWeek.map(issueLine)),
    section('逾期', snapshot.overdue.map(issueLine)),
    section('上周未更新', notUpdated.map(issueLine)),
    section('未答复批示', remarks.map(remarkLine)),
    unclaimedSection(snapshot.unclaimed),
  ]
}

/** The rest of a digest that went out is asked for by its number: next day the preview looks at another week. */
function commandFor({ no }: DigestText, heading: DigestSection): string {
  return `周报 ${no === undefined ? '' : `第${no}期 `}${heading}`
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

function remarkLine({ seq, title, by, text }: WaitingRemark): string {
  return `${seq} ${shortTitle(title, 14)}（${by}）：${shortTitle(text, 18)}`
}

function issueLine({ seq, title, dueDate, assignee, leader }: IssueView): string {
  const owner = assignee ?? leader
  return `${seq} ${shortTitle(title, 16)}（${owner ? `${owner}，` : ''}${dueLabel(dueDate)}）`
}

function headline({ no, title }: DigestText): string {
  return `【整改周报${no === undefined ? '·预览' : `·第${no}期`}】${shortTitle(title, 24)}`
}

function render(input: DigestText, sections: Section[], shown: number[]): string {
  const { digest, span, timeZone } = input
  return [
    headline(input),
    `${asOfLabel(span.asOf, timeZone)}，${formatDay(span.today, 'short')}至${formatDay(addDays(span.nextDay, -1), 'short')}为本周`,
    bothTotals(digest.snapshot.whole),
    ...sections.flatMap((section, index) => sectionLines(section, shown[index] ?? 0)),
    ...notes(input),
  ].join('\n')
}

/** Most groups have none, and a heading every week would tell them nothing. */
const ONLY_IF_ANY: readonly DigestSection[] = ['未答复批示']

function sectionLines({ heading, count, lines, more }: Section, shown: number): string[] {
  if (count === 0 && ONLY_IF_ANY.includes(heading)) return []
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
