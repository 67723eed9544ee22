import { normalise, readNumeral } from '../../../core/numerals'

/** The ways in which official documents number their levels, highest first: 一、（一）1.（1）①项目1.1：. */
export const NUMBER_STYLES = ['part', 'section', 'category', 'bracket', 'circle', 'task'] as const

export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** The number that opens a paragraph, and the text behind it as printed. */
export interface Lead {
  style: NumberStyle
  no: number
  rest: string
  /** Where the number is a path, as 1.2 in 项目1.2：, all of it and as printed. */
  path?: { numbers: number[]; printed: string }
  /** Whether no number is printed, so that it has no share in any path. */
  isBare?: boolean
}

const CHINESE = '[零〇一二两三四五六七八九十百千廿]{1,7}'
// 二〇二六 is a year.
const YEAR = /^[零〇一二两三四五六七八九]{4}$/
/** Numbers in circles, of which there are fifty. */
export const CIRCLED = '[①-⒇㉑-㉟㊱-㊿]'

const PATTERNS: Record<Exclude<NumberStyle, 'task'>, RegExp> = {
  // Scanners read 、 as a comma; the tail of 举一反三，对… goes on like a sentence.
  part: new RegExp(`^(${CHINESE})\\s*(?:[、.]|,(?=[^,。;]*$))\\s*`),
  section: new RegExp(`^(?:\\(\\s*(${CHINESE})\\s*\\)\\s*[、.]?|方面(${CHINESE})[\\s:、.])\\s*`),
  // 2.5 and 3、5号楼 are figures of a sentence; 1.2021年 and 1、6kV are number 1 before a figure.
  category: /^(\d{1,3})\s*[.、](?!\d{1,3}(?![\dA-Za-z]))\s*/,
  // Three digits at most, so that a year in brackets is no number. Scanners read 1 as l or I.
  bracket: /^\(?\s*([\dlI]{1,3})\s*\)\s*[、.]?\s*/,
  circle: new RegExp(`^(${CIRCLED})\\s*`),
}
const STYLES = ['part', 'section', 'category', 'bracket', 'circle'] as const

// 问题2 名单不全 has a blank for a sign, and in 问题 2 个 stands a figure of the sentence.
const BLANK = '(?<=\\s)(?![\\s】)\\]名个项条类处起期号楼年月日万亿])'
// 项目1.1：, 任务三： and 问题2、 name what they count; a colon or a second figure keeps 项目3期 out.
const TASK = new RegExp(
  `^[(【]?(?:整改|具体|反馈)?(?:项目|任务|问题|事项)\\s*(?:([\\dlI]{1,3})\\s*[.-]\\s*([\\dlI]{1,2}(?!\\d)|\\d{3,4}(?=\\s*[)】]?[:、]))\\s*[)】]?[:、.]?|\\(?([\\dlI]{1,3}|\\d{4}(?=\\s*[:、])|${CHINESE})\\s*(?:\\)?(?:[:、.]|$|${BLANK})|】[:、.]?))\\s*`,
)

// 第1项 is one too; what follows at once, as in 第1项措施, goes on with a sentence.
const NTH = new RegExp(
  `^第\\s*([\\dlI]{1,3}|${CHINESE})\\s*[项个](?:整改|反馈)?(?:任务|问题|事项)?(?=[\\s:、.]|$)\\s*[:、.]?\\s*`,
)

// No number is longer, and paragraphs may be.
const LONGEST = 40

/** The number at the start of the paragraph, or null when it opens with none. */
export function readLead(text: string): Lead | null {
  const plain = normalise(text.slice(0, LONGEST))
  for (const style of STYLES) {
    const match = PATTERNS[style].exec(plain)
    const no = match && readNumber(style, match.slice(1).find(Boolean) ?? '')
    if (match && no) return { style, no, rest: text.slice(match[0].length) }
  }
  return readTask(text, plain)
}

/** The number of a line, be it told by the line itself or by the whole document. */
export function leadOf({
  text,
  number,
}: {
  text: string
  number?: Omit<Lead, 'rest'> & { length: number }
}): Lead | null {
  if (!number) return readLead(text)
  return { style: number.style, no: number.no, rest: text.slice(number.length) }
}

/** Whether the first style stands higher in the order of levels than the second. */
export function isAbove(upper: NumberStyle, lower: NumberStyle): boolean {
  return NUMBER_STYLES.indexOf(upper) < NUMBER_STYLES.indexOf(lower)
}

function readTask(text: string, plain: string): Lead | null {
  const match = TASK.exec(plain) ?? NTH.exec(plain)
  const printed = match?.slice(1).filter(Boolean) ?? []
  const numbers = printed.map(figure => readNumeral(repairDigits(figure)) ?? 0)
  const no = numbers.at(-1)
  if (!match || !no) return null
  const lead: Lead = { style: 'task', no, rest: text.slice(match[0].length) }
  return numbers.length === 1 ? lead : { ...lead, path: { numbers, printed: printed.join('.') } }
}

function readNumber(style: NumberStyle, printed: string): number | undefined {
  if (YEAR.test(printed)) return undefined
  return readNumeral(style === 'circle' ? numberInCircle(printed) : repairDigits(printed))
}

function numberInCircle(sign: string): string {
  return sign.normalize('NFKC').replace(/\D/g, '')
}

function repairDigits(figure: string): string {
  return figure.replace(/[lI]/g, '1')
}
