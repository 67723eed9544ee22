import { makeDay } from '../../core/day'
import { normalise } from '../../core/numerals'

const FULL_DATE = /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})/

/** The day that a printed deadline names, or null when it names no full date or none that exists. */
export function readDueDate(printed: string): string | null {
  const match = FULL_DATE.exec(normalise(printed))
  return match ? (makeDay(Number(match[1]), Number(match[2]), Number(match[3])) ?? null) : null
}
