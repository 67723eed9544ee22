import { NUMBER_STYLES } from '../words/numbering'
import type { Paragraph } from './source-document'

const FEWEST = 3
const RULE = 0.8
const LONGEST = 150

/**
 * The paragraphs, with problems that have no number told by the label of their rectification right below them, where
 * hardly any problem of the document has a number.
 */
export function numberBareProblems(paragraphs: Paragraph[]): Paragraph[] {
  const labels = paragraphs.flatMap(({ label }, index) =>
    label?.kind === 'rectification' || label?.isByText ? [index] : [],
  )
  const bare = new Set(labels.map(index => index - 1).filter(index => isBare(paragraphs[index])))
  if (bare.size < FEWEST || bare.size < labels.length * RULE) return paragraphs
  const above = paragraphs.slice(0, Math.min(...bare)).findLast(({ lead }) => lead)?.lead?.style
  const style = NUMBER_STYLES[above ? NUMBER_STYLES.indexOf(above) + 1 : 0] ?? 'bracket'
  let no = 0
  return paragraphs.map((paragraph, index) => {
    if (paragraph.lead) no = 0
    return bare.has(index)
      ? { ...paragraph, lead: { style, no: ++no, rest: paragraph.text, isBare: above !== undefined } }
      : paragraph
  })
}

function isBare(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && !paragraph.lead && !paragraph.label && paragraph.text.length <= LONGEST
}
