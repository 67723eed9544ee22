import { formatDay } from '../../../core/day'
import { type IssueView, snapshotOf } from '../../../core/snapshot'
import {
  arrangement,
  GAP_LABELS,
  inspectionWord,
  outlook,
  PARTS,
  placeholder,
  preface,
  standing,
} from '../../../texts/bulletin'
import type { Block, BulletinInput, WrittenIssue } from './input'

/** Preface and part one. The totals are those of the whole round, whatever stays out of a public bulletin. */
export function openingBlocks(
  input: BulletinInput,
  views: readonly IssueView[],
  all: readonly WrittenIssue[],
  hidden: number,
): Block[] {
  const { unit, asOf, timeZone } = input
  const word = inspectionWord(input.title)
  const { whole } = snapshotOf(views, input.day)
  const facts = {
    unit,
    word,
    inspectedBy: input.inspectedBy || placeholder(GAP_LABELS.inspectedBy(input.title)),
    feedbackDate: input.feedbackDate ? formatDay(input.feedbackDate) : placeholder(GAP_LABELS.feedbackDate()),
    isPublic: input.public ?? false,
  }
  return [
    text(preface(facts)),
    { kind: 'part', text: PARTS[0] },
    text(arrangement({ word, ...countsOf(input, views, all), hidden })),
    text(standing({ whole, asOf, timeZone, ...openStates(views) })),
    { kind: 'part', text: PARTS[1] },
  ]
}

/** Part three; none when nothing is left to say. */
export function outlookBlocks(written: readonly WrittenIssue[]): Block[] {
  const unfinished = written.filter(({ status }) => status !== 'done')
  const closed = written.filter(({ isClosed }) => isClosed).length
  const unverified = written.length - unfinished.length - closed
  const lines = outlook({ unfinished, unverified, closed })
  return lines.length === 0 ? [] : [{ kind: 'part', text: PARTS[2] }, ...lines.map(text)]
}

function text(sentence: string): Block {
  return { kind: 'text', text: sentence }
}

function countsOf(
  { issues, asOf }: BulletinInput,
  views: readonly IssueView[],
  all: readonly WrittenIssue[],
) {
  const items = all.filter(({ item }) => item !== null).map(({ aspect, item }) => `${aspect} ${item}`)
  const evidence = issues.flatMap(issue => issue.evidence.filter(({ at }) => at <= asOf))
  return {
    aspects: new Set(all.map(({ aspect }) => aspect)).size,
    items: new Set(items).size,
    issues: all.length,
    owned: views.filter(({ leader, assignee }) => leader !== null || assignee !== null).length,
    dated: views.filter(({ dueDate }) => dueDate !== null).length,
    measures: all.reduce((sum, { text: { measures } }) => sum + measures.length, 0),
    evidence: evidence.length,
  }
}

/** Of the issues that are not self-rated as done. */
function openStates(views: readonly IssueView[]) {
  const { byState } = snapshotOf(
    views.filter(({ selfRating }) => selfRating !== 'done'),
    '',
  )
  return { stageDone: byState.stageDone, active: byState.active, paused: byState.paused, open: byState.open }
}
