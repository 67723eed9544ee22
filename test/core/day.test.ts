import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  formatDay,
  instantOf,
  isDay,
  lastDayOfMonth,
  mondayOf,
  partsOf,
  weekdayOf,
} from '../../src/core/day'

const SHANGHAI = 'Asia/Shanghai'
const anyDay = fc.integer({ min: 0, max: 40_000 }).map(count => addDays('1990-01-01', count))

describe('a day', () => {
  it.each(['2026-11-25', '2024-02-29', '2000-02-29'])('is %s', text => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '2026-11-25T00:00',
    '',
    '今天',
  ])('is not %s', text => {
    expect(isDay(text)).toBe(false)
  })

  it('begins at midnight of its own time zone', () => {
    expect(dayOf(new Date('2026-11-24T15:59:59Z'), SHANGHAI)).toBe('2026-11-24')
    expect(dayOf(new Date('2026-11-24T16:00:00Z'), SHANGHAI)).toBe('2026-11-25')
    expect(dayOf(new Date('2026-11-24T16:00:00Z'), 'America/New_York')).toBe('2026-11-24')
  })

  it('and a time give an instant', () => {
    expect(instantOf('2026-11-25', '08:30', SHANGHAI)).toEqual(new Date('2026-11-25T00:30:00Z'))
    expect(instantOf('2026-07-01', '08:30', 'America/New_York')).toEqual(new Date('2026-07-01T12:30:00Z'))
  })

  it('comes back from the instant that it gave', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(dayOf(instantOf(day, '12:00', SHANGHAI), SHANGHAI)).toBe(day)
      }),
    )
  })

  it('is written long and short', () => {
    expect(formatDay('2027-01-05')).toBe('2027年1月5日')
    expect(formatDay('2027-01-05', 'short')).toBe('1月5日')
  })
})

describe('counting days', () => {
  it('crosses months and years both ways', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2021-12-31', '2022-07-18')).toBe(199)
    expect(daysBetween('2022-07-18', '2021-12-31')).toBe(-199)
  })

  it('takes back what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('a month', () => {
  it.each([
    ['2021-12-31', 2, '2022-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-10-31', -1, '2026-09-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-25', 12, '2027-11-25'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s and %d months are %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it('keeps the date, or clamps it to the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const before = partsOf(day)
        const after = partsOf(addMonths(day, count))
        expect(12 * after.year + after.month).toBe(12 * before.year + before.month + count)
        const last = partsOf(lastDayOfMonth(after.year, after.month)).date
        expect(after.date).toBe(Math.min(before.date, last))
      }),
    )
  })
})

describe('a week', () => {
  it('begins on Monday', () => {
    expect(['2026-11-23', '2026-11-25', '2026-11-29'].map(weekdayOf)).toEqual([1, 3, 7])
    expect(['2026-11-23', '2026-11-25', '2026-11-29'].map(mondayOf)).toEqual(Array(3).fill('2026-11-23'))
  })
})
