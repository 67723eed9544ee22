import { findsFault } from '../words/fault'
import type { NumberStyle } from '../words/numbering'
import { opensWithWork } from '../words/work'
import type { Paragraph } from './source-document'

/** What opens the second point of a list within one paragraph. */
const POINTS: Partial<Record<NumberStyle, RegExp>> = {
  category: /[。；;]\s*\d{1,2}[.．、](?!\d)/,
  bracket: /[。；;]\s*[（(]\s*\d{1,2}\s*[）)]/,
  circle: /[。；;]\s*[①-⑳]/,
}
const FIRST_POINT = /[1１①]/

/**
 * The paragraphs, those without a number that are lists in themselves, as 1.领读。2.检查。 is: their number counts a
 * measure and neither a problem nor a heading.
 */
export function unnumberLists(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.map(one => (isList(one) ? { ...one, lead: null } : one))
}

// Problems may stand in one line as well; and a paragraph that counts from 1 again is a problem with its measures.
function isList({ lead }: Paragraph): boolean {
  const point = lead?.no === 1 && POINTS[lead.style]
  const pieces = lead && point ? lead.rest.split(new RegExp(point, 'g')) : []
  const [second = ''] = lead && point ? (point.exec(lead.rest) ?? []) : []
  const problems = pieces.filter(piece => findsFault(piece) && !opensWithWork(piece))
  return pieces.length > 1 && !FIRST_POINT.test(second) && problems.length * 2 < pieces.length
}
