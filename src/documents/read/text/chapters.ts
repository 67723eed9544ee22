import { readNumeral } from '../../../core/numerals'
import { leadOf, NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import type { Line } from './lines'

const CHAPTER = /^第([一二三四五六七八九十]{1,2})(?:部分|章|篇)[\s、：:，,]*/
const SECTION = /^第([一二三四五六七八九十]{1,2})节[\s、：:，,]*/
const FEWEST = 2
const LOWERED: NumberStyle[] = ['part', 'section', 'category', 'bracket']

/**
 * The lines of a document whose highest level is 第一部分: its chapters are its parts, 第一节 the level below them, and 一、
 * and what stands right below it one level lower than elsewhere.
 */
export function numberChapters(lines: Line[]): Line[] {
  if (lines.filter(({ text }) => CHAPTER.test(text)).length < FEWEST) return lines
  const lowered = stylesToLower(lines)
  return lines.map(line => {
    return numbered(line, CHAPTER, 'part') ?? numbered(line, SECTION, 'section') ?? lower(line, lowered)
  })
}

// 一、 makes room for the chapters, and what stands right below it for 一、, down to the first level that is not used.
function stylesToLower(lines: Line[]): NumberStyle[] {
  const used = new Set(lines.map(line => leadOf(line)?.style))
  const unused = LOWERED.findIndex(style => !used.has(style))
  return unused < 0 ? LOWERED : LOWERED.slice(0, unused)
}

function numbered(line: Line, pattern: RegExp, style: NumberStyle): Line | null {
  const [printed = '', figure] = pattern.exec(line.text) ?? []
  const no = figure && readNumeral(figure)
  return no ? { ...line, number: { style, no, length: printed.length } } : null
}

function lower(line: Line, lowered: readonly NumberStyle[]): Line {
  const lead = leadOf(line)
  if (!lead || lead.path || !lowered.includes(lead.style)) return line
  const style = NUMBER_STYLES[NUMBER_STYLES.indexOf(lead.style) + 1] ?? lead.style
  return { ...line, number: { style, no: lead.no, length: line.text.length - lead.rest.length } }
}
