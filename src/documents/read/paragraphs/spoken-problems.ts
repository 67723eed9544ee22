import { findsFault, mostlyFindFault } from '../words/fault'
import { opensMeasure, readMeasures } from '../words/measures'
import { NUMBER_STYLES } from '../words/numbering'
import { opensWithWork } from '../words/work'
import type { Paragraph } from './source-document'

/**
 * The paragraphs of a list of problems, each of its problems on its own where a heading has them behind it or below it
 * as 一是甲。二是乙。
 */
export function splitSpoken(paragraphs: Paragraph[]): Paragraph[] {
  if (haveTexts(paragraphs)) return paragraphs
  let above: Paragraph | undefined
  let count = 0
  return paragraphs.flatMap(paragraph => {
    if (paragraph.lead) {
      above = paragraph
      count = 0
    }
    const problems = above?.lead ? problemsOf(paragraph) : []
    if (!above?.lead || problems.length === 0) return [paragraph]
    const style = NUMBER_STYLES[NUMBER_STYLES.indexOf(above.lead.style) + 1] ?? 'circle'
    const own = problems.map(rest => ({
      ...{ text: rest, isHeading: false, label: null },
      lead: { style, no: ++count, rest },
    }))
    return [...headingOf(paragraph), ...own]
  })
}

// Prose below one such heading is the text of a problem, and then so are the others.
function haveTexts(paragraphs: Paragraph[]): boolean {
  const heads = paragraphs.flatMap((one, index) => {
    const next = paragraphs[index + 1]
    if (!one.lead || !next || next.lead) return []
    const isList = [one, next].some(each => problemsOf(each).length > 0)
    const isBare = readMeasures(one.lead.rest).texts.length === 0
    return isList || isBare ? [{ style: one.lead.style, isList }] : []
  })
  const styles = heads.flatMap(({ style, isList }) => (isList ? [style] : []))
  return heads.some(({ style, isList }) => !isList && styles.includes(style))
}

// What the text says to do is counted in the same way.
function problemsOf({ text, lead, label }: Paragraph): string[] {
  if (label) return []
  const { texts } = readMeasures(lead?.rest ?? text)
  const isList = texts.length > 1 || (!lead && opensMeasure(text))
  return isList && mostlyFindFault(texts) && texts.filter(opensWithWork).length * 2 < texts.length
    ? texts
    : []
}

// The sentence before 一是, which names the problems as a whole.
function headingOf(paragraph: Paragraph): Paragraph[] {
  const { lead, text } = paragraph
  const place = lead ? lead.rest.search(/一是/) : 0
  if (!lead || place <= 0 || !findsFault(lead.rest.slice(0, place))) return lead ? [paragraph] : []
  const tail = lead.rest.length - place
  return [{ ...paragraph, text: text.slice(0, -tail), lead: { ...lead, rest: lead.rest.slice(0, place) } }]
}
