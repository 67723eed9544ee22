import { isResult } from './label'
import type { Signs } from './ledger-reader'
import { isBeforeRectification, isBeforeResult } from './ledger-walk'
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
  const all = parts.flatMap(part => part.paragraphs)
  if (stylesBefore(all, isStatusLabel).length > stylesBefore(all, isRectification).length) return null
  const issue = mostCommon(
    stylesBefore(
      ledgerParts.flatMap(part => part.paragraphs),
      isRectification,
    ),
  )
  if (!issue) return null
  return {
    levels: arrangeLevels(issue, ledgerParts, parts),
    isAnchor: isRectification,
    isIssue: isBeforeRectification,
  }
}

/**
 * The signs of a ledger that prints the status before the rectification text, or nothing but the status; null when
 * no status has a number right before it.
 */
export function findStatusSigns(paragraphs: Paragraph[]): Signs | null {
  const styles = stylesBefore(paragraphs, isStatusLabel)
  const issue = mostCommon(styles)
  if (!issue) return null
  return {
    levels: arrangeLevels(issue, [{ no: 0, paragraphs }]),
    isAnchor: ({ label }) => isResult(label),
    isIssue: isBeforeResult,
    isStatusFirst: true,
  }
}

function isStatusLabel({ label }: Paragraph): boolean {
  return label?.kind === 'status'
}

function isRectification({ label }: Paragraph): boolean {
  return label?.kind === 'rectification'
}

function stylesBefore(paragraphs: Paragraph[], isSign: (one: Paragraph) => boolean): NumberStyle[] {
  const styles: NumberStyle[] = []
  let latest: NumberStyle | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.lead) latest = paragraph.lead.style
    if (isSign(paragraph) && latest) styles.push(latest)
    if (isResult(paragraph.label)) latest = undefined
  }
  return styles
}
