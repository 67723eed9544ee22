import { isAbove, NUMBER_STYLES, type NumberStyle } from './numbering'
import type { Paragraph } from './source-document'

/** Two styles, of which the second, though higher as a rule, stands below the first. */
type Pair = readonly [NumberStyle, NumberStyle]

const FEWEST = 2
const MUCH_MORE = 3
// What names itself a task has no fixed place among the others.
const ORDERED = NUMBER_STYLES.filter(style => style !== 'task')
const PAIRS: Pair[] = ORDERED.flatMap(upper =>
  ORDERED.filter(style => isAbove(upper, style)).map((lower): Pair => [lower, upper]),
)

/** The paragraphs with levels in the usual order where a document has （1） above 1. or （一） above 一、. */
export function orderLevels(paragraphs: Paragraph[]): Paragraph[] {
  const steps = countSteps(paragraphs)
  const down = ([from, to]: Pair) => steps.get(`${from} ${to}`) ?? 0
  const found = PAIRS.find(([lower, upper]) => {
    const count = down([lower, upper])
    return count >= FEWEST && count > down([upper, lower]) * MUCH_MORE
  })
  return found ? paragraphs.map(one => exchange(one, found)) : paragraphs
}

// A level begins with 1 right below the one above it.
function countSteps(paragraphs: Paragraph[]): Map<string, number> {
  const steps = new Map<string, number>()
  const leads = paragraphs.flatMap(({ lead, label }) => lead ?? label?.first ?? [])
  leads.forEach(({ style, no }, index) => {
    const above = leads[index - 1]
    if (!above || no !== 1 || above.style === style) return
    const step = `${above.style} ${style}`
    steps.set(step, (steps.get(step) ?? 0) + 1)
  })
  return steps
}

function exchange(paragraph: Paragraph, [lower, upper]: Pair): Paragraph {
  const styles = new Map([
    [lower, upper],
    [upper, lower],
  ])
  const change = <T extends { style: NumberStyle }>(lead: T): T => ({
    ...lead,
    style: styles.get(lead.style) ?? lead.style,
  })
  const { lead, label } = paragraph
  return {
    ...paragraph,
    lead: lead && change(lead),
    label: label?.first ? { ...label, first: change(label.first) } : label,
  }
}
