import { simplify } from '../../../core/simplified'
import type { Part } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { splitBehind } from '../paragraphs/split-lead'
import { findsFault, mostlyFindFault } from '../words/fault'
import { isAbove, type Lead, type NumberStyle } from '../words/numbering'
import { endOfWrapped, isLooselyWrapped, isWrapped, readTitle } from '../words/problem-title'
import { opensWithWork } from '../words/work'
import type { Signs } from './ledger-reader'
import { arrangeLevels, findIssueStyle } from './levels'

const FEWEST = 2
// 关于“甲”的问题, and 对甲问题 or “甲”问题 alone.
const WRAPPER = /^(?:关于|针对|对(?=[照“"「『]|[^，。；]{2,60}问题[。：]?$)|[“"「『].*[”"」』]的?问题)/

/**
 * The signs of a ledger without labels, whose problems are known by their wrapper 关于“…”问题的整改; null when too few
 * are wrapped. Text printed right behind a wrapper is to be a paragraph of its own: see {@link splitHeadings}.
 */
export function findWrappedSigns(parts: Part[]): Signs | null {
  const wrapped = parts.flatMap(part => part.paragraphs.filter(isWrappedProblem))
  const known = new Set(wrapped)
  const issue = findIssueStyle(
    parts.flatMap(part => part.paragraphs),
    one => known.has(one),
  )
  if (!issue || wrapped.length < FEWEST) return null
  const alike = parts.flatMap(part => part.paragraphs.filter(isWrappedAlike(issue)))
  const anchors = new Set([
    ...wrapped.filter(({ lead }) => lead && !isAbove(issue, lead.style)),
    ...(alike.length < wrapped.length * 2 ? alike : []),
  ])
  const isAnchor = (paragraph: Paragraph) => anchors.has(paragraph)
  return {
    levels: arrangeLevels(
      issue,
      parts.filter(part => part.paragraphs.some(isAnchor)),
      parts,
      isAnchor,
    ),
    isAnchor,
    isTitleWhole: true,
    isIssue: (paragraphs, index) => paragraphs.slice(index, index + 1).some(isAnchor),
  }
}

/** The paragraphs, with the text that stands right behind a wrapped problem on its own. */
export function splitHeadings(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.flatMap(one => splitBehind(one, endOfWrapped))
}

function isWrappedProblem({ lead }: Paragraph, index: number, paragraphs: Paragraph[]): boolean {
  if (!lead || !WRAPPER.test(simplify(lead.rest))) return false
  return isWrapped(lead.rest) || (isLoose(lead) && hasTextBelow(lead, index, paragraphs))
}

// Among headings of which most are problems, one that names no fault in known words is one as well.
function isWrappedAlike(issue: NumberStyle) {
  return ({ lead }: Paragraph, index: number, paragraphs: Paragraph[]) =>
    lead !== null &&
    lead.style === issue &&
    WRAPPER.test(simplify(lead.rest)) &&
    isLooselyWrapped(lead.rest) &&
    !/方面/.test(lead.rest) &&
    hasTextBelow(lead, index, paragraphs)
}

// 关于资产管理方面的问题 names an area of work.
function isLoose({ rest }: Lead): boolean {
  return isLooselyWrapped(rest) && findsFault(readTitle(rest))
}

// What has problems below it is a heading; what has measures is a problem.
function hasTextBelow({ style }: Lead, index: number, paragraphs: Paragraph[]): boolean {
  const end = findNext(paragraphs, index, ({ lead }) => lead !== null && !isAbove(style, lead.style))
  const below = paragraphs.slice(index + 1, end < 0 ? undefined : end)
  const numbered = below.flatMap(({ lead }) => lead?.rest ?? [])
  const others = numbered.filter(text => !opensWithWork(text))
  return (
    below.length > 0 && !below[0]?.label && (others.length * 2 < numbered.length || !mostlyFindFault(others))
  )
}
