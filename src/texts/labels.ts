import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import { formatDay, instantOf, isDay } from '../core/day'
import type { Issue, IssueState, TimelineEntry, Verb } from '../core/issue'

dayjs.extend(utc)
dayjs.extend(timezone)

/** What each state is called in every reply. */
export const STATE_LABELS: Record<IssueState, string> = {
  open: '未认领',
  active: '整改中',
  submitted: '待核验',
  closed: '已销号',
  stageDone: '阶段性完成',
  paused: '暂缓',
}

/** The command word for each verb, as people type it. */
export const VERB_LABELS: Record<Verb, string> = {
  import: '导入',
  claim: '认领',
  assign: '指派',
  addMeasure: '措施',
  report: '进展',
  fileEvidence: '佐证',
  submit: '完成',
  verify: '核验',
  sendBack: '退回',
  remark: '批示',
  hide: '不公开',
  unhide: '恢复公开',
  correct: '更正',
  undo: '撤销',
}

const SHORT = 20

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** No sign that people type is longer; a pasted document must not be taken apart to its end. */
const LONGEST_GRAPHEME = 20

/** The text on one line, cut to a length that fits a phone; an emoji is never cut in two. */
export function shortTitle(title: string, length = SHORT): string {
  const line = title.replace(/\s+/g, ' ').trim()
  const start = line.slice(0, (length + 1) * LONGEST_GRAPHEME)
  const signs = Array.from(graphemes.segment(start), ({ segment }) => segment)
  return signs.length <= length ? start : `${signs.slice(0, length - 1).join('')}…`
}

/** `37 号「公车使用审批不严」` */
export function named({ seq, title }: { seq: number; title: string }): string {
  return `${seq} 号「${shortTitle(title)}」`
}

/** `时限 1月15日`, or that none is set. */
export function dueLabel(dueDate: string | null): string {
  return dueDate ? `时限 ${formatDay(dueDate)}` : '未定时限'
}

/** `截至 2026年11月23日 08:30` in the unit's time zone. */
export function asOfLabel(instant: Date, timeZone: string): string {
  return `截至 ${dayjs(instant).tz(timeZone).format('YYYY年M月D日 HH:mm')}`
}

const LAST_OF_MINUTE = 59_999
const AS_OF = /截至 (\d{4})年(\d{1,2})月(\d{1,2})日 (\d{2}:\d{2})/

/** The end of the minute that such a label in the text names, or undefined where there is none. */
export function readAsOf(text: string, timeZone: string): Date | undefined {
  const [label, year, month = '', date = '', time = ''] = AS_OF.exec(text) ?? []
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  return label === undefined || !isDay(day)
    ? undefined
    : new Date(instantOf(day, time, timeZone).getTime() + LAST_OF_MINUTE)
}

/** `11月23日 08:30` in the unit's time zone. */
export function momentLabel(instant: Date, timeZone: string): string {
  return dayjs(instant).tz(timeZone).format('M月D日 HH:mm')
}

const DIGITS = '零一二三四五六七八九'

/** 1–99 in Chinese figures, as printed paths have them. */
export function chineseFigure(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

/** The printed path of an issue: 五-15-(1), or 六-(23) where there are no items. */
export function printedPath(path: readonly number[]): string {
  return path
    .map((part, level) =>
      level === 0 ? chineseFigure(part) : level === path.length - 1 ? `(${part})` : `${part}`,
    )
    .join('-')
}

/** `1~8、10、12~14` of numbers in ascending order. */
export function rangesOf(numbers: readonly number[]): string {
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1)
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1)
  return starts
    .map((start, index) => (start === ends[index] ? `${start}` : `${start}~${ends[index]}`))
    .join('、')
}

/** `完成 50%` while the work goes on; what is done is not half done, whatever was reported on the way. */
export function percentLabel({ percent, selfRating }: Pick<Issue, 'percent' | 'selfRating'>): string {
  return percent === null || selfRating === 'done' ? '' : `完成 ${percent}%`
}

/** The same in brackets, behind what it belongs to. */
export function bracketedPercent(issue: Pick<Issue, 'percent' | 'selfRating'>): string {
  const label = percentLabel(issue)
  return label && `（${label}）`
}

/** Numbers of the pieces of evidence that an entry has filed, as 1-2、1-3; empty for other entries. */
export function filedLabel({ seq, evidence }: Issue, { verb, key }: TimelineEntry): string {
  if (verb !== 'fileEvidence') return ''
  const pieces = evidence.map((piece, index) => ({ key: piece.key, no: `${seq}-${index + 1}` }))
  return pieces
    .filter(piece => piece.key === key)
    .map(({ no }) => no)
    .join('、')
}
