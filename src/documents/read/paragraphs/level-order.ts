import { isBeforeResult } from '../ledger/ledger-walk'
import { findsFault } from '../words/fault'
import { isResult } from '../words/label'
import { isAbove, type Lead, NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import { opensWithWork } from '../words/work'
import type { Paragraph } from './source-document'

/** Two styles, of which the second, though higher as a rule, stands below the first. */
type Pair = readonly [NumberStyle, NumberStyle]

const FEWEST = 2
const MUCH_MORE = 3
const RULE = 0.8
const MOST = 0.6
// What names itself a task has no fixed place among the others.
const ORDERED: NumberStyle[] = NUMBER_STYLES.filter(style => style !== 'task')
const PAIRS: Pair[] = ORDERED.flatMap(upper =>
  ORDERED.filter(style => isAbove(upper, style)).map((lower): Pair => [lower, upper]),
)

/**
 * The paragraphs with levels in the usual order where a document has （1） above 1. or （一） above 一、, or problems with
 * numbers of their own below 反馈问题一.
 */
export function orderLevels(paragraphs: Paragraph[]): Paragraph[] {
  const steps = countSteps(paragraphs.flatMap(({ lead, label }) => lead ?? label?.first ?? []))
  const adjacent = countSteps(paragraphs.map(({ lead }) => lead))
  const below = ORDERED.find(style => (steps.get(`task ${style}`) ?? 0) >= FEWEST)
  if (below && (haveResults(below, paragraphs) || areProblems(below, paragraphs)))
    return paragraphs.map(one => change(one, style => (style === 'task' ? below : lower(style, below))))
  const down = ([from, to]: Pair) => steps.get(`${from} ${to}`) ?? 0
  const found = PAIRS.find(([lower, upper]) => {
    const count = down([lower, upper])
    // A list opens behind a label; only of headings does one stand right below the other.
    const isBelow = (adjacent.get(`${upper} ${lower}`) ?? 0) > (adjacent.get(`${lower} ${upper}`) ?? 0)
    return count >= FEWEST && count > down([upper, lower]) * MUCH_MORE && !isBelow
  })
  return found ? paragraphs.map(one => change(one, style => other(style, found))) : paragraphs
}

// Points of a list have none.
function haveResults(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const next = paragraphs.flatMap(({ lead }, index) =>
    lead?.style === style ? [isBeforeResult(paragraphs, index)] : [],
  )
  const counts = paragraphs.some(({ lead }) => lead?.style === style && lead.no > 1)
  return counts && next.filter(Boolean).length >= next.length * RULE
}

// Where nothing has a label, the words tell: a list of measures finds no fault, but behind the work at most.
function areProblems(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  const texts = paragraphs.flatMap(({ lead }) => (lead?.style === style ? [lead.rest] : []))
  const problems = texts.filter(text => findsFault(text) && !opensWithWork(text))
  return !paragraphs.some(({ label }) => isResult(label)) && problems.length >= texts.length * MOST
}

function lower(style: NumberStyle, from: NumberStyle): NumberStyle {
  return isAbove(style, from) ? style : (ORDERED[ORDERED.indexOf(style) + 1] ?? style)
}

function other(style: NumberStyle, [lower, upper]: Pair): NumberStyle {
  if (style === lower) return upper
  return style === upper ? lower : style
}

// A level begins with 1 right below the one above it.
function countSteps(leads: (Lead | null)[]): Map<string, number> {
  const steps = new Map<string, number>()
  leads.forEach((lead, index) => {
    const above = leads[index - 1]
    if (!above || lead?.no !== 1 || above.style === lead.style) return
    const step = `${above.style} ${lead.style}`
    steps.set(step, (steps.get(step) ?? 0) + 1)
  })
  return steps
}

function change(paragraph: Paragraph, to: (style: NumberStyle) => NumberStyle): Paragraph {
  const { lead, label } = paragraph
  const changed = (one: Lead): Lead => ({ ...one, style: to(one.style) })
  return {
    ...paragraph,
    lead: lead && changed(lead),
    label: label?.first ? { ...label, first: changed(label.first) } : label,
  }
}
