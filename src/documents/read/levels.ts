import { isAbove, NUMBER_STYLES, type NumberStyle, readLead } from './numbering'
import type { Part } from './parts'
import type { Paragraph } from './source-document'

/** Which numbering a document uses for which level of its ledger; null where it has no such level. */
export interface Levels {
  aspect: NumberStyle | null
  item: NumberStyle | null
  issue: NumberStyle
  /** Whether the parts, whose headings count anew below each of them, are a level above the aspects. */
  hasParts: boolean
}

/**
 * The levels above a known issue level. What mostly leads down to something lower counts as a level, which a list
 * inside a rectification text does not. One part with a ledger, among others or with headings below it, is its frame;
 * several, or the only one there is, are its aspects.
 * @param parts all parts of the document, where the ledger has only some
 */
export function arrangeLevels(issue: NumberStyle, ledgerParts: Part[], parts = ledgerParts): Levels {
  const paragraphs = ledgerParts.flatMap(part => part.paragraphs)
  const upper = NUMBER_STYLES.filter(style => canHead(style, issue) && isHeadingStyle(style, paragraphs))
  const inside = upper.filter(style => style !== 'part')
  const isFrame =
    ledgerParts.length === 1 && (inside.length === 1 || parts.filter(({ no }) => no > 0).length > 1)
  const levels = inside.length === 2 || isFrame ? inside : upper
  const aspect = levels[0] ?? null
  return { aspect, item: levels[1] ?? null, issue, hasParts: restartsInParts(aspect, ledgerParts) }
}

// What names itself a task has lists of 1. and （1） below it and never above.
function canHead(style: NumberStyle, issue: NumberStyle): boolean {
  return isAbove(style, issue) && (issue !== 'task' || style === 'part' || style === 'section')
}

// A heading is followed by a lower number, or by a rectification text when it is a problem itself.
function isHeadingStyle(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const signs = withoutLists(paragraphs)
  const leadingDown = signs.flatMap(({ lead }, index) =>
    lead?.style === style ? [leadsDown(style, signs[index + 1])] : [],
  )
  return leadingDown.filter(Boolean).length > leadingDown.length / 2
}

function restartsInParts(aspect: NumberStyle | null, parts: Part[]): boolean {
  if (aspect === null || aspect === 'part') return false
  const firsts = parts.flatMap(({ no, paragraphs }) => {
    const first = paragraphs.find(({ lead }) => lead?.style === aspect)
    return no > 0 && first?.lead?.no === 1 ? [no] : []
  })
  return firsts.length > 1
}

// What counts on from 1 behind a label is a list in the rectification text.
function withoutLists(paragraphs: Paragraph[]): Paragraph[] {
  const lists = new Map<NumberStyle, number>()
  let isText = false
  return paragraphs.filter(({ lead, label }) => {
    if (label?.kind === 'rectification') {
      const first = readLead(label.rest)
      lists.clear()
      if (first) lists.set(first.style, first.no)
      isText = true
      return true
    }
    if (label?.kind === 'status') isText = false
    if (!lead) return false
    const isListed = isText && lead.no === (lists.get(lead.style) ?? 0) + 1
    if (isListed) lists.set(lead.style, lead.no)
    return !isListed
  })
}

function leadsDown(style: NumberStyle, next: Paragraph | undefined): boolean {
  return next !== undefined && (next.lead === null || isAbove(style, next.lead.style))
}

/** The style that occurs most often, the lower one of two that occur alike; undefined for none. */
export function mostCommon(styles: NumberStyle[]): NumberStyle | undefined {
  const count = (style: NumberStyle) => styles.filter(each => each === style).length
  const [first] = [...NUMBER_STYLES].reverse().sort((one, other) => count(other) - count(one))
  return styles.length > 0 ? first : undefined
}
