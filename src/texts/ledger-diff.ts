import { formatDay } from '../core/day'
import { groupBy } from '../core/group-by'
import type { ChangeOrigin, ComparedColumn, LedgerChange, LedgerDiff, SheetDiff } from '../core/ledger-diff'
import { COMPARED_LABELS, comparedValue, countsOf, FIRST_SHOWN, MOST_LINES } from './compared'
import { rangesOf, shortTitle, VERB_LABELS } from './labels'
import { findingLines } from './ledger-findings'

const PARTS_SHOWN = 3

/**
 * What a sheet or a document would change, before → after, and what of it cannot be taken over. With titles the lines
 * name the issues by them as well.
 */
export function diffLines({ changes, findings, titles = {} }: LedgerDiff & Partial<SheetDiff>): string[] {
  const renumbered = changes.filter(({ column }) => column === 'code').map(({ seq }) => seq)
  return [
    ...changeLines(
      changes.filter(({ column }) => column !== 'code'),
      seq => nameOf(seq, titles[seq]),
    ),
    // An insertion moves the printed numbers of all that follow it.
    ...(renumbered.length > 0 ? [`文中编号有变：${rangesOf(renumbered)} 号（序号不变）`] : []),
    ...findingLines(findings),
  ]
}

/** Few changes one by one; of many how many of each kind, and the first issues with theirs. */
function changeLines(changes: readonly LedgerChange[], name: (seq: number) => string): string[] {
  if (changes.length <= MOST_LINES)
    return changes.map(change => `${name(change.seq)}${changeText(change)}${originText(change)}`)
  const issues = [...groupBy(changes, ({ seq }) => seq)]
  const rest = issues.length - FIRST_SHOWN
  return [
    `更正：${countsOf(changes, kindOf)}`,
    ...issues
      .slice(0, FIRST_SHOWN)
      .map(([seq, own]) => `${name(seq)}${issueText(own)}${inBrackets(ownerPart(own[0]?.origin))}`),
    ...(rest > 0 ? [`……另有 ${rest} 个问题有更正`] : []),
  ]
}

function nameOf(seq: number, title: string | undefined): string {
  return title ? `${seq} 号「${shortTitle(title)}」` : `${seq} 号 `
}

/** All changes of one issue under its name, each in full with whom it concerns. */
export function wholeChangeLines(changes: readonly LedgerChange[], titles: Record<number, string>): string[] {
  return [...groupBy(changes, ({ seq }) => seq)].flatMap(([seq, own]) => [
    `${seq} 号「${titles[seq] ?? ''}」`,
    ...own.map(change => `　　${changeText(change, Number.POSITIVE_INFINITY)}${originText(change)}`),
  ])
}

/** Whether a preview has no room for all of the changes and of what cannot be taken over, or for all their words. */
export function isDiffCut({ changes, findings }: LedgerDiff): boolean {
  const isShortened = (change: LedgerChange) =>
    changeText(change) !== changeText(change, Number.POSITIVE_INFINITY)
  return [changes, findings].some(({ length }) => length > MOST_LINES) || changes.some(isShortened)
}

/** What is long and comes in every document stands last. */
const LONG: readonly ComparedColumn[] = ['measures', 'progress']

/** Measures that are added come many at a time, and count as one. */
function issueText(changes: readonly LedgerChange[]): string {
  const shortFirst = changes.toSorted((one, other) => LONG.indexOf(one.column) - LONG.indexOf(other.column))
  const parts = [...groupBy(shortFirst, kindOf)].map(([kind, [first, ...more]]) =>
    first && more.length === 0 ? changeText(first, SHOWN_OF_MANY) : `${kind} ${more.length + 1} 条`,
  )
  const rest = parts.length - PARTS_SHOWN
  return `${parts.slice(0, PARTS_SHOWN).join('；')}${rest > 0 ? `；另有 ${rest} 项` : ''}`
}

function changeText(change: LedgerChange, length = SHOWN): string {
  const { column, before, after, printed = before } = change
  const isNew = column === 'measures' && before === null
  return `${kindOf(change)}：${isNew ? shortTitle(after, length) : arrow(column, printed, after, length)}`
}

/** `（责任人 李雷；现值：王办 11月20日 指派）`: whom the change concerns. */
function originText({ origin, before }: LedgerChange): string {
  // Who is replaced as the one responsible stands in the change itself.
  return inBrackets([...(origin?.owner === before ? [] : ownerPart(origin)), ...setterPart(origin)])
}

function ownerPart({ owner }: ChangeOrigin = {}): string[] {
  return owner === undefined ? [] : [`责任人 ${owner}`]
}

function setterPart({ setBy }: ChangeOrigin = {}): string[] {
  return setBy ? [`现值：${setBy.by} ${formatDay(setBy.day, 'short')} ${VERB_LABELS[setBy.verb]}`] : []
}

function inBrackets(parts: string[]): string {
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}

function kindOf({ column, before }: LedgerChange): string {
  if (column !== 'measures') return COMPARED_LABELS[column]
  return before === null ? '新增措施' : '措施改写'
}

const SHOWN = 40
const SHOWN_OF_MANY = 16
const CONTEXT = 6

/** Of long texts the part from where they differ: two beginnings that are alike would tell nothing. */
function arrow(column: ComparedColumn, before: string | null, after: string, shown: number): string {
  if (before === null)
    return `${comparedValue(column, '')} → ${shortTitle(comparedValue(column, after), shown)}`
  const texts = [before, after].map(value => Array.from(comparedValue(column, value)))
  const [one = [], other = []] = texts
  const differsAt = one.findIndex((sign, index) => sign !== other[index])
  const isLong = texts.some(({ length }) => length > shown)
  const start = isLong ? Math.max(0, (differsAt < 0 ? one.length : differsAt) - CONTEXT) : 0
  const parts = texts.map(text => `${start > 0 ? '…' : ''}${shortTitle(text.slice(start).join(''), shown)}`)
  return parts.join(' → ')
}
