import { formatDay } from '../../../core/day'
import type { Outcomes } from '../../../core/outcomes'
import { type IssueView, snapshotOf } from '../../../core/snapshot'
import { GAP_LABELS, inspectionWord, outlook, PARTS, placeholder } from '../../../texts/bulletin'
import { arrangement, preface, standing } from '../../../texts/bulletin-opening'
import { outcomesSentence } from '../../../texts/outcomes'
import type { Block, BulletinInput, WrittenIssue } from './input'

/** What the opening tells of besides the states. */
interface Content {
  all: readonly WrittenIssue[]
  /** How many issues stay out. */
  hidden: number
  outcomes: Outcomes
}

/** Preface and part one. The totals are those of the whole round, whatever stays out of a public bulletin. */
export function openingBlocks(
  input: BulletinInput,
  views: readonly IssueView[],
  { all, hidden, outcomes }: Content,
): Block[] {
  const { unit, asOf, timeZone } = input
  const word = inspectionWord(input.title)
  const { whole } = snapshotOf(views, input.day)
  const facts = {
    unit,
    word,
    inspectedBy: input.inspectedBy || placeholder(GAP_LABELS.inspectedBy(input.title)),
    feedbackDate: input.feedbackDate ? formatDay(input.feedbackDate) : placeholder(GAP_LABELS.feedbackDate()),
    isPublic: input.isPublic ?? false,
  }
  return [
    text(preface(facts)),
    { kind: 'part', text: PARTS[0] },
    ...paragraphsOf(input.organisation || placeholder(GAP_LABELS.organisation())),
    text(arrangement({ word, ...countsOf(input, views, all), hidden })),
    // One paragraph, because the 截至 at its beginning holds for the sums as well.
    text(standing({ whole, asOf, timeZone, ...openStates(views) }) + outcomesSentence(outcomes)),
    { kind: 'part', text: PARTS[1] },
  ]
}

/** Part three; none when nothing is left to say. */
export function outlookBlocks(written: readonly WrittenIssue[], ownWords = ''): Block[] {
  const unfinished = written.filter(({ status }) => status !== 'done')
  const closed = written.filter(({ isClosed }) => isClosed).length
  const unverified = written.length - unfinished.length - closed
  const blocks = [...outlook({ unfinished, unverified, closed }).map(text), ...paragraphsOf(ownWords)]
  return blocks.length === 0 ? [] : [{ kind: 'part', text: PARTS[2] }, ...blocks]
}

function paragraphsOf(words: string): Block[] {
  const lines = words.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').map(text)
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
    owned: views.filter(isOwned).length,
    dated: views.filter(({ dueDate }) => dueDate !== null).length,
    measures: all.reduce((sum, { text: { measures } }) => sum + measures.length, 0),
    evidence: evidence.length,
  }
}

/** Of the issues that are not self-rated as done. */
function openStates(views: readonly IssueView[]) {
  const { byState, unclaimed } = snapshotOf(
    views.filter(({ selfRating }) => selfRating !== 'done'),
    '',
  )
  const waiting = unclaimed.filter(isOwned).length
  return {
    ...{ stageDone: byState.stageDone, active: byState.active, paused: byState.paused },
    ...{ waiting, unowned: unclaimed.length - waiting },
  }
}

function isOwned({ leader, assignee }: IssueView): boolean {
  return leader !== null || assignee !== null
}
