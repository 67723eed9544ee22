import { addDays, type Day, mondayOf, weekdayOf } from './day'
import { HOLIDAYS, type HolidayTable, type HolidayYear } from './holidays'

/** Which days are worked, and which day stands in for Monday. */
export interface Calendar {
  /** Whether the official holidays of the year are known; in other years Monday to Friday are taken as worked. */
  isKnownYear(year: number): boolean
  isWorkingDay(day: Day): boolean
  /** The day itself if it is worked, else the next one that is. */
  rollForward(day: Day): Day
  /** The n-th working day after the day; the day itself is not counted. Zero gives the day itself. */
  addWorkingDays(day: Day, count: number): Day
  /** The day on which the digest of the week goes out: the first working day on or after its Monday. */
  digestDayFor(monday: Day): Day
  /** The Mondays for which the day is the digest day, earliest first; undefined on all other days. */
  digestOn(day: Day): { mondays: Day[] } | undefined
  /** The last digest day before the day. */
  previousDigestDay(day: Day): Day
  /** The first digest day after the day. */
  nextDigestDay(day: Day): Day
}

/** A calendar on this table of official holidays. */
export function createCalendar(table: HolidayTable = HOLIDAYS): Calendar {
  const workingDays = workingDaysBy(table)
  return {
    isKnownYear: year => year in table,
    ...workingDays,
    ...digestDaysBy(workingDays.rollForward),
  }
}

type WorkingDays = Pick<Calendar, 'isWorkingDay' | 'rollForward' | 'addWorkingDays'>

function workingDaysBy(table: HolidayTable): WorkingDays {
  const off = new Set(daysIn(table, year => year.off))
  const work = new Set(daysIn(table, year => year.work))

  const isWorkingDay = (day: Day): boolean => work.has(day) || (weekdayOf(day) <= 5 && !off.has(day))

  function rollForward(day: Day): Day {
    let worked = day
    while (!isWorkingDay(worked)) worked = addDays(worked, 1)
    return worked
  }

  function addWorkingDays(day: Day, count: number): Day {
    let reached = day
    for (let left = count; left > 0; left -= 1) reached = rollForward(addDays(reached, 1))
    return reached
  }

  return { isWorkingDay, rollForward, addWorkingDays }
}

type DigestDays = Pick<Calendar, 'digestDayFor' | 'digestOn' | 'previousDigestDay' | 'nextDigestDay'>

function digestDaysBy(rollForward: WorkingDays['rollForward']): DigestDays {
  const digestDayFor = (monday: Day): Day => rollForward(mondayOf(monday))

  function digestOn(day: Day): { mondays: Day[] } | undefined {
    const mondays: Day[] = []
    // Backwards until a week has its digest earlier: a long holiday can push several Mondays to one day.
    for (let monday = mondayOf(day); digestDayFor(monday) >= day; monday = addDays(monday, -7)) {
      if (digestDayFor(monday) === day) mondays.unshift(monday)
    }
    return mondays.length > 0 ? { mondays } : undefined
  }

  function previousDigestDay(day: Day): Day {
    let monday = mondayOf(day)
    while (digestDayFor(monday) >= day) monday = addDays(monday, -7)
    return digestDayFor(monday)
  }

  function nextDigestDay(day: Day): Day {
    // From the week before: its digest may have been pushed beyond the day.
    let monday = addDays(mondayOf(day), -7)
    while (digestDayFor(monday) <= day) monday = addDays(monday, 7)
    return digestDayFor(monday)
  }

  return { digestDayFor, digestOn, previousDigestDay, nextDigestDay }
}

function daysIn(table: HolidayTable, pick: (year: HolidayYear) => readonly string[]): Day[] {
  return Object.entries(table).flatMap(([year, holidays]) =>
    pick(holidays).flatMap(span => daysOf(year, span)),
  )
}

/** All days of `MM-DD` or `MM-DD~MM-DD` in the year. */
function daysOf(year: string, span: string): Day[] {
  const [from = '', to = from] = span.split('~')
  const days: Day[] = []
  for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = addDays(day, 1)) days.push(day)
  return days
}
