import { readNumeral } from '../../core/numerals'
import type { Line } from './lines'
import { leadOf, NUMBER_STYLES, readLead } from './numbering'

const CHAPTER = /^第([一二三四五六七八九十]{1,2})(?:部分|章|篇)[\s、：:，,]*/
const FEWEST = 2

/**
 * The lines of a document whose highest level is 第一部分: its chapters are its parts, and 一、 and all below stand one
 * level lower than elsewhere.
 */
export function numberChapters(lines: Line[]): Line[] {
  if (lines.filter(({ text }) => CHAPTER.test(text)).length < FEWEST) return lines
  const hasParts = lines.some(({ text }) => readLead(text)?.style === 'part')
  return lines.map(line => {
    const [printed = '', figure] = CHAPTER.exec(line.text) ?? []
    const no = figure && readNumeral(figure)
    if (no) return { ...line, number: { style: 'part', no, length: printed.length } }
    return hasParts ? lower(line) : line
  })
}

function lower(line: Line): Line {
  const lead = leadOf(line)
  if (!lead || lead.path || lead.style === 'bracket' || lead.style === 'task') return line
  const style = NUMBER_STYLES[NUMBER_STYLES.indexOf(lead.style) + 1] ?? lead.style
  return { ...line, number: { style, no: lead.no, length: line.text.length - lead.rest.length } }
}
