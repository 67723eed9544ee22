import { readLabel } from '../words/label'
import type { Lead } from '../words/numbering'
import type { Paragraph } from './source-document'

const EMPTY = /^[:：、.]?$/
const FEWEST = 2

/**
 * The paragraphs, with 问题1 on a line of its own and 问题描述：甲 below it as one, which is the problem 甲; and so with
 * 1.反馈意见： and 甲 below it, where several numbers say so.
 */
export function nameProblems(paragraphs: Paragraph[]): Paragraph[] {
  const areNames = paragraphs.filter(({ lead }) => lead && isName(lead)).length >= FEWEST
  const problems = paragraphs.map((paragraph, index) => {
    const above = paragraphs[index - 1]?.lead
    return above && (areNames || !isName(above)) ? problemBelow(above, paragraph) : null
  })
  return paragraphs.flatMap((paragraph, index) => {
    const { lead } = paragraph
    const [own, problem] = [problems[index] ?? null, problems[index + 1] ?? null]
    if (own !== null) return []
    if (!lead || problem === null) return [paragraph]
    const text = paragraph.text + (paragraphs[index + 1]?.text ?? '')
    return [{ ...paragraph, text, lead: { ...lead, rest: problem } }]
  })
}

/** What the paragraph below a number says the problem is; null where the number has a text of its own. */
function problemBelow(above: Lead, { lead, label, text }: Paragraph): string | null {
  if (lead) return null
  if (EMPTY.test(above.rest)) return label?.kind === 'problem' ? label.rest || null : null
  return isName(above) && !label ? text : null
}

// 反馈意见：
function isName({ rest }: Lead): boolean {
  const name = readLabel(rest)
  return name?.kind === 'problem' && name.rest === ''
}
