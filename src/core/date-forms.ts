import type { Calendar } from './calendar'
import { addDays, addMonths, type Day, lastDayOfMonth, makeDay, mondayOf, partsOf } from './day'
import { NUMERAL, readNumeral } from './numerals'

/** What a date without a year or a month is measured against. */
export interface DateContext {
  today: Day
  /** Where the date lies that people mean: a deadline in the future, a snapshot in the past. Today is in both. */
  direction: 'future' | 'past'
  /** Counts the working days of 10个工作日内. */
  calendar: Calendar
}

/** The named groups of a form's pattern. */
export type DateParts = Readonly<Record<string, string | undefined>>

/** One way of writing a date. */
export interface DateForm {
  /** For normalised text, bound to its start. */
  pattern: RegExp
  /** So short that within a sentence it needs a blank or punctuation before it, as 3天 or 1-15. */
  isLoose?: true
  /** All days that can be meant, earliest first. Undefined entries, or none: there is no such day. */
  candidates(parts: DateParts, context: DateContext): readonly (Day | undefined)[]
}

const YEAR =
  '(?:(?<year>(?:19|20)?\\d\\d|[一二][零〇一二三四五六七八九]{3}) ?年|(?<yearWord>[今本当明后去前]年))'
const MONTH = `(?<month>${NUMERAL}) ?月份?`
/** 37号 is an issue, and 15-1 a path. */
const DATE = '(?:0?[1-9]|[12]\\d|3[01])'
const NEAR = '(?<near>上上|上|本|这|当|下下|下)一?个?'
const LAST = '[底末内]'
/** 1-15 may be a date or a printed path: nothing may follow that fits neither. */
const AFTER_SHORT = '(?=$|[ ,，。;；、)]|[之以]?前|止|完成)'

const YEAR_OFFSETS: DateParts = { 今: '0', 本: '0', 当: '0', 明: '1', 后: '2', 去: '-1', 前: '-2' }
const NEAR_OFFSETS: DateParts = { 上上: '-2', 上: '-1', 本: '0', 这: '0', 当: '0', 下: '1', 下下: '2' }
const DAY_WORDS: DateParts = {
  大前: '-3',
  前: '-2',
  昨: '-1',
  今: '0',
  本: '0',
  当: '0',
  明: '1',
  后: '2',
  大后: '3',
}
const WEEKDAYS = '一二三四五六日'

/** The forms in the order in which they are tried. */
export const CALENDAR_FORMS: readonly DateForm[] = [
  {
    pattern: /^(?<year>(?:19|20)\d\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<date>\d{1,2})(?!\d)日?/,
    candidates: parts => [makeDay(count(parts.year), count(parts.month), count(parts.date))],
  },
  {
    pattern: new RegExp(`^${YEAR}? ?${MONTH} ?(?<date>${NUMERAL})(?: ?[日号]|${AFTER_SHORT})`),
    candidates: (parts, { today }) =>
      yearsOf(parts, today).map(year => makeDay(year, count(parts.month), count(parts.date))),
  },
  {
    pattern: new RegExp(`^${YEAR}? ?${MONTH}[底末]`),
    candidates: (parts, { today }) =>
      yearsOf(parts, today).map(year => lastOfMonth(year, count(parts.month))),
  },
  {
    pattern: new RegExp(`^(?:${YEAR} ?年?|年)${LAST}`),
    candidates: (parts, { today }) => yearsOf(parts, today).map(year => makeDay(year, 12, 31)),
  },
  {
    pattern: new RegExp(`^${YEAR}? ?第?(?<quarter>[一二三四1-4])季度${LAST}`),
    candidates: (parts, { today }) =>
      yearsOf(parts, today).map(year => lastOfMonth(year, 3 * count(parts.quarter))),
  },
  {
    pattern: new RegExp(`^(?:${NEAR})?季度?${LAST}`),
    candidates: ({ near }, { today }) => offsetsOf(near).map(offset => lastOfQuarter(today, offset)),
  },
  {
    pattern: new RegExp(`^${NEAR}月份? ?(?<date>${NUMERAL})[日号]`),
    candidates: ({ near, date }, { today }) =>
      offsetsOf(near).map(offset => dateInMonth(today, offset, date)),
  },
  {
    pattern: new RegExp(`^(?:${NEAR})?月${LAST}`),
    candidates: ({ near }, { today }) => offsetsOf(near).map(offset => endOfMonth(today, offset)),
  },
  {
    pattern: new RegExp(`^(?:${NEAR})?(?:周|星期|礼拜)(?<weekday>[一二三四五六天末内]|日(?!常))`),
    candidates: ({ near, weekday }, { today }) =>
      offsetsOf(near).map(offset => dayInWeek(today, offset, weekday)),
  },
  {
    pattern: /^(?<word>大前|前|昨|今|本|当|明|后|大后)[天日]/,
    candidates: ({ word = '' }, { today }) => [addDays(today, Number(DAY_WORDS[word]))],
  },
  {
    pattern: new RegExp(
      `^(?:(?<date>${NUMERAL})日(?![常报志均])|(?<spoken>${DATE}|[一二三四五六七八九十廿]{1,3})号(?![楼院文线车]|问题))`,
    ),
    candidates: ({ date, spoken }, { today }) =>
      offsetsOf(undefined, 12).map(offset => dateInMonth(today, offset, date ?? spoken)),
  },
  {
    pattern: new RegExp(
      `^(?<month>0?[1-9]|1[0-2])(?:[-/](?<date>${DATE})|\\.(?<padded>\\d\\d))${AFTER_SHORT}`,
    ),
    isLoose: true,
    candidates: ({ month, date, padded }, { today }) =>
      yearsOf({}, today).map(year => makeDay(year, count(month), count(date ?? padded))),
  },
]

function count(numeral: string | undefined): number {
  return readNumeral(numeral ?? '') ?? Number.NaN
}

/** The year that is said, else those around this one: nobody means a 29 February of the year after next. */
function yearsOf({ year, yearWord }: DateParts, today: Day): number[] {
  const thisYear = partsOf(today).year
  // 26年 is said for 2026年.
  if (year) return [year.length === 2 ? 2000 + count(year) : count(year)]
  return offsetsOf(yearWord?.[0], 1, YEAR_OFFSETS).map(offset => thisYear + offset)
}

/** The offset that the word says; without a word all within reach, earliest first. */
function offsetsOf(word: string | undefined, reach = 1, offsets = NEAR_OFFSETS): number[] {
  if (word) return [Number(offsets[word])]
  return Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach)
}

function lastOfMonth(year: number, month: number): Day | undefined {
  return month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : undefined
}

function endOfMonth(today: Day, offset: number): Day {
  const { year, month } = partsOf(today)
  return lastDayOfMonth(year, month + offset)
}

function lastOfQuarter(today: Day, offset: number): Day {
  const { year, month } = partsOf(today)
  return lastDayOfMonth(year, 3 * (Math.ceil(month / 3) + offset))
}

function dateInMonth(today: Day, offset: number, date: string | undefined): Day | undefined {
  const { year, month } = partsOf(addMonths(`${today.slice(0, 8)}01`, offset))
  return makeDay(year, month, count(date))
}

/** 周末 and 本周内 end with Sunday, as the week does. */
function dayInWeek(today: Day, offset: number, weekday = '日'): Day {
  const place = WEEKDAYS.indexOf(weekday)
  return addDays(mondayOf(today), 7 * offset + (place < 0 ? 6 : place))
}
