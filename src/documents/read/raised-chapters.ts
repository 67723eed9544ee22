import { isResult } from './label'
import { NUMBER_STYLES, type NumberStyle } from './numbering'
import { isWrapped } from './problem-title'
import type { Paragraph } from './source-document'

/**
 * The paragraphs with the highest numbers as those of parts, where the document has no 一、 and one of its chapters is the
 * ledger: （一）组织领导, （二）整改情况 with its aspects below, （三）下一步打算.
 */
export function raiseChapters(paragraphs: Paragraph[]): Paragraph[] {
  const style = NUMBER_STYLES.find(each => paragraphs.some(({ lead }) => lead?.style === each))
  if (!style || style === 'part' || style === 'task') return paragraphs
  return areChapters(style, paragraphs) ? paragraphs.map(one => raise(one, style)) : paragraphs
}

function areChapters(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const starts = paragraphs.flatMap(({ lead }, index) => (lead?.style === style ? [index] : []))
  if (!starts.every((start, index) => paragraphs[start]?.lead?.no === index + 1)) return false
  const chapters = starts.map((start, index) => paragraphs.slice(start, starts[index + 1]))
  const first = chapters.findIndex(hasProblemsBelow)
  return first > 0 && chapters.filter(hasProblemsBelow).length === 1
}

function hasProblemsBelow([heading, ...below]: Paragraph[]): boolean {
  const isProblem = ({ lead, label }: Paragraph) => isResult(label) || (lead !== null && isWrapped(lead.rest))
  const first = below.findIndex(isProblem)
  return (
    first >= 0 && below.slice(0, first + 1).some(({ lead }) => lead !== null) && !isWrappedItself(heading)
  )
}

function isWrappedItself(heading: Paragraph | undefined): boolean {
  return heading?.lead != null && isWrapped(heading.lead.rest)
}

function raise(paragraph: Paragraph, style: NumberStyle): Paragraph {
  const { lead } = paragraph
  return lead?.style === style ? { ...paragraph, lead: { ...lead, style: 'part' } } : paragraph
}
