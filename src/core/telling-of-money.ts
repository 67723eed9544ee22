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

// A match begins at the begin of a run of signs and a run has an end: else a row of 二二二二 is tried in every split.
const NUMERAL = '[一二两三四五六七八九十百千零]'
const ARABIC = String.raw`(?<!\d|[\d.][,.])\d[\d,]{0,19}(?:\.\d{1,9})?`
const CHINESE = `(?<![一二两三四五六七八九十百千零万亿点])${NUMERAL}{1,12}(?:点[一二三四五六七八九零]{1,9})?`
const AMOUNT = new RegExp(
  `(${ARABIC}|${CHINESE}) ?[余多]?(亿|万|千|百)?(?:(\\d{1,4}|${NUMERAL}{1,12})(万)?)?[余多]?元(?![化素件旦宵])`,
  'g',
)
const RETURNED = /退回|清退|上缴|退还|退缴|追缴|追回|收缴|缴回|退赔|收回/g
const UNITS: Record<string, number> = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 }
/** How far from the amount the word may stand. */
const NEAR = 24
/** How far in front of a total the word may stand, with the parts in between. */
const NEAR_TOTAL = 200

const TOTAL = /(?:累计|共计|合计|总计|一共)[^,]{0,6}$/
const UNDONE = /(?:未|拟|将|应|待|计划|准备)[^,]*$/

/** 责令退回: that it was asked for does not say that it was paid. */
const DEMANDED = /(?:责令|要求|限期|督促|通知|责成|敦促|建议|申请)[^,]*$/
/** 节约租金2万元, 涉及金额5000元: what was saved, or what the papers are about, came back to nobody. */
const OTHER_MONEY =
  /(?:节约|节省|节支|减少|压减|降低|涉及|价值|每[月年季]|年均|月均|原价|总价|造价|单价|预算|合同)[^,]{0,12}$/
/** 办公用房3间, 编外人员2名, 报销单据: a thing was given back, and the amount behind the comma is another matter. */
const OTHER_THING = new RegExp(
  `^[^,]{0,16}?(?:(?:\\d|${NUMERAL})余?(?:间|名|人|辆|台|套|处|平方米|份|张|本)|单据|票据|凭证|发票)[^,]{0,4},`,
)

/** The amounts that the sentence says were returned: the word stands near, with no other amount between. */
export function moneyIn(sentence: string): TellingOfMoney[] {
  return amountsIn(sentence, ({ before, after, farBefore }) => {
    if (OTHER_MONEY.test(before)) return false
    return isReturned(TOTAL.test(before) ? farBefore : before) || isReturned(after)
  })
}

/** The same where amounts are listed as results, as in the column 清退金额: an amount alone is enough. */
export function moneyListedIn(sentence: string): TellingOfMoney[] {
  return amountsIn(sentence, ({ before }) => !UNDONE.test(before) && !OTHER_MONEY.test(before))
}

/** What stands around an amount: back to the one before it, on to the next one, and past others before it. */
interface Surroundings {
  before: string
  after: string
  farBefore: string
}

function amountsIn(sentence: string, isMeant: (around: Surroundings) => boolean): TellingOfMoney[] {
  const plain = normalise(sentence)
  const amounts = [...plain.matchAll(AMOUNT)]
  return amounts.flatMap((match, index) => {
    const [start, end] = [match.index, endOf(match)]
    const before = plain.slice(Math.max(endOf(amounts[index - 1]), start - NEAR), start)
    const after = plain.slice(end, Math.min(amounts[index + 1]?.index ?? plain.length, end + NEAR))
    const farBefore = plain.slice(Math.max(0, start - NEAR_TOTAL), start)
    const yuan = yuanOf(match)
    const isPart = /其中[^,]*$/.test(before)
    if (yuan === undefined || isPart || !isMeant({ before, after, farBefore })) return []
    return [{ printed: sentence.slice(start, end), yuan, isTotal: TOTAL.test(before) }]
  })
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0
}

function isReturned(text: string): boolean {
  return [...text.matchAll(RETURNED)].some(({ 0: word, index }) => {
    const [ahead, behind] = [text.slice(0, index), text.slice(index + word.length)]
    return !PLANNED.test(ahead) && !DEMANDED.test(ahead) && !OTHER_THING.test(behind)
  })
}

/** 1,860 · 1.2万 · 四万两千 and 3亿2000万 (a figure of its own behind the unit); undefined for what is no number. */
function yuanOf([, figure = '', unit, rest, restUnit]: RegExpExecArray): number | undefined {
  const head = numberOf(figure)
  const tail = rest ? numberOf(rest) : 0
  if (head === undefined || tail === undefined) return undefined
  return Math.round((head * factorOf(unit) + tail * factorOf(restUnit)) * 100) / 100
}

function factorOf(unit: string | undefined): number {
  return unit ? (UNITS[unit] ?? 1) : 1
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
