import { normalise, readNumeral } from '../../../core/numerals'
import { NO_ASPECT } from '../../../core/parsed-ledger'
import type { TableRecord } from './records'

/** The headings above an issue, as they stand in the ledger, with the numbers that are printed before them. */
export interface Place {
  aspect: string
  item: string | null
  aspectNo: number | null
  itemNo: number | null
}

/** An issue that wants a path: where it stands, its running number, and the number that is printed with it. */
export interface Unplaced extends Place {
  seq: number
  printed: number | null
}

/** The running numbers of the issues: the printed ones if they serve, else by order. */
export function seqsOf(records: readonly TableRecord[]): { seqs: number[]; isPrinted: boolean } {
  const printed = records.map(({ seq }) => seq)
  const usable = printed.filter(seq => seq !== null && seq > 0)
  const isPrinted = new Set(usable).size === records.length
  return { seqs: records.map(({ seq }, index) => (isPrinted && seq !== null ? seq : index + 1)), isPrinted }
}

/** A printed path such as 5-15-1, 1.2 or 五-15-(1), or undefined; a number alone is one only for a ledger of ours. */
export function readPath(code: string, isOurs = false): number[] | undefined {
  const parts = normalise(code)
    .replace(/[()\s]/g, '')
    .replace(/[.、]$/, '')
    .split(/[-.]/)
  const path = parts.map(part => readNumeral(part) ?? (/^\d{5,6}$/.test(part) ? Number(part) : 0))
  return (isOurs || path.length > 1) && path.every(part => part > 0) ? path : undefined
}

/** The printed paths, where a path that several issues share, as that of their item, goes on with their order. */
export function printedPaths(codes: readonly string[], isOurs: boolean): (number[] | undefined)[] {
  const paths = codes.map(code => readPath(code, isOurs))
  if (isOurs) return paths
  for (const [index, path] of paths.entries()) restoreNought(path, paths[index - 1])
  const keys = paths.map(path => path?.join('-') ?? '')
  const seen = new Set<string>()
  const shared = new Set(keys.filter(key => seen.size === seen.add(key).size))
  const counts = new Map<string, number>()
  return paths.map((path, index) => {
    const key = keys[index] ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return path && shared.has(key) ? [...path, counts.get(key) ?? 1] : path
  })
}

/** A cell of numbers shows 1.10 as 1.1. */
function restoreNought(path: number[] | undefined, before: number[] | undefined): void {
  const [last = 0, previous = 0] = [path?.at(-1), before?.at(-1)]
  const isNext = path?.length === 2 && path[0] === before?.[0] && last * 10 === previous + 1
  if (isNext) path[1] = last * 10
}

interface Levels {
  aspect: boolean
  item: boolean
  /** Whether issues are counted within their item, whatever number is printed with them. */
  isCounted: boolean
}

/**
 * The paths of the issues: the numbers that the table prints before headings and problems. Where these do not tell all
 * issues apart, headings are counted.
 */
export function pathsOf(issues: readonly Unplaced[], isCounted: boolean): number[][] {
  const printed = {
    aspect: issues.some(({ aspectNo }) => aspectNo !== null),
    item: issues.some(({ itemNo }) => itemNo !== null),
    isCounted: false,
  }
  const hasAspects = issues.some(({ aspect }) => aspect !== NO_ASPECT)
  const all = { aspect: hasAspects, item: true, isCounted: false }
  const counted = { ...all, isCounted: true }
  const ways = isCounted ? [counted] : [printed, all, counted]
  const paths = ways.map(levels => build(issues, levels)).find(areDistinct)
  return paths ?? build(issues.map(withoutNumbers), counted)
}

function withoutNumbers(issue: Unplaced): Unplaced {
  return { ...issue, aspectNo: null, itemNo: null }
}

function areDistinct(paths: readonly number[][]): boolean {
  return new Set(paths.map(path => path.join('-'))).size === paths.length
}

function build(issues: readonly Unplaced[], { aspect, item, isCounted }: Levels): number[][] {
  const [aspects, items]: [string[], string[]] = [[], []]
  const counts = new Map<string, number>()
  return issues.map(issue => {
    const key = `${issue.aspect}\n${issue.item ?? ''}`
    const aspectNo = issue.aspectNo ?? numberOf(aspects, issue.aspect)
    const itemNo = issue.item === null ? 0 : (issue.itemNo ?? numberOf(items, key))
    const above = [...(aspect ? [aspectNo] : []), ...(item && itemNo ? [itemNo] : [])]
    // Two headings may have one number.
    const counted = above.join('-') || key
    const order = (counts.get(counted) ?? 0) + 1
    counts.set(counted, order)
    const own = isCounted ? (issue.item === null ? issue.seq : order) : (issue.printed ?? order)
    return [...above, own]
  })
}

// Items run on through the aspects, so that item and issue alone say which is meant.
function numberOf(names: string[], name: string): number {
  // Rows of one heading stand together: it is looked for from the end.
  const index = names.lastIndexOf(name)
  return index >= 0 ? index + 1 : names.push(name)
}
