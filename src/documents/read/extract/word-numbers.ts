import { writeNumeral } from '../../../core/numerals'

const FULL_WIDTH = 0xff10 - 0x30
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const ROMAN: readonly [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const plain = (no: number): string => String(no)

/** How Word writes a number of its own, by the name of the format; `bullet` and `none` write nothing. */
const WRITERS: Record<string, (no: number) => string> = {
  decimal: plain,
  decimalZero: no => String(no).padStart(2, '0'),
  decimalHalfWidth: plain,
  decimalFullWidth: no =>
    plain(no).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH)),
  chineseCounting: writeNumeral,
  chineseCountingThousand: writeNumeral,
  taiwaneseCounting: writeNumeral,
  taiwaneseCountingThousand: writeNumeral,
  japaneseCounting: writeNumeral,
  ideographDigital: writeNumeral,
  ideographTraditional: no => STEMS[(no - 1) % STEMS.length] ?? '',
  decimalEnclosedCircle: no => signFrom(0x2460, no),
  decimalEnclosedCircleChinese: no => signFrom(0x2460, no),
  decimalEnclosedParen: no => `(${no})`,
  decimalEnclosedFullstop: no => `${no}.`,
  lowerLetter: no => letter(no),
  upperLetter: no => letter(no).toUpperCase(),
  lowerRoman: no => roman(no),
  upperRoman: no => roman(no).toUpperCase(),
  bullet: () => '',
  none: () => '',
}

/** The number as Word would draw it, or undefined when the format is unknown here. */
export function writeWordNumber(format: string, no: number): string | undefined {
  return WRITERS[format]?.(no)
}

function signFrom(first: number, no: number): string {
  return no <= 20 ? String.fromCharCode(first + no - 1) : `(${no})`
}

function letter(no: number): string {
  return String.fromCharCode(0x61 + ((no - 1) % 26))
}

function roman(no: number): string {
  let rest = no
  let written = ''
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}
