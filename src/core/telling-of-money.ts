import { normalise, readNumeral } from './numerals'
import { PLANNED } from './telling-of-rules'

/** An amount that a sentence says was returned, cleared or paid in. */
export interface TellingOfMoney {
  /** As printed, such as 1.2万元. */
  printed: string
  yuan: number
  /** 共计, 累计: the sum of what was told before. */
  isTotal: boolean
}

const FIGURE = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千零]+(?:点[一二三四五六七八九零]+)?)`
const AMOUNT = new RegExp(
  `(${FIGURE}) ?[余多]?(亿|万|千|百)?(?:([一二两三四五六七八九十百千零]+))?[余多]?元(?![化素件旦宵])`,
  'g',
)
const RETURNED = /退回|清退|上缴|退还|退缴|追缴|追回|收缴|缴回|退赔|收回/g
const UNITS: Record<string, number> = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 }
/** How far from the amount the word may stand. */
const NEAR = 24

const TOTAL = /(?:累计|共计|合计|总计|一共)[^,]{0,6}$/
const UNDONE = /(?:未|拟|将|应|待|计划|准备)[^,]*$/

/** The amounts that the sentence says were returned: the word stands near, with no other amount between. */
export function moneyIn(sentence: string): TellingOfMoney[] {
  return amountsIn(sentence, ({ before, after, start }) => {
    const whole = TOTAL.test(before) ? start : before
    return isReturned(whole) || isReturned(after)
  })
}

/** The same where amounts are listed as results, as in the column 清退金额: an amount alone is enough. */
export function moneyListedIn(sentence: string): TellingOfMoney[] {
  return amountsIn(sentence, ({ before }) => !UNDONE.test(before))
}

/** What stands around an amount: back to the one before it, on to the next one, and all of the sentence before it. */
interface Surroundings {
  before: string
  after: string
  start: string
}

function amountsIn(sentence: string, isMeant: (around: Surroundings) => boolean): TellingOfMoney[] {
  const plain = normalise(sentence)
  const amounts = [...plain.matchAll(AMOUNT)]
  return amounts.flatMap((match, index) => {
    const [start, end] = [match.index, endOf(match)]
    const before = plain.slice(endOf(amounts[index - 1]), start).slice(-NEAR)
    const after = plain.slice(end, amounts[index + 1]?.index).slice(0, NEAR)
    const yuan = yuanOf(match[1] ?? '', match[2], match[3])
    const isPart = /其中[^,]*$/.test(before)
    if (yuan === undefined || isPart || !isMeant({ before, after, start: plain.slice(0, start) })) return []
    return [{ printed: sentence.slice(start, end), yuan, isTotal: TOTAL.test(before) }]
  })
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0
}

function isReturned(text: string): boolean {
  return [...text.matchAll(RETURNED)].some(({ index }) => !PLANNED.test(text.slice(0, index)))
}

/** 1,860 · 1.2万 · 四万两千 (a figure of its own behind 万); undefined for what is no number. */
function yuanOf(figure: string, unit: string | undefined, rest: string | undefined): number | undefined {
  const head = numberOf(figure)
  const tail = rest ? numberOf(rest) : 0
  if (head === undefined || tail === undefined) return undefined
  return Math.round((head * (unit ? (UNITS[unit] ?? 1) : 1) + tail) * 100) / 100
}

function numberOf(figure: string): number | undefined {
  const arabic = figure.replaceAll(',', '')
  if (/^\d/.test(arabic)) return Number(arabic)
  const [whole = '', decimals] = figure.split('点')
  const count = readNumeral(whole)
  if (count === undefined || decimals === undefined) return count
  const digits = [...decimals].map(sign => readNumeral(sign)).join('')
  return Number(`${count}.${digits}`)
}
