import fc from 'fast-check'
import { LegalHoliday } from 'tyme4ts'
import { createCalendar } from '../../src/core/calendar'
import { addDays, type Day, daysBetween, mondayOf, partsOf, weekdayOf } from '../../src/core/day'

const calendar = createCalendar()
const FIRST = '2021-01-01'
const LAST = '2026-12-31'
const anyDay = fc
  .integer({ min: 0, max: daysBetween('2020-06-01', '2028-06-30') })
  .map(count => addDays('2020-06-01', count))

function daysFrom(first: Day, last: Day, step = 1): Day[] {
  return Array.from({ length: Math.floor(daysBetween(first, last) / step) + 1 }, (_, index) =>
    addDays(first, index * step),
  )
}

/** What the other package says, which keeps the same notices by itself. */
function isWorkedElsewhere(day: Day): boolean {
  const { year, month, date } = partsOf(day)
  return LegalHoliday.fromYmd(year, month, date)?.isWork() ?? weekdayOf(day) <= 5
}

describe('the working days', () => {
  it('agree with tyme4ts on every day of 2021 to 2026', () => {
    const different = daysFrom(FIRST, LAST).filter(
      day => calendar.isWorkingDay(day) !== isWorkedElsewhere(day),
    )
    expect(different).toEqual([])
  })

  it.each([
    ['2021-09-18', true],
    ['2022-01-29', true],
    ['2022-01-03', false],
    ['2026-01-01', false],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-11-21', false],
  ])('%s: %s', (day, isWorked) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorked)
  })

  it('are known for the years that have a notice, and for no other', () => {
    expect([2020, 2021, 2026, 2027].map(year => calendar.isKnownYear(year))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('are Monday to Friday in an unknown year', () => {
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true)
    expect(calendar.isWorkingDay('2027-10-02')).toBe(false)
  })

  it('follow another table when it is given', () => {
    const other = createCalendar({ 2027: { off: ['01-01~01-03'], work: ['01-09'] } })
    expect(other.isKnownYear(2027)).toBe(true)
    expect(other.isWorkingDay('2027-01-01')).toBe(false)
    expect(other.isWorkingDay('2027-01-09')).toBe(true)
  })
})

describe('counting working days', () => {
  it.each([
    ['2021-12-31', 3, '2022-01-06'],
    ['2026-11-25', 10, '2026-12-09'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('from %s, %d more end on %s', (day, count, expected) => {
    expect(calendar.addWorkingDays(day, count)).toBe(expected)
  })

  it('rolls a day off to the next working day and leaves a working day alone', () => {
    expect(calendar.rollForward('2026-02-15')).toBe('2026-02-24')
    expect(calendar.rollForward('2026-02-24')).toBe('2026-02-24')
  })
})

describe('the digest day', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-02-16', '2026-02-24'],
    ['2026-02-23', '2026-02-24'],
    ['2022-01-31', '2022-02-07'],
    ['2022-02-07', '2022-02-07'],
    ['2024-02-12', '2024-02-18'],
    ['2021-10-04', '2021-10-08'],
  ])('for Monday %s is %s', (monday, day) => {
    expect(calendar.digestDayFor(monday)).toBe(day)
  })

  it('merges two Mondays that roll to one day', () => {
    expect(calendar.digestOn('2026-02-24')).toEqual({ mondays: ['2026-02-16', '2026-02-23'] })
    expect(calendar.digestOn('2022-02-07')).toEqual({ mondays: ['2022-01-31', '2022-02-07'] })
  })

  it('is not on a day off nor on an ordinary Tuesday', () => {
    expect(calendar.digestOn('2026-02-16')).toBeUndefined()
    expect(calendar.digestOn('2026-11-24')).toBeUndefined()
  })

  it.each([
    ['2026-02-24', '2026-02-09', '2026-03-02'],
    ['2026-02-20', '2026-02-09', '2026-02-24'],
    ['2026-02-23', '2026-02-09', '2026-02-24'],
    ['2026-11-25', '2026-11-23', '2026-11-30'],
    ['2026-11-23', '2026-11-16', '2026-11-30'],
  ])('before and after %s are %s and %s', (day, previous, next) => {
    expect(calendar.previousDigestDay(day)).toBe(previous)
    expect(calendar.nextDigestDay(day)).toBe(next)
  })

  it('serves every Monday exactly once', () => {
    const served = daysFrom(FIRST, '2027-01-31').flatMap(day => calendar.digestOn(day)?.mondays ?? [])
    expect(served).toEqual(daysFrom(mondayOf('2021-01-04'), '2027-01-31', 7))
  })

  it('is a working day that is reached from its neighbours', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const next = calendar.nextDigestDay(day)
        expect(calendar.isWorkingDay(next)).toBe(true)
        expect(calendar.digestOn(next)).toBeDefined()
        expect(next > day).toBe(true)
        expect(calendar.previousDigestDay(addDays(next, 1))).toBe(next)
        expect(calendar.previousDigestDay(next) <= day).toBe(true)
      }),
    )
  })
})
