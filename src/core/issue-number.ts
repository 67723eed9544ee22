import { type NumberToken, readNumberToken } from './number-token'
import { normalise } from './numerals'

/** What someone typed for an issue: the running number, or the end of the printed path. */
export type NumberRef =
  | { kind: 'seq'; seq: number; printed: string }
  | { kind: 'path'; path: number[]; printed: string }

/** Why a range or list cannot be taken as it stands. */
export interface NumberProblem {
  kind: 'reversed' | 'tooMany'
  /** The part that is wrong, as typed. */
  printed: string
  /** Like it, and what may be typed. */
  instead: string
}

/** The numbers at the start of a text, and what follows them. */
export interface ParsedNumbers {
  /** Empty when the text does not begin with an issue number, or when there is a problem. Each stands once. */
  numbers: NumberRef[]
  /** As typed, without the blanks and punctuation that part it from the numbers. */
  rest: string
  problem?: NumberProblem
}

/** What a number stands for in a round. */
export type ResolvedNumber =
  | { status: 'found'; seq: number }
  | { status: 'unknown'; nearest?: number }
  | { status: 'ambiguous'; candidates: number[] }

/** An issue as far as numbers go. */
export interface NumberedIssue {
  seq: number
  /** The printed path from the outermost level inwards, such as 5, 15, 1. */
  path: readonly number[]
}

/** More than this in one message is a slip of the finger. */
const MOST_NUMBERS = 200

const CONNECTOR = /^ *[,、;和及与] */
const RANGE = /^ *[~至到] */

interface Stretch {
  refs: NumberRef[]
  end: number
  problem?: NumberProblem
}

/** Reads the issue numbers with which the text begins: single ones, lists and ranges. */
export function parseNumbers(text: string): ParsedNumbers {
  const plain = normalise(text)
  const start = plain.length - plain.trimStart().length
  const numbers: NumberRef[] = []
  let end = start
  for (let next = readStretch(text, plain, start); next; next = readNext(text, plain, end)) {
    end = next.end
    if (next.problem) return { numbers: [], rest: restAfter(text, end), problem: next.problem }
    numbers.push(...next.refs)
  }
  if (numbers.length === 0) return { numbers, rest: text.trim() }
  if (numbers.length > MOST_NUMBERS) return tooMany(text, start, end)
  return { numbers: unique(numbers), rest: restAfter(text, end) }
}

/** The issue that is meant. A path stands for the issues whose path ends with it; a bare number is always the seq. */
export function resolveNumber(ref: NumberRef, issues: readonly NumberedIssue[]): ResolvedNumber {
  const wanted = ref.kind === 'seq' ? [ref.seq] : ref.path
  const numbered = ref.kind === 'seq' ? issues.map(({ seq }) => ({ seq, path: [seq] })) : issues
  const hits = numbered.filter(({ path }) => isSame(path.slice(-wanted.length), wanted))
  // Whoever types a path in full must reach its issue, even where it is also the end of a longer path.
  const exact = hits.filter(({ path }) => path.length === wanted.length)
  const [hit, ...others] = exact.length === 1 ? exact : hits
  if (!hit) return unknown(numbered, wanted)
  return others.length === 0
    ? { status: 'found', seq: hit.seq }
    : { status: 'ambiguous', candidates: hits.map(({ seq }) => seq) }
}

function readNext(text: string, plain: string, end: number): Stretch | undefined {
  const connector = CONNECTOR.exec(plain.slice(end))
  return connector ? readStretch(text, plain, end + connector[0].length) : undefined
}

/** One number or one range. */
function readStretch(text: string, plain: string, start: number): Stretch | undefined {
  const first = readNumberToken(plain.slice(start))
  if (!first) return undefined
  const end = start + first.length
  const single = { refs: [refOf(first, text.slice(start, end))], end }
  const dash = RANGE.exec(plain.slice(end))?.[0].length ?? 0
  const last = dash > 0 && !first.isPath ? readNumberToken(plain.slice(end + dash)) : undefined
  if (!last || last.isPath) return single
  const rangeEnd = end + dash + last.length
  return readRange(first, last, text.slice(start, rangeEnd), rangeEnd)
}

function readRange(first: NumberToken, last: NumberToken, printed: string, end: number): Stretch {
  const [from = 0] = first.parts
  const [to = 0] = last.parts
  if (from > to) return { refs: [], end, problem: { kind: 'reversed', printed, instead: `${to}~${from}` } }
  if (to - from >= MOST_NUMBERS)
    return { refs: [], end, problem: { kind: 'tooMany', printed, instead: firstOf(from) } }
  const refs = Array.from({ length: to - from + 1 }, (_, index) => seqRef(from + index, String(from + index)))
  return { refs, end }
}

function firstOf(from: number): string {
  return `${from}~${from + MOST_NUMBERS - 1}`
}

function refOf({ parts, isPath }: NumberToken, printed: string): NumberRef {
  return isPath ? { kind: 'path', path: parts, printed } : seqRef(parts[0] ?? 0, printed)
}

function seqRef(seq: number, printed: string): NumberRef {
  return { kind: 'seq', seq, printed }
}

/** Twice the same number in a list would do its work twice. */
function unique(numbers: NumberRef[]): NumberRef[] {
  const keyOf = (ref: NumberRef): string => (ref.kind === 'seq' ? `${ref.seq}` : `path ${ref.path.join('-')}`)
  return [...new Map(numbers.toReversed().map(ref => [keyOf(ref), ref])).values()].toReversed()
}

function tooMany(text: string, start: number, end: number): ParsedNumbers {
  return {
    numbers: [],
    rest: restAfter(text, end),
    problem: { kind: 'tooMany', printed: text.slice(start, end), instead: firstOf(1) },
  }
}

/** A minus before a digit belongs to the text, everything else that parts is dropped. */
function restAfter(text: string, end: number): string {
  return text
    .slice(end)
    .replace(/^(?:[\s:：,，.。．、;；]|[-—–－](?!\d))+/, '')
    .trim()
}

function unknown(issues: readonly NumberedIssue[], wanted: readonly number[]): ResolvedNumber {
  const [nearest] = issues.toSorted((one, other) => compareNear(one.path, other.path, wanted))
  return nearest ? { status: 'unknown', nearest: nearest.seq } : { status: 'unknown' }
}

/** The first part weighs most: a slip in the last digit stays within the item. */
function compareNear(one: readonly number[], other: readonly number[], wanted: readonly number[]): number {
  const distances = (path: readonly number[]): number[] =>
    wanted.map((part, index) => Math.abs(part - (path.slice(-wanted.length)[index] ?? 0)))
  const [mine, theirs] = [distances(one), distances(other)]
  const index = mine.findIndex((distance, place) => distance !== theirs[place])
  return index < 0 ? 0 : (mine[index] ?? 0) - (theirs[index] ?? 0)
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}
