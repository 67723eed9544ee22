import { readNumeral } from '../../core/numerals'
import type { Line } from './lines'
import { leadOf, NUMBER_STYLES, type NumberStyle, readLead } from './numbering'

const CHAPTER = /^第([一二三四五六七八九十]{1,2})(?:部分|章|篇)[\s、：:，,]*/
const SECTION = /^第([一二三四五六七八九十]{1,2})节[\s、：:，,]*/
const FEWEST = 2

/**
 * The lines of a document whose highest level is 第一部分: its chapters are its parts, 第一节 the level below them, and 一、
 * and all below stand one level lower than elsewhere.
 */
export function numberChapters(lines: Line[]): Line[] {
  if (lines.filter(({ text }) => CHAPTER.test(text)).length < FEWEST) return lines
  const hasParts = lines.some(({ text }) => readLead(text)?.style === 'part')
  return lines.map(line => {
    return (
      numbered(line, CHAPTER, 'part') ?? numbered(line, SECTION, 'section') ?? (hasParts ? lower(line) : line)
    )
  })
}

function numbered(line: Line, pattern: RegExp, style: NumberStyle): Line | null {
  const [printed = '', figure] = pattern.exec(line.text) ?? []
  const no = figure && readNumeral(figure)
  return no ? { ...line, number: { style, no, length: printed.length } } : null
}

function lower(line: Line): Line {
  const lead = leadOf(line)
  if (!lead || lead.path || lead.style === 'bracket' || lead.style === 'task') return line
  const style = NUMBER_STYLES[NUMBER_STYLES.indexOf(lead.style) + 1] ?? lead.style
  return { ...line, number: { style, no: lead.no, length: line.text.length - lead.rest.length } }
}
