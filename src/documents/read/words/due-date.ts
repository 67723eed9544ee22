import { lastDayOfMonth, makeDay } from '../../../core/day'
import { normalise, readNumeral } from '../../../core/numerals'

const DIGITS = '[〇零○一二三四五六七八九]'
const YEAR = `(\\d{4}|${DIGITS}{4})`
const FIGURE = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const FULL_DATE = new RegExp(
  `${YEAR}\\s*(?:年|[-./])\\s*${FIGURE}\\s*(?:月|[-./])\\s*${FIGURE}(?!\\d)|(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)`,
  'g',
)
// 2026年12月 alone may mean its first day or its last, and 12月底 any year.
const MONTH_END = new RegExp(`${YEAR}\\s*年\\s*(?:${FIGURE}\\s*月(?:份)?)?\\s*(?:底|末)`, 'g')
const LAST_MONTH = 12

/**
 * The day that a printed deadline names: a full date, or the end of a month or of a year that is named. Null when it
 * names none, or one that does not exist. A span of time ends with its last day.
 */
export function readDueDate(printed: string): string | null {
  const plain = normalise(printed).replaceAll('○', '〇')
  const dates = [...plain.matchAll(FULL_DATE)].map(match => match.slice(1).filter(Boolean).map(readFigure))
  const [year, month, date] = (/[至~]|到|-{2}/.test(plain) ? dates.at(-1) : dates[0]) ?? []
  return year && month && date ? (makeDay(year, month, date) ?? null) : readEnd(plain)
}

// Several ends are steps on the way, and none of them is the deadline for sure.
function readEnd(plain: string): string | null {
  const ends = [...plain.matchAll(MONTH_END)]
  const [year, month = LAST_MONTH] = ends[0]?.slice(1).filter(Boolean).map(readFigure) ?? []
  return ends.length === 1 && year && month <= LAST_MONTH ? lastDayOfMonth(year, month) : null
}

function readFigure(printed: string): number {
  return readNumeral(printed) ?? 0
}
