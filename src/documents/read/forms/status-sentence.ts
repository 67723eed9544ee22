import { readLedgerParts } from '../ledger/ledger-reader'
import { arrangeLevels, mostCommon } from '../ledger/levels'
import { splitParts } from '../paragraphs/parts'
import { findNext, type Paragraph } from '../paragraphs/source-document'
import { splitBehind } from '../paragraphs/split-lead'
import { isSide } from '../words/label'
import { endOfWrapped } from '../words/problem-title'
import { statusSentence } from '../words/status-words'
import type { Form } from './form'

const FEWEST = 2

/** F6: a problem, then 该问题已整改完成。 as a sentence, then 一是, 二是. */
export const statusSentences: Form = {
  name: 'F6',
  read({ title, paragraphs }) {
    const split = joinStatuses(paragraphs)
      .flatMap(one => splitBehind(one, findText))
      .flatMap(one => splitBehind(one, findSentence))
    const anchors = new Set(split.filter((_, index) => isFollowed(split, index)))
    const issue = mostCommon([...anchors].flatMap(({ lead }) => lead?.style ?? []))
    if (!issue || anchors.size < FEWEST) return null
    const parts = issue === 'part' ? [{ no: 0, paragraphs: split }] : splitParts(split)
    const isAnchor = (one: Paragraph) => anchors.has(one) && one.lead?.style === issue
    return readLedgerParts(title, parts, {
      levels: arrangeLevels(
        issue,
        parts.filter(part => part.paragraphs.some(isAnchor)),
        parts,
      ),
      isAnchor,
      isTitleWhole: true,
      isIssue: (all, index) => all.slice(index, index + 1).some(isAnchor),
    })
  },
}

/** 该问题已完成整改。 on a line of its own behind 关于甲的问题。 and its text belongs to their paragraph. */
function joinStatuses(paragraphs: Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const before = joined.at(-1)
    if (before?.lead && isStatusAlone(paragraph) && hasTextBehindTitle(before.lead.rest)) {
      const lead = { ...before.lead, rest: before.lead.rest + paragraph.text }
      joined.splice(-1, 1, { ...before, lead, text: before.text + paragraph.text })
    } else joined.push(paragraph)
  }
  return joined
}

function isStatusAlone({ lead, text }: Paragraph): boolean {
  return lead === null && statusSentence(text) !== null
}

function hasTextBehindTitle(text: string): boolean {
  const end = endOfWrapped(text)
  return end > 0 && end < text.length
}

function hasStatus(text: string): boolean {
  return statusSentence(text) !== null || (findSentence(text) >= 0 && findText(text) >= 0)
}

function isFollowed(paragraphs: Paragraph[], index: number): boolean {
  const lead = paragraphs[index]?.lead
  const next = paragraphs[findNext(paragraphs, index, ({ label }) => !isSide(label))]
  if (!lead || !next || next.lead || !hasStatus(next.text)) return false
  // Between two problems stands the text of the first; without it they are points of a list.
  const before = paragraphs[index - 1]?.lead
  return before?.style !== lead.style || before.no !== lead.no - 1
}

/** Where the text begins that stands between a problem and a status sentence at the very end; -1 for nowhere. */
function findText(text: string): number {
  const place = findSentence(text)
  const isLast = place >= 0 && !/。./.test(text.slice(place))
  return isLast ? text.indexOf('。') + 1 : -1
}

/** Where in the text of a numbered paragraph the sentence about its status begins; -1 for nowhere. */
function findSentence(text: string): number {
  const starts = [...text.matchAll(/。/g)].map(match => match.index + 1)
  return starts.find(start => statusSentence(text.slice(start)) !== null) ?? -1
}
