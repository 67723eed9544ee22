import { SIMPLER, signTable, translate } from './simplified'

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

const CHINESE = '[零〇一二两三四五六七八九十百千廿]'

/** Regex source for a number as people type it, in Arabic or Chinese numerals. Meant for normalised text. */
export const NUMERAL = String.raw`(?:\d{1,4}(?!\d)|${CHINESE}{1,9}(?!${CHINESE}))`

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))

const FULL_WIDTH = range(0xff01, 0xff5e)
const BLANKS = [
  ...'\t\n\v\f\r\u00A0\u1680\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF',
  ...range(0x2000, 0x200f),
]
const DASHES = [...range(0x2010, 0x2014), '\u2212']

const TO_PLAIN = signTable([
  ...SIMPLER,
  ...FULL_WIDTH.map(sign => [sign, String.fromCharCode(sign.charCodeAt(0) - 0xfee0)] as const),
  ...BLANKS.map(sign => [sign, ' '] as const),
  ...DASHES.map(sign => [sign, '-'] as const),
  ['\u301C', '~'],
])

/**
 * The text with traditional characters, full-width letters, digits and signs, odd blanks and dashes as plain ones. Every character keeps its
 * place, so that a position found here is the same position in the text as sent, which stays as it is.
 */
export function normalise(text: string): string {
  return translate(text, TO_PLAIN)
}

const CHINESE_NUMERAL = new RegExp(`^${CHINESE}+$`)

/** The number that the whole text says in Arabic, full-width or Chinese numerals, or undefined. From 0 to 9999. */
export function readNumeral(text: string): number | undefined {
  const numeral = normalise(text)
  if (/^\d{1,4}$/.test(numeral)) return Number(numeral)
  return CHINESE_NUMERAL.test(numeral) ? readChinese(numeral) : undefined
}

/** The number in Chinese numerals, as 一百零二 for 102. From 0 to 9999. */
export function writeNumeral(count: number): string {
  if (count === 0) return '零'
  const digits = [...String(count)].map(Number)
  const written = digits.map((digit, index) => writeDigit(digit, UNITS[digits.length - 1 - index])).join('')
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

function writeDigit(digit: number, unit = ''): string {
  return digit === 0 ? '零' : `${DIGITS[digit]}${unit}`
}

function readChinese(typed: string): number | undefined {
  const numeral = typed.replaceAll('〇', '零').replaceAll('两', '二').replaceAll('廿', '二十')
  // 二〇二七 is read digit by digit, as years are.
  if (/^[^十百千]{2,4}$/.test(numeral))
    return Number([...numeral].map(digit => DIGITS.indexOf(digit)).join(''))
  const canonical = numeral.replace(/([百零])十/, '$1一十').replace(/^一十/, '十')
  const count = addUp(canonical)
  // Writing it again finds out what is not a number, such as 十百 or 三三十.
  return writeNumeral(count) === canonical ? count : undefined
}

function addUp(numeral: string): number {
  let sum = 0
  let digit = 0
  for (const sign of numeral) {
    const power = UNITS.indexOf(sign)
    if (power > 0) sum += (digit || 1) * 10 ** power
    digit = power > 0 ? 0 : DIGITS.indexOf(sign)
  }
  return sum + digit
}
