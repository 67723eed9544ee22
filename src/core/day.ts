import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

/** A calendar day as `YYYY-MM-DD`. Such strings sort and compare as the days do. */
export type Day = string

const MILLISECONDS_OF_A_DAY = 86_400_000

/** The day as its parts; the month counts from 1. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** The day with these parts, or undefined when the calendar has none, such as 30 February. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  const day = [String(year).padStart(4, '0'), padTwo(month), padTwo(date)].join('-')
  return isDay(day) ? day : undefined
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, date } = partsOf(text)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** How many days the month has; the month counts from 1. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The last day of the month; a month outside 1 to 12 belongs to a neighbouring year. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayOfNumber(Date.UTC(year, month, 0) / MILLISECONDS_OF_A_DAY)
}

/** The day that the clocks of the time zone show at this instant. */
export function dayOf(instant: Date, timeZone: string): Day {
  return clockOf(timeZone).format(instant)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A Swedish date is written `YYYY-MM-DD`. Kept, for making one takes far longer than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts })
  clocks.set(timeZone, clock)
  return clock
}

/** The instant at which the clocks of the time zone show this day and time (`HH:mm`). */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  return dayjs.tz(`${day} ${time}`, timeZone).toDate()
}

/** The day so many days later; a negative number goes back. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOfDay(day) + count)
}

/** The same date so many calendar months later, or the last day of that month if it is too short. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  const last = lastDayOfMonth(year, month + count)
  // 31 December plus two months is 28 February: a date library's overflow into March would give three days away.
  return date >= partsOf(last).date ? last : `${last.slice(0, 8)}${padTwo(date)}`
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The Monday of the week in which the day lies; weeks begin on Monday. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** How many days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** `2027年1月15日`, or `1月15日` in the short style. */
export function formatDay(day: Day, style: 'long' | 'short' = 'long'): string {
  const { year, month, date } = partsOf(day)
  return style === 'long' ? `${year}年${month}月${date}日` : `${month}月${date}日`
}

function numberOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_A_DAY
}

function dayOfNumber(count: number): Day {
  return new Date(count * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)
}

function padTwo(count: number): string {
  return String(count).padStart(2, '0')
}
