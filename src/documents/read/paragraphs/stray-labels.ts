import { findsFault } from '../words/fault'
import { isResult } from '../words/label'
import type { Paragraph } from './source-document'

const FEWEST = 3

/**
 * The paragraphs, with 主要做法： told as plain text where a document that numbers its problems has it once, behind what is
 * no problem: there it tells of the work as a whole.
 */
export function dropStrayLabels(paragraphs: Paragraph[]): Paragraph[] {
  const known = paragraphs.flatMap(({ label }) => (label?.kind === 'rectification' ? [label.name] : []))
  const isOnce = (name: string | undefined) => known.filter(one => one === name).length === 1
  if (paragraphs.filter(isProblem).length < FEWEST) return paragraphs
  return paragraphs.map((paragraph, at) => {
    const { label } = paragraph
    const isStray = label?.kind === 'rectification' && isOnce(label.name) && !isBehindProblem(paragraphs, at)
    return isStray ? { ...paragraph, label: null } : paragraph
  })
}

// Owners and deadlines may stand between a problem and its text, and the text may go on behind another label.
function isBehindProblem(paragraphs: Paragraph[], at: number): boolean {
  const above = paragraphs.slice(0, at)
  const own = above.slice(
    Math.max(
      0,
      above.findLastIndex(({ lead }) => lead !== null),
    ),
  )
  const before = above.findLast(({ label }) => label === null || label.kind === 'problem')
  return (
    own.some(({ label }) => isResult(label)) ||
    (before !== undefined && (before.label !== null || isProblem(before)))
  )
}

function isProblem({ lead }: Paragraph): boolean {
  return lead !== null && findsFault(lead.rest)
}
