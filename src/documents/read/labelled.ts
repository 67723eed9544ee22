import type { Signs } from './ledger-reader'
import { isBeforeRectification } from './ledger-walk'
import { arrangeLevels, mostCommon } from './levels'
import type { NumberStyle } from './numbering'
import type { Part } from './parts'
import type { Paragraph } from './source-document'

/**
 * The signs of a ledger whose rectification texts stand behind labels; null when no label has a number before it. The
 * issue is what is numbered right before most labels, decided once for the whole document.
 */
export function findLabelledSigns(parts: Part[]): Signs | null {
  const ledgerParts = parts.filter(part => part.paragraphs.some(isRectification))
  const issue = mostCommon(stylesBeforeLabels(ledgerParts.flatMap(part => part.paragraphs)))
  if (!issue) return null
  return {
    levels: arrangeLevels(issue, ledgerParts),
    isAnchor: isRectification,
    isIssue: isBeforeRectification,
  }
}

function isRectification({ label }: Paragraph): boolean {
  return label?.kind === 'rectification'
}

function stylesBeforeLabels(paragraphs: Paragraph[]): NumberStyle[] {
  const styles: NumberStyle[] = []
  let latest: NumberStyle | undefined
  for (const { lead, label } of paragraphs) {
    if (lead) latest = lead.style
    if (label?.kind === 'rectification' && latest) styles.push(latest)
    if (label) latest = undefined
  }
  return styles
}
