import { addDays } from '../../../core/day'
import type { NumberFormat } from './formats'

/** Sheets count 1900 as a leap year, so that day 0 lies one day before where it should. */
const DAY_ZERO = { since1900: '1899-12-30', since1904: '1904-01-01' }
const LAST_DAY = 2_958_465

/** A number as its format means it: a day as `YYYY-MM-DD`, a share as `60%`, else the number as it is. */
export function formatNumber(text: string, format: NumberFormat, countsFrom1904: boolean): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (format === 'day') return dayOfCount(value, countsFrom1904) ?? text
  return format === 'share' ? `${Number((value * 100).toFixed(2))}%` : String(value)
}

/** The day with that number in a sheet, or undefined when there is none. */
export function dayOfCount(count: number, countsFrom1904 = false): string | undefined {
  if (!(count >= 1 && count <= LAST_DAY)) return undefined
  return addDays(countsFrom1904 ? DAY_ZERO.since1904 : DAY_ZERO.since1900, Math.floor(count))
}
