import type { Paragraph } from './source-document'

const EMPTY = /^[:：、.]?$/

/** The paragraphs, with 问题1 on a line of its own and 问题描述：甲 below it as one, which is the problem 甲. */
export function nameProblems(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { lead } = paragraph
    const next = paragraphs[index + 1]
    if (isNamedAbove(paragraphs, index)) return []
    if (!lead || !EMPTY.test(lead.rest) || !next || !namesProblem(next)) return [paragraph]
    return [
      { ...paragraph, text: paragraph.text + next.text, lead: { ...lead, rest: next.label?.rest ?? '' } },
    ]
  })
}

function isNamedAbove(paragraphs: Paragraph[], index: number): boolean {
  const [above, own] = [paragraphs[index - 1]?.lead, paragraphs[index]]
  return above != null && EMPTY.test(above.rest) && own !== undefined && namesProblem(own)
}

function namesProblem({ lead, label }: Paragraph): boolean {
  return !lead && label?.kind === 'problem' && label.rest !== ''
}
