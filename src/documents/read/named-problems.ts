import { readLabel } from './label'
import type { Lead } from './numbering'
import type { Paragraph } from './source-document'

const EMPTY = /^[:：、.]?$/

/**
 * The paragraphs, with 问题1 on a line of its own and 问题描述：甲 below it as one, which is the problem 甲; and so with
 * 1.反馈意见： and 甲 below it.
 */
export function nameProblems(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { lead } = paragraph
    const next = paragraphs[index + 1]
    const problem = next && problemBelow(lead, next)
    if (problemBelow(paragraphs[index - 1]?.lead ?? null, paragraph) !== null) return []
    if (!lead || !next || !problem) return [paragraph]
    return [{ ...paragraph, text: paragraph.text + next.text, lead: { ...lead, rest: problem } }]
  })
}

/** What the paragraph below a number says the problem is; null where the number has a text of its own. */
function problemBelow(above: Lead | null, { lead, label, text }: Paragraph): string | null {
  if (!above || lead) return null
  if (EMPTY.test(above.rest)) return label?.kind === 'problem' ? label.rest || null : null
  const name = readLabel(above.rest)
  return name?.kind === 'problem' && name.rest === '' && !label ? text : null
}
