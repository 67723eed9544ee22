import { normalise, readNumeral } from '../../../core/numerals'
import { simplify } from '../../../core/simplified'
import { isBareAspect } from '../paragraphs/bare-headings'
import { mostlyFindFault } from '../words/fault'
import { readLabel } from '../words/label'
import { leadOf, NUMBER_STYLES, type NumberStyle, readLead } from '../words/numbering'
import { isWrapped } from '../words/problem-title'
import type { Line } from './lines'

/** The number of a line that only the document as a whole shows to be one. */
interface Found {
  at: number
  no: number
  length: number
  /** How deep below the first such number: 1.1.2 is at 2 where 1 stands above. */
  depth: number
}

// 1.2024年 is number 1 before a year.
const DECIMAL = /^(\d{1,2}(?:[.-](?!(?:19|20)\d\d)\d{1,4}){1,3})[.、]?\s*(?=[^\d\s%.,、])/
const SINGLE = /^(\d{1,2})(?:\s+|[.、]\s*)(?=[^\d\s])/
const ORDINAL = /^第([一二三四五六七八九十]{1,3})[,、:]\s*/
const SERIAL = /^序号\s*[:：]?\s*(\d{1,3})[:：、.]?$/
const SPOKEN = /^([一二三四五六七八九十]{1,2})是/
const NAMED = /^(?:针对|关于)/
const IN_ORDER = 0.9
const FEWEST = 2
const FEWEST_POINTS = 3
const LONGEST = 40
// Between 一、 and 1. there is no place for more than these.
const UPPER: readonly NumberStyle[] = ['part', 'section']

/**
 * The lines with numbers told that are none by themselves: 1 and 1.1, where all of them count on; 第一，and the points of
 * a list, where no label says that what they count is rectification. Each stands below the numbers before it.
 */
export function numberUnusual(lines: Line[]): Line[] {
  const decimals = findDecimals(lines)
  if (decimals.length > 0)
    return give(lines, decimals, UPPER.filter(style => isUsedBefore(lines, decimals, style)).length)
  const hasLabels = lines.some(({ text }) => readLabel(text)?.kind === 'rectification')
  const finders = hasLabels
    ? [findSerials, findWrapped, findSpoken, findLabelledOrdinals]
    : [findSerials, findWrapped, findOrdinals, findPoints]
  const others = finders.map(find => find(lines)).find(({ length }) => length > 0)
  return others ? give(lines, others, levelBelow(lines, others)) : lines
}

function give(lines: Line[], found: Found[], highest: number): Line[] {
  const places = new Map(found.map(one => [one.at, one]))
  return lines.map((line, at) => {
    const one = places.get(at)
    const style = one && NUMBER_STYLES[Math.min(highest + one.depth, NUMBER_STYLES.indexOf('bracket'))]
    return style ? { ...line, number: { style, no: one.no, length: one.length } } : line
  })
}

function findDecimals(lines: Line[]): Found[] {
  const all = lines.flatMap(({ text }, at) => {
    const match = DECIMAL.exec(start(text))
    return match?.[1] ? [{ at, numbers: match[1].split(/[.-]/).map(Number), length: match[0].length }] : []
  })
  const good = all.filter(({ numbers }, index) => follows(numbers, all[index - 1]?.numbers))
  if (all.length < FEWEST || good.length < all.length * IN_ORDER) return []
  const above = findSingles(lines, new Set(all.map(({ numbers }) => numbers[0] ?? 0)))
  const top = above.length > 0 ? 1 : Math.min(...all.map(({ numbers }) => numbers.length))
  return [
    ...above,
    ...all.map(({ at, numbers, length }) => ({
      at,
      no: numbers.at(-1) ?? 0,
      length,
      depth: numbers.length - top,
    })),
  ]
}

// The headings 1 and 2 above 1.1 and 2.1, each before the first of its own.
function findSingles(lines: Line[], known: Set<number>): Found[] {
  let last = 0
  return lines.flatMap(({ text }, at) => {
    const match = SINGLE.exec(start(text))
    const no = Number(match?.[1])
    if (!match || no !== last + 1 || !(known.has(no) || hasNoStop(lines[at]))) return []
    last = no
    return [{ at, no, length: match[0].length, depth: 0 }]
  })
}

function hasNoStop(line: Line | undefined): boolean {
  return !/[。；]$/.test(line?.text ?? '')
}

