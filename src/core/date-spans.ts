import type { DateForm, DateParts } from './date-forms'
import { addDays, addMonths, type Day } from './day'
import { NUMERAL, readNumeral } from './numerals'

const WITHIN = '(?:之内|以内|内|之后|以后|后)'
const AGO = '(?:之前|以前|前)'
const HALF = '半个?(?<half>[月年])'
const SPAN = `(?:${HALF}|(?<count>${NUMERAL}) ?(?:个?(?<week>周|星期|礼拜)|个(?<month>月)|(?<year>年)|天))`

/** A longer span is a slip of the finger. */
const MOST_DAYS = 3660

/** Dates as a distance from today. 3日 and 3月 without 内 are dates of the calendar. */
export const SPAN_FORMS: readonly DateForm[] = [
  {
    pattern: new RegExp(`^(?<count>${NUMERAL}) ?个?工作日(?:${WITHIN})?`),
    candidates: (parts, { today, calendar }) =>
      countOf(parts) <= MOST_DAYS ? [calendar.addWorkingDays(today, countOf(parts))] : [],
  },
  {
    pattern: new RegExp(`^(?<count>${NUMERAL}) ?日${WITHIN}`),
    candidates: (parts, { today }) => shift(today, parts, 1),
  },
  {
    pattern: new RegExp(`^${SPAN}${WITHIN}`),
    candidates: (parts, { today }) => shift(today, parts, 1),
  },
  {
    pattern: new RegExp(`^${SPAN}${AGO}`),
    candidates: (parts, { today }) => shift(today, parts, -1),
  },
]

/** The same without a word that says within: 3天, 两周, 一个月, 半年. To be tried after all other forms. */
export const SHORT_SPAN_FORM: DateForm = {
  pattern: new RegExp(
    `^(?:${HALF}|(?<count>${NUMERAL}) ?(?:(?:周|个?(?<week>星期|礼拜))|个(?<month>月)|天))`,
  ),
  isLoose: true,
  candidates: (parts, { today }) => shift(today, parts, 1),
}

function countOf({ count }: DateParts): number {
  return readNumeral(count ?? '') ?? Number.POSITIVE_INFINITY
}

function shift(today: Day, parts: DateParts, sign: 1 | -1): Day[] {
  const { half, week, month, year } = parts
  if (half) return [half === '年' ? addMonths(today, sign * 6) : addDays(today, sign * 15)]
  const count = countOf(parts)
  const daysOfUnit = (week && 7) || (month && 30) || (year && 365) || 1
  if (count * daysOfUnit > MOST_DAYS) return []
  if (month || year) return [addMonths(today, sign * count * (year ? 12 : 1))]
  return [addDays(today, sign * count * daysOfUnit)]
}
