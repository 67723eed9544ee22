import { isAbove, NUMBER_STYLES, type NumberStyle } from './numbering'
import { hasRectification, type Part } from './parts'
import type { Paragraph } from './source-document'

/** Which numbering a document uses for which level of its ledger; null where it has no such level. */
export interface Levels {
  aspect: NumberStyle | null
  item: NumberStyle | null
  issue: NumberStyle
}

/**
 * The levels of a ledger whose rectification texts stand behind labels, decided once for the whole document; null
 * when it has no such text. The issue is what is numbered right before most labels; above it counts what mostly
 * leads down to something lower, which a list inside a rectification text does not.
 */
export function findLevels(parts: Part[]): Levels | null {
  const ledgerParts = parts.filter(hasRectification)
  const paragraphs = ledgerParts.flatMap(part => part.paragraphs)
  const issue = mostCommon(stylesBeforeLabels(paragraphs))
  if (!issue) return null
  const upper = NUMBER_STYLES.filter(style => isAbove(style, issue) && isHeadingStyle(style, paragraphs))
  const inside = upper.filter(style => style !== 'part')
  // One part with a ledger is its frame; several, or a part with nothing between, are its aspects.
  const levels = inside.length === 2 || (inside.length === 1 && ledgerParts.length === 1) ? inside : upper
  return { aspect: levels[0] ?? null, item: levels[1] ?? null, issue }
}

/** Whether the style numbers headings here: most of them are followed by a number of a lower style. */
export function isHeadingStyle(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const styles = paragraphs.flatMap(({ lead }) => lead?.style ?? [])
  const followers = styles.flatMap((each, index) => (each === style ? [styles[index + 1]] : []))
  const leadingDown = followers.filter(next => next !== undefined && isAbove(style, next))
  return leadingDown.length > followers.length / 2
}

/** The style that occurs most often, or undefined for none. */
export function mostCommon(styles: NumberStyle[]): NumberStyle | undefined {
  const count = (style: NumberStyle) => styles.filter(each => each === style).length
  const [first] = [...NUMBER_STYLES].sort((one, other) => count(other) - count(one))
  return styles.length > 0 ? first : undefined
}

function stylesBeforeLabels(paragraphs: Paragraph[]): NumberStyle[] {
  const styles: NumberStyle[] = []
  let latest: NumberStyle | undefined
  for (const { lead, label } of paragraphs) {
    if (lead) latest = lead.style
    if (label?.kind === 'rectification' && latest) styles.push(latest)
    if (label) latest = undefined
  }
  return styles
}
