import { normalise, readNumeral } from '../../../core/numerals'
import type { Lead } from '../words/numbering'
import type { Paragraph } from './source-document'

const ANNEX = /^附件\s*([\d一二三四五六七八九十]{1,3})\s*[:、.]?\s*/

/** The number and the title of an annex whose heading this is; null for another text, also for a list of annexes. */
export function readAnnex(text: string): Lead | null {
  const match = ANNEX.exec(normalise(text))
  const no = match && readNumeral(match[1] ?? '')
  return match && no ? { style: 'part', no, rest: text.slice(match[0].length) } : null
}

/** The paragraphs with the headings of those annexes that hold what is looked for as 一、 headings; one alone heads nothing. */
export function promoteAnnexes(paragraphs: Paragraph[], isSought: (one: Paragraph) => boolean): Paragraph[] {
  const heads = paragraphs.flatMap(({ text }, index) => (readAnnex(text) ? [index] : []))
  const holding = heads.filter((head, at) => paragraphs.slice(head, heads[at + 1]).some(isSought))
  if (holding.length < 2) return paragraphs
  return paragraphs.map((paragraph, index) =>
    holding.includes(index) ? { ...paragraph, lead: readAnnex(paragraph.text) } : paragraph,
  )
}
