import { isAbove, NUMBER_STYLES, type NumberStyle } from './numbering'
import type { Part } from './parts'
import type { Paragraph } from './source-document'

/** Which numbering a document uses for which level of its ledger; null where it has no such level. */
export interface Levels {
  aspect: NumberStyle | null
  item: NumberStyle | null
  issue: NumberStyle
}

/**
 * The levels above a known issue level. What mostly leads down to something lower counts as a level, which a list
 * inside a rectification text does not. One part with a ledger is its frame; several, or one with nothing between,
 * are its aspects.
 */
export function arrangeLevels(issue: NumberStyle, ledgerParts: Part[]): Levels {
  const paragraphs = ledgerParts.flatMap(part => part.paragraphs)
  const upper = NUMBER_STYLES.filter(style => canHead(style, issue) && isHeadingStyle(style, paragraphs))
  const inside = upper.filter(style => style !== 'part')
  const levels = inside.length === 2 || (inside.length === 1 && ledgerParts.length === 1) ? inside : upper
  return { aspect: levels[0] ?? null, item: levels[1] ?? null, issue }
}

// What names itself a task has lists of 1. and （1） below it and never above.
function canHead(style: NumberStyle, issue: NumberStyle): boolean {
  return isAbove(style, issue) && (issue !== 'task' || style === 'part' || style === 'section')
}

// A heading is followed by a lower number, or by a rectification text when it is a problem itself.
function isHeadingStyle(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const signs = paragraphs.filter(({ lead, label }) => lead || label?.kind === 'rectification')
  const leadingDown = signs.flatMap(({ lead }, index) =>
    lead?.style === style ? [leadsDown(style, signs[index + 1])] : [],
  )
  return leadingDown.filter(Boolean).length > leadingDown.length / 2
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
