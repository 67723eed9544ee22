import type { Part } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { isResult, isSide } from '../words/label'
import { isAbove, NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import type { Signs } from './ledger-reader'
import { isBeforeRectification, isBeforeResult } from './ledger-walk'
import { arrangeLevels, findLists, mostCommon } from './levels'

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
 * The signs of a ledger without labels for its rectification texts that prints a status for each problem, before the
 * text or behind it; null when no status has a number before it. Of the numbers between two statuses only the
 * problem's own stands there once: lists have more.
 */
export function findStatusSigns(parts: Part[]): Signs | null {
  const paragraphs = parts.flatMap(part => part.paragraphs)
  const spans = spansBeforeStatus(paragraphs)
  const issue = findIssueStyle(spans)
  if (!issue) return null
  const first = spans.filter(
    span => span.findLast(({ label }) => !isSide(label))?.lead?.style === issue,
  ).length
  const isAnchor = ({ label }: Paragraph) => isResult(label)
  const ledgerParts = parts.filter(part => part.paragraphs.some(isAnchor))
  return {
    levels: arrangeLevels(issue, ledgerParts, parts),
    isAnchor,
    ...(first * 2 >= spans.length && hasTextBehind(paragraphs, issue)
      ? { isIssue: isBeforeResult, isStatusFirst: true }
      : { isIssue: (all, index) => all[index]?.lead?.style === issue, isTitleWhole: true }),
  }
}

// Where the next problem follows at once, the text shares a paragraph with its problem.
function hasTextBehind(paragraphs: Paragraph[], issue: NumberStyle): boolean {
  const behind = paragraphs.flatMap((one, index) =>
    isStatusLabel(one) ? [paragraphs[findNext(paragraphs, index, ({ label }) => !isSide(label))]] : [],
  )
  const texts = behind.filter(one => one && (!one.lead || isAbove(issue, one.lead.style)))
  return texts.length * 2 >= behind.length
}

/** What stands before each status, back to the one before it. */
function spansBeforeStatus(paragraphs: Paragraph[]): Paragraph[][] {
  const ends = paragraphs.flatMap((one, index) => (isStatusLabel(one) ? [index] : []))
  return ends.map((end, index) => paragraphs.slice((ends[index - 1] ?? -1) + 1, end))
}

// A list that stands in one paragraph, as 1.甲。2.乙。 does, opens with 1 each time.
function findIssueStyle(spans: Paragraph[][]): NumberStyle | undefined {
  return NUMBER_STYLES.findLast(style => {
    const numbers = spans.flatMap(span => onlyNumber(span, style))
    const isList = numbers.length > 1 && numbers.every(no => no === 1)
    return !isList && numbers.length * 2 > spans.length
  })
}

function onlyNumber(span: Paragraph[], style: NumberStyle): number[] {
  const numbers = span.flatMap(({ lead }) => (lead?.style === style ? [lead.no] : []))
  return numbers.length === 1 ? numbers : []
}

function isStatusLabel({ label }: Paragraph): boolean {
  return label?.kind === 'status'
}

function isRectification({ label }: Paragraph): boolean {
  return label?.kind === 'rectification'
}

function stylesBefore(paragraphs: Paragraph[], isSign: (one: Paragraph) => boolean): NumberStyle[] {
  const styles: NumberStyle[] = []
  const lists = findLists(paragraphs)
  let latest: NumberStyle | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.lead && !lists.has(paragraph)) latest = paragraph.lead.style
    if (isSign(paragraph) && latest) styles.push(latest)
    if (isResult(paragraph.label)) latest = undefined
  }
  return styles
}
