import { groupBy } from '../../../core/group-by'
import { normalise } from '../../../core/numerals'
import type { Outside } from '../paragraphs/parts'
import { type LabelKind, readLabel, splitLabels } from '../words/label'
import { type NumberStyle, readLead } from '../words/numbering'
import { isStatusInPlace } from '../words/status-words'
import { dropBold } from './bold'
import { findPageFoot, isPageNoise } from './page-noise'

/** One line of the document without its markdown marks. */
export interface Line {
  text: string
  /** Whether it stood behind `#`. How many of them means nothing: scanners put them at random. */
  isHeading: boolean
  /** Whether all of it was bold, so that it is whole. */
  isBold?: boolean
  /** Whether it stood behind the mark of a list. */
  isPoint?: boolean
  /** Its number, where only the whole document shows it to be one; how long it is printed. */
  number?: { style: NumberStyle; no: number; length: number }
  /** Its label, where only the whole document shows it to be one; how long it is printed. */
  coined?: { kind: LabelKind; length: number }
}

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/g
const LINE_BREAK = /\r\n?|[\n\f\v\u2028\u2029]|<br\s*\/?>/i
const MARKS = /^(?:[>＞▲△◆◇●★☆※■□▶►▪✓√➤]\s*|[-*+•]\s+)+/
const BOLD_HEADING =
  /^([#>\s]*(?:\*\*[^*]{0,6}[一二三四五六七八九十\d]{1,3}[^*]+[。：:]|(?:\d{1,2}\\?[.．、]|[（(][^（）()*]{1,3}[）)])\s*\*\*[^*]+。)\*\*)\s*(\S.*)$/
const WHOLLY_BOLD = /^[#＃\s>]*\*\*[^*]+\*\*\s*$/
const LAST_NUMBER = /^(.*[。！？”])\s*([（(]\s*\d{1,3}\s*[）)].*)$/
// A problem and what is told of it in brackets; no longer, so that a hostile text is not read again with every line.
const LONGEST_HEADING = 1000
// A number in brackets is none that is left open.
const OPEN_BRACKET = /[（(][^（）()]{0,100}$/
const CLOSED_BRACKET = /^[^（）()]{1,100}(?<![\da-zA-Z一二三四五六七八九十])[）)]|^[^（）()]{4,100}[）)]/
const SPREAD = /^[\u4e00-\u9fa5 ]{4,16}(?=[:：])/
const LONE_STOP = /^[。，、；！？]+$/
const STOPPED = /[。！？；]$/
const NUMBER = /^\d{1,3}[.．、]/
const NUMBER_AND_FIGURE = /^\d{1,3}[.．、]\d+(?:\.\d+)?\s*[^\d.．、,，%％\s]/
const COUNTED_FIGURE =
  /^\d{1,3}[.．、]\d+(?:\.\d+)?\s*[余多]?[号层个处项家名人件次份套条笔座辆台所户年月日批起宗栋间张本部类期届场篇支只块县镇乡村]/
const MOST_LEFT_OUT = 3
const FEWEST_HEADS = 3
const PAGE_NUMBER =
  /^(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:[,，\s/]*共\s*\d{1,3}\s*页)?)$/

/**
 * The lines that say something, each label on a line of its own; apart what belongs to the page, as it cuts sentences in
 * two.
 */
export function readLines(printedText: string): { lines: Line[]; apart: Outside[] } {
  const printed = printedText.split(LINE_BREAK).flatMap(splitBold).map(cleanLine).filter(hasText)
  const all = printed.filter((line, index) => !isSecondStop(line, printed[index - 1]))
  const numbers = new Set(all.filter(line => PAGE_NUMBER.test(line.text)))
  const pages = new Set([...numbers, ...findBarePages(all), ...findRunningHeads(all, numbers)])
  const text = all.filter(line => !pages.has(line))
  const foot = findPageFoot(text.map(line => line.text))
  const noise = new Set(text.filter((line, index) => index >= foot || isPageNoise(line.text)))
  const lines = partFigures(joinBrackets(text.filter(line => !noise.has(line))).flatMap(splitLine))
  return {
    lines: lines.flatMap((line, index) => splitNumber(line, lines[index + 1])),
    apart: [...keepAs('页码', pages), ...keepAs('网页文字', noise)],
  }
}

function keepAs(name: string, lines: Set<Line>): Outside[] {
  return [...lines].map(({ text }) => ({ name, text }))
}

// A number alone in its line counts pages where all such numbers count on.
function findBarePages(lines: Line[]): Line[] {
  const bare = lines.filter(({ text }) => /^\d{1,3}$/.test(text))
  const isCount = bare.every(({ text }, index) => Number(text) === Number(bare[0]?.text) + index)
  return bare.length > 1 && isCount ? bare : []
}

// What stands on the same side of page numbers again and again is printed on each page.
function findRunningHeads(all: Line[], numbers: Set<Line>): Line[] {
  const isBeside = (step: number) => (line: Line, index: number) => {
    const neighbour = all[index + step]
    return !numbers.has(line) && neighbour !== undefined && numbers.has(neighbour)
  }
  const fewest = Math.max(FEWEST_HEADS, numbers.size / 2)
  return [-1, 1].flatMap(step => {
    const heads = groupBy(all.filter(isBeside(step)), ({ text }) => text)
    return [...heads].flatMap(([text, same]) => (same.length >= fewest && isHead(text) ? same : []))
  })
}

function isHead(text: string): boolean {
  return !/[。，；：]$/.test(text) && !readLabel(text) && !readLead(text) && !isStatusInPlace(text)
}

// **1.甲。** 乙 and 1.**甲。** 乙: what is bold to its full stop is a heading, whatever follows it in the line.
function splitBold(line: string): string[] {
  const match = BOLD_HEADING.exec(line)
  return match ? [match[1] ?? '', match[2] ?? ''] : [line]
}

function cleanLine(line: string): Line {
  const plain = unescapeMarks(dropBold(line).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim())
  const unmarked = PAGE_NUMBER.test(plain) ? plain : plain.replace(MARKS, '')
  const text = withPlainLabel(withPlainNumber(unmarked.replace(/^[#＃]{1,6}/, '').trim()))
  const isPoint = /^[-*+•]\s/.test(plain)
  const isBold = WHOLLY_BOLD.test(line)
  return { text, isHeading: /^[#＃]/.test(unmarked), ...(isBold && { isBold }), ...(isPoint && { isPoint }) }
}

// A number is none of the words that are kept as printed.
function withPlainNumber(text: string): string {
  return text.replace(/^[（(\s]*[０-９]{1,3}(?=[.．、）)])/, normalise)
}

// 整 改 情 况： is spread to fill its line.
function withPlainLabel(text: string): string {
  const spread = SPREAD.exec(text)?.[0] ?? ''
  const plain = spread.replace(/\s/g, '')
  return plain !== spread && readLabel(`${plain}：`) ? plain + text.slice(spread.length) : text
}

function hasText(line: Line): boolean {
  return line.text !== '' && !/^[-_=*—–─━~～…]{3,}$/.test(line.text)
}

// A page may have a full stop in a line of its own, though it stands in the line above already.
function isSecondStop(line: Line, before: Line | undefined): boolean {
  return LONE_STOP.test(line.text) && STOPPED.test(before?.text ?? '')
}

// （责任领导：张三；整改 and 时限：2024年7月31日） on the next line: what stands in brackets is no label of its own.
function joinBrackets(lines: Line[]): Line[] {
  const joined: Line[] = []
  lines.forEach((line, index) => {
    const before = joined.at(-1)
    const after = /[（()）]/.test(line.text) ? '' : (lines[index + 1]?.text ?? '')
    const isClosed = CLOSED_BRACKET.test(line.text + after)
    const isOpen = before && before.text.length < LONGEST_HEADING && OPEN_BRACKET.test(before.text)
    if (isOpen && isClosed) before.text += line.text
    else joined.push({ ...line })
  })
  return joined
}

function splitLine(line: Line): Line[] {
  return splitLabels(line.text).map((text, index) =>
    index === 0 ? { ...line, text } : { text, isHeading: false },
  )
}

// A rectification text with the next problem right behind it: only the label that follows tells.
function splitNumber(line: Line, next: Line | undefined): Line[] {
  const glued = readLabel(line.text) && next && readLabel(next.text)?.kind === 'rectification'
  const match = glued ? LAST_NUMBER.exec(line.text) : null
  const texts = match ? [match[1] ?? '', match[2] ?? ''] : [line.text]
  return texts.map((text, index) => (index === 0 ? { ...line, text } : { text, isHeading: line.isHeading }))
}

// 1.3个项目 is number 1 before a figure where 2 follows; else it is a figure that a line break cut off. Between 2. and 4.
// there is no doubt whatever is counted.
function partFigures(lines: Line[]): Line[] {
  const numbered = lines.filter(({ text }) => NUMBER.test(text))
  const numbers = numbered.map(({ text }) => Number.parseInt(text, 10))
  const parted = new Map<Line, Line>()
  numbered.forEach((line, index) => {
    const [before, number = 0, after = number + 1] = [numbers[index - 1], ...numbers.slice(index, index + 2)]
    const isBetween = before === number - 1 && numbers[index + 1] === number + 1
    const isNext = after === 1 || (after > number && after <= number + MOST_LEFT_OUT)
    const isInOrder = (number === 1 || before === number - 1) && isNext
    const isNumber = isBetween ? NUMBER_AND_FIGURE : COUNTED_FIGURE
    if (!isInOrder || !isNumber.test(normalise(line.text))) return
    parted.set(line, { ...line, text: line.text.replace(NUMBER, '$& ') })
  })
  return lines.map(line => parted.get(line) ?? line)
}

function unescapeMarks(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
