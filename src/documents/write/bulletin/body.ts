import { groupBy } from '../../../core/group-by'
import { isEmpty } from '../../../core/issue-text'
import {
  ASPECT_TITLES,
  countedMeasure,
  GAP_LABELS,
  loneMeasure,
  NUMBERS,
  placeholder,
  plainProblem,
  progressLine,
  statusLine,
  TEXT_LABELS,
  wrappedProblem,
} from '../../../texts/bulletin'
import type { Block, BulletinPattern, WrittenIssue } from './input'

/** Two figures: more are no numbers of a list for a reader. */
const MOST_NUMBERS = 99

/**
 * Part two: every issue under its aspect and, in F1, its item. The numbers are counted anew, so that a bulletin
 * without the hidden issues has no gaps; items run on over the aspects, as do the issues of F2.
 */
export function bodyBlocks(issues: readonly WrittenIssue[], pattern: BulletinPattern): Block[] {
  const aspects = [...groupBy(inOrder(issues), ({ aspect }) => aspect).values()]
  return pattern === 'F1' ? threeLevels(aspects) : twoLevels(aspects)
}

function threeLevels(aspects: WrittenIssue[][]): Block[] {
  const items = aspects.map(issues => [...groupBy(issues, ({ item }) => item).values()])
  const isRunning = items.flat().length <= MOST_NUMBERS
  let itemNo = 0
  return items.flatMap((groups, index) => {
    if (!isRunning) itemNo = 0
    return [
      aspectBlock(groups[0] ?? [], index, 'F1'),
      ...groups.flatMap(issues => {
        const title = issues[0]?.item ?? null
        if (title !== null) itemNo += 1
        const heading: Block[] =
          title === null ? [] : [{ kind: 'category', text: `${NUMBERS.category(itemNo, title)}${title}` }]
        return [...heading, ...issues.flatMap((issue, no) => issueBlocks(issue, no + 1, 'F1'))]
      }),
    ]
  })
}

function twoLevels(aspects: WrittenIssue[][]): Block[] {
  const isRunning = aspects.flat().length <= MOST_NUMBERS
  let issueNo = 0
  return aspects.flatMap((issues, index) => {
    if (!isRunning) issueNo = 0
    return [aspectBlock(issues, index, 'F2'), ...issues.flatMap(issue => issueBlocks(issue, ++issueNo, 'F2'))]
  })
}

function aspectBlock(issues: WrittenIssue[], index: number, pattern: BulletinPattern): Block {
  const title = inOneLine(issues[0]?.aspectTitle ?? '')
  return { kind: 'section', text: `${NUMBERS.section(index + 1)}${ASPECT_TITLES[pattern](title)}` }
}

function issueBlocks(issue: WrittenIssue, no: number, pattern: BulletinPattern): Block[] {
  const { seq, status } = issue
  const title = inOneLine(issue.title)
  const problem = pattern === 'F1' ? wrappedProblem(title) : plainProblem(title)
  return [
    { kind: 'bracket', text: `${NUMBERS.bracket(no)}${problem}`, seq },
    ...textBlocks(issue, TEXT_LABELS[pattern]),
    { kind: 'text', text: statusLine(status), seq },
  ]
}

function textBlocks({ seq, status, text }: WrittenIssue, label: string): Block[] {
  if (isEmpty(text)) return [{ kind: 'text', text: `${label}${placeholder(GAP_LABELS.text())}`, seq }]
  const { opening, measures, progress } = text
  const answer = opening + counted(measures).join('')
  if (answer === '') return [{ kind: 'text', text: `${label}${progress}`, seq }]
  const reported: Block[] =
    progress === '' ? [] : [{ kind: 'text', text: progressLine(progress, status === 'done'), seq }]
  return [{ kind: 'text', text: `${label}${answer}`, seq }, ...reported]
}

function counted(measures: readonly string[]): string[] {
  if (measures.length === 1) return measures.map(loneMeasure)
  return measures.map((measure, index) => countedMeasure(index + 1, measure))
}

/** By aspect and number; those without an item first, or the item above would seem to be theirs. */
function inOrder(issues: readonly WrittenIssue[]): WrittenIssue[] {
  return issues.toSorted(
    (one, other) =>
      one.aspect - other.aspect ||
      Number(one.item !== null) - Number(other.item !== null) ||
      one.seq - other.seq,
  )
}

function inOneLine(title: string): string {
  return title.replace(/\s*\n\s*/g, '')
}
