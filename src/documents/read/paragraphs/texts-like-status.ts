import type { Paragraph } from './source-document'

/**
 * The paragraphs, with 整改情况：已完成整改。 told as the text where a label of its own tells the status of the same
 * problem behind it.
 */
export function keepTextsLikeStatus(paragraphs: Paragraph[]): Paragraph[] {
  let isToldBehind = false
  const backwards = paragraphs.toReversed().map(paragraph => {
    const { lead, label } = paragraph
    const isText = label?.isByText === true && isToldBehind
    if (lead) isToldBehind = false
    else if (label?.kind === 'status' && !label.isByText) isToldBehind = true
    return isText ? { ...paragraph, label: { ...label, kind: 'rectification' as const } } : paragraph
  })
  return backwards.reverse()
}