/** Whether the number may stand behind the other: the next one, one level down, or the next of a higher level. */
function follows(numbers: number[], before: number[] | undefined): boolean {
  if (numbers.at(-1) === 1) return true
  if (!before || before.length < numbers.length) return false
  const sibling = before.slice(0, numbers.length)
  return numbers.every((no, index) => no === (sibling[index] ?? 0) + (index === numbers.length - 1 ? 1 : 0))
}

// 序号3 on a line of its own; numbers may be left out.
function findSerials(lines: Line[]): Found[] {
  const all = lines.flatMap(({ text }, at) => {
    const match = SERIAL.exec(text)
    return match ? [{ at, no: Number(match[1]), length: match[0].length, depth: 0 }] : []
  })
  const isInOrder = all.every(({ no }, index) => no > (all[index - 1]?.no ?? 0))
  return all.length >= FEWEST && isInOrder ? all : []
}

function findOrdinals(lines: Line[]): Found[] {
  const all = lines.flatMap(({ text }, at) => {
    const match = ORDINAL.exec(start(text))
    return match ? [{ at, no: readNumeral(match[1] ?? '') ?? 0, length: match[0].length, depth: 0 }] : []
  })
  const isInOrder = all.every(({ no }, index) => no === 1 || no === (all[index - 1]?.no ?? 0) + 1)
  return all.length >= FEWEST && isInOrder ? all : []
}

// 一是读书不勤。 above 整改情况： is a problem.
function findSpoken(lines: Line[]): Found[] {
  const all = lines.flatMap(({ text }, at) => {
    const match = SPOKEN.exec(text)
    return match ? [{ at, no: readNumeral(match[1] ?? '') ?? 0, length: match[0].length, depth: 0 }] : []
  })
  return all.length >= FEWEST && areAboveLabels(all, lines) ? all : []
}

// And so is 第一，读书不勤。
function findLabelledOrdinals(lines: Line[]): Found[] {
  const all = findOrdinals(lines)
  const areProblems = mostlyFindFault(all.map(({ at }) => lines[at]?.text.slice(0, LONGEST) ?? ''))
  return areProblems && areAboveLabels(all, lines) ? all : []
}

function areAboveLabels(all: Found[], lines: Line[]): boolean {
  return all.every(({ at }) => readLabel(lines[at + 1]?.text ?? '')?.kind === 'rectification')
}

// 针对“甲”的问题。 on a line of its own needs no number to be a problem.
function findWrapped(lines: Line[]): Found[] {
  let no = 0
  const all = lines.flatMap(({ text }, at) => {
    const lead = readLead(text)
    if (lead) no = 0
    return !lead && NAMED.test(simplify(text)) && isWrapped(text)
      ? [{ at, no: ++no, length: 0, depth: 0 }]
      : []
  })
  if (all.length < FEWEST) return []
  const isRule = lines.filter(({ text }) => isWrapped(readLead(text)?.rest ?? '')).length < all.length
  return isRule ? all : []
}

// Points are counted as a reader would, anew below each heading.
function findPoints(lines: Line[]): Found[] {
  let no = 0
  const all = lines.flatMap((line, at) => {
    no = line.isPoint ? no + 1 : 0
    return line.isPoint && !readLead(line.text) ? [{ at, no, length: 0, depth: 0 }] : []
  })
  const areProblems = mostlyFindFault(all.map(({ at }) => lines[at]?.text.slice(0, LONGEST) ?? ''))
  const haveHeadings = all.every(
    ({ at, no: first }) => first > 1 || readLead(lines[at - 1]?.text ?? '') !== null,
  )
  return all.length >= FEWEST_POINTS && areProblems && haveHeadings ? all : []
}

function isUsedBefore(lines: Line[], found: Found[], style: NumberStyle): boolean {
  const first = Math.min(...found.map(({ at }) => at))
  return lines.slice(0, first).some(line => leadOf(line)?.style === style)
}

function levelBelow(lines: Line[], found: Found[]): number {
  const first = Math.min(...found.map(({ at }) => at))
  const above = lines.slice(0, first).findLast(line => leadOf(line))
  const style = above && leadOf(above)?.style
  if (style) return NUMBER_STYLES.indexOf(style) + 1
  // Headings that have no number need a place above; 1. below needs its own.
  const hasHeadings = lines.slice(0, first).some(({ text }) => isBareAspect(text))
  const isUsed = lines.some(({ text }) => readLead(text)?.style === 'category')
  return hasHeadings && !isUsed ? NUMBER_STYLES.indexOf('category') : 0
}

function start(text: string): string {
  return normalise(text.slice(0, LONGEST))
}
