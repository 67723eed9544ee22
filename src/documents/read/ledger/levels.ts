import type { Part } from '../paragraphs/parts'
import type { Paragraph } from '../paragraphs/source-document'
import { isAbove, NUMBER_STYLES, type NumberStyle } from '../words/numbering'

/** Which numbering a document uses for which level of its ledger; null where it has no such level. */
export interface Levels {
  aspect: NumberStyle | null
  item: NumberStyle | null
  issue: NumberStyle
  /** Whether the parts, whose headings count anew below each of them, are a level above the aspects. */
  hasParts: boolean
}

/** Says of a paragraph that it is a problem. */
export type IsProblem = (paragraph: Paragraph) => boolean

const FEWEST = 2
const RULE = 0.8

/**
 * The lowest number that problems have: the most common one, unless others open with 1 right below headings of it, as
 * where some problems have parts and some have none.
 */
export function findIssueStyle(paragraphs: Paragraph[], isProblem: IsProblem): NumberStyle | undefined {
  const common = mostCommon(paragraphs.filter(isProblem).flatMap(({ lead }) => lead?.style ?? []))
  const firsts = paragraphs.flatMap((one, index) => {
    const upper = paragraphs[index - 1]?.lead
    const isFirst = one.lead?.no === 1 && upper && isAbove(upper.style, one.lead.style) && isProblem(one)
    return isFirst && common && one.lead && isAbove(common, one.lead.style) ? [one.lead.style] : []
  })
  return firsts.length >= FEWEST ? mostCommon(firsts) : common
}

/**
 * The levels above a known issue level. What mostly leads down to something lower counts as a level, which a list
 * inside a rectification text does not. One part with a ledger, among others or with headings below it, is its frame;
 * several, or the only one there is, are its aspects.
 * @param parts all parts of the document, where the ledger has only some
 * @param isProblem says of a paragraph that it is a problem, at whatever level: one without others below it
 */
export function arrangeLevels(
  issue: NumberStyle,
  ledgerParts: Part[],
  parts = ledgerParts,
  isProblem: IsProblem = () => false,
): Levels {
  const paragraphs = ledgerParts.flatMap(part => part.paragraphs)
  const upper = NUMBER_STYLES.filter(
    style => canHead(style, issue, paragraphs) && isHeadingStyle(style, paragraphs, isProblem),
  )
  const inside = upper.filter(style => style !== 'part')
  const isFrame =
    ledgerParts.length === 1 && (inside.length === 1 || parts.filter(({ no }) => no > 0).length > 1)
  const levels = inside.length === 2 || isFrame ? inside : upper
  const aspect = levels[0] ?? null
  return { aspect, item: levels[1] ?? null, issue, hasParts: restartsInParts(aspect, ledgerParts) }
}

// What names itself a task mostly has 1. and （1） below it; above it only where each of these leads down to a task.
function canHead(style: NumberStyle, issue: NumberStyle, paragraphs: Paragraph[]): boolean {
  if (issue !== 'task' || style === 'part' || style === 'section') return isAbove(style, issue)
  const below = paragraphs.flatMap(({ lead }, index) =>
    lead?.style === style ? [paragraphs[index + 1]?.lead?.style] : [],
  )
  const lower = NUMBER_STYLES.filter(
    next =>
      next === issue || (below.includes(next) && isAbove(style, next) && canHead(next, issue, paragraphs)),
  )
  return below.filter(next => next && lower.includes(next)).length >= below.length * RULE
}

// A heading is followed by a lower number, or by a rectification text when it is a problem itself.
function isHeadingStyle(style: NumberStyle, paragraphs: Paragraph[], isProblem: IsProblem): boolean {
  const signs = withoutLists(paragraphs)
  const leadingDown = signs.flatMap((one, index) =>
    one.lead?.style === style ? [isProblem(one) || leadsDown(style, signs[index + 1])] : [],
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

function withoutLists(paragraphs: Paragraph[]): Paragraph[] {
  const lists = findLists(paragraphs)
  return paragraphs.filter(one => one.label?.kind === 'rectification' || (one.lead && !lists.has(one)))
}

/** The numbered paragraphs that are lists in rectification texts: they count on from 1 behind a label. */
export function findLists(paragraphs: Paragraph[]): Set<Paragraph> {
  const lists = new Map<NumberStyle, number>()
  let isText = false
  const found = paragraphs.filter(({ lead, label }, index) => {
    if (label?.kind === 'rectification') {
      lists.clear()
      if (label.first) lists.set(label.first.style, label.first.no)
      isText = true
    }
    if (label?.kind === 'status') isText = false
    if (!lead || lead.no !== (lists.get(lead.style) ?? 0) + 1) return false
    if (isRightBelowHeading(paragraphs, index)) isText = false
    if (isText) lists.set(lead.style, lead.no)
    return isText
  })
  return new Set(found)
}

// No list stands right below a higher number that goes on counting.
function isRightBelowHeading(paragraphs: Paragraph[], index: number): boolean {
  const [upper, lower] = [paragraphs[index - 1]?.lead, paragraphs[index]?.lead]
  return upper != null && lower != null && upper.no > 1 && isAbove(upper.style, lower.style)
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
