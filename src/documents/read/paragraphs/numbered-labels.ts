import { readLabel } from '../words/label'
import type { Paragraph } from './source-document'

const FEWEST = 2

/**
 * The paragraphs, with （三）整改措施： told by its label where the same labels bear the same numbers below each problem:
 * such numbers count what is said of a problem, and neither problems nor measures.
 */
export function unnumberLabels(paragraphs: Paragraph[]): Paragraph[] {
  const names = paragraphs.map(nameOf)
  const isRepeated = (name: string | null) =>
    name !== null && names.filter(one => one === name).length >= FEWEST
  const styles = new Set(
    paragraphs.flatMap(({ lead }, at) => (lead && isRepeated(names[at] ?? null) ? lead.style : [])),
  )
  const repeated = [...styles].filter(style => isOfLabels(style, paragraphs))
  return paragraphs.map(paragraph => {
    const { lead } = paragraph
    const label = lead && repeated.includes(lead.style) ? readLabel(lead.rest) : null
    return label ? { ...paragraph, text: lead?.rest ?? '', lead: null, label } : paragraph
  })
}

function nameOf({ lead }: Paragraph): string | null {
  const label = lead && readLabel(lead.rest)
  return lead && label ? `${lead.style} ${lead.no} ${label.kind} ${label.field ?? ''}` : null
}

// 1.问题：甲。 is a number in front of each problem, and its label says nothing new.
function isOfLabels(style: string, paragraphs: Paragraph[]): boolean {
  const kinds = paragraphs.flatMap(({ lead }) => (lead?.style === style ? [readLabel(lead.rest)?.kind] : []))
  const known = kinds.filter(kind => kind !== undefined)
  return known.length * 2 > kinds.length && known.some(kind => kind !== 'problem')
}
