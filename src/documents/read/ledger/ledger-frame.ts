import { simplify } from '../../../core/simplified'
import type { Paragraph } from '../paragraphs/source-document'
import { findEnding } from '../words/ending'
import type { NumberStyle } from '../words/numbering'
import type { Signs } from './ledger-reader'
import type { Levels } from './levels'

/** Where in a part the ledger begins and ends: indexes of its paragraphs, the end exclusive. */
export interface Frame {
  start: number
  end: number
}

/** The ledger's place in a part, by the levels of its numbers and a paragraph that only the ledger has. */
export function findFrame(
  paragraphs: Paragraph[],
  { levels, isAnchor, isStatusFirst = false }: Omit<Signs, 'isIssue'>,
): Frame {
  const first = paragraphs.findIndex(isAnchor)
  return { start: findStart(paragraphs, first, levels), end: findEnd(paragraphs, levels, isStatusFirst) }
}

// The nearest top heading before the first anchor, and those before it whose problems have lost theirs.
function findStart(paragraphs: Paragraph[], first: number, { aspect, issue }: Levels): number {
  const top = aspect ?? issue
  const heads = indexesOf(paragraphs.slice(0, first + 1), top)
  let start = heads.pop() ?? first
  for (const head of heads.reverse()) {
    const between = paragraphs.slice(head, start)
    if (!comesBefore(paragraphs[head], paragraphs[start]) || indexesOf(between, issue).length === 0) break
    start = head
  }
  return start
}

// Behind the last status nothing belongs to the ledger; without one only the words of the closing tell.
function findEnd(all: Paragraph[], { issue }: Levels, isStatusFirst: boolean): number {
  const paragraphs = all.slice(0, findNotes(all))
  const last = paragraphs.findLastIndex(({ lead, label }) => label !== null || lead?.style === issue)
  const label = paragraphs[last]?.label
  if (label?.kind === 'status' && !isStatusFirst)
    return Math.min(last + (label.rest ? 1 : 2), paragraphs.length)
  return findEnding(paragraphs, { outlook: last + (label?.rest ? 1 : 2), closing: last + 1 })
}

// 专班备注 heads notes of whoever keeps the ledger, which may be numbered as the problems are.
function findNotes(paragraphs: Paragraph[]): number {
  const last = paragraphs.findLastIndex(({ label }) => label !== null)
  const notes = paragraphs.findIndex((one, index) => index > last && isNotes(one))
  return notes < 0 ? paragraphs.length : notes
}

function isNotes({ lead, text }: Paragraph): boolean {
  return lead === null && /^[^，。；]{0,8}(?:备注|附注|批注|注意事项|说明)[：:]?$/.test(simplify(text))
}

function indexesOf(paragraphs: Paragraph[], style: NumberStyle): number[] {
  return paragraphs.flatMap(({ lead }, index) => (lead?.style === style ? [index] : []))
}

function comesBefore(one: Paragraph | undefined, next: Paragraph | undefined): boolean {
  return one?.lead != null && one.lead.no + 1 === next?.lead?.no
}
