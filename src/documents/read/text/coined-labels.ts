import { readDueDate } from '../words/due-date'
import { findsFault } from '../words/fault'
import { type LabelKind, readLabel } from '../words/label'
import { readMeasures } from '../words/measures'
import { leadOf, NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import { isStatusInPlace } from '../words/status-words'
import { opensWithWork } from '../words/work'
import type { Line } from './lines'

const FEWEST = 3
// Of the places of a name, those that have a problem to themselves; and of the problems, those that have the name.
const ALONE = 0.8
const COVERED = 0.6
const MOST = 0.7
const SOME = 0.4
const LONGEST_DAY = 20
// As many lines behind a name tell what it is for.
const LINES = 3
// Where the colon is missing, 整改情况 is told from other words before a blank by what such names are made of.
const NAMED =
  /^(?:【([\u4e00-\u9fa5]{2,8})】\s*[:：]?|([\u4e00-\u9fa5]{2,8})[:：]|([\u4e00-\u9fa5]{0,6}(?:整改|落实|处理|情况|措施|举措|进展|进度|成效|结果|状态|时限|期限|描述|表现)[\u4e00-\u9fa5]{0,2})\s(?=\s*\S))\s*/
// 方案备案：已完成 says nothing of the problem, and 立项时间 is no deadline.
const OF_STATUS = /状态|程度|情况|进度|进展|结果|结论|自评|评定|销号|办结|整改/
const OF_DEADLINE = /限|截止|完成时|办结|到期|节点/

/** The places of a name, as indexes of lines, and those of the numbers above them. */
interface Coinage {
  name: string
  places: number[]
  heads: number[]
}

/**
 * The lines with labels that nobody has met before: a short name and a colon below nearly every problem, as
 * 销号进展：已销号. What such a label is for is told by what stands behind it: statuses, days, faults or work.
 */
export function coinLabels(lines: Line[]): Line[] {
  const kinds = kindsByName(lines)
  return kinds.size === 0
    ? lines
    : lines.map(line => {
        const kind = kinds.get(nameOf(line) ?? '')
        const length = NAMED.exec(line.text)?.[0].length
        return kind && length ? { ...line, coined: { kind, length } } : line
      })
}

function kindsByName(lines: Line[]): Map<string, LabelKind> {
  const known = new Set(lines.flatMap(({ text }) => readLabel(text)?.kind ?? []))
  const found = coinagesIn(lines).flatMap(coinage => {
    const kind = kindOf(coinage, lines, known)
    return kind ? [[coinage.name, kind] as const] : []
  })
  // Of two names for the same nobody knows which is meant.
  return new Map(found.filter(([, kind]) => found.filter(([, other]) => other === kind).length === 1))
}

function coinagesIn(lines: Line[]): Coinage[] {
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const name = nameOf(line)
    if (!name) return
    const known = places.get(name)
    if (known) known.push(index)
    else places.set(name, [index])
  })
  const heads = headsByStyle(lines)
  return [...places]
    .filter(([, found]) => found.length >= FEWEST)
    .flatMap(([name, found]) => {
      const style = NUMBER_STYLES.findLast(one => standsOnceBelow(heads.get(one) ?? [], found))
      return style ? [{ name, places: found, heads: heads.get(style) ?? [] }] : []
    })
}

function nameOf(line: Line): string | undefined {
  const name = NAMED.exec(line.text)?.slice(1).find(Boolean)
  return name && !leadOf(line) && !readLabel(line.text) ? name : undefined
}

function headsByStyle(lines: Line[]): Map<NumberStyle, number[]> {
  const heads = new Map<NumberStyle, number[]>(NUMBER_STYLES.map(style => [style, []]))
  lines.forEach((line, index) => {
    const style = leadOf(line)?.style
    if (style) heads.get(style)?.push(index)
  })
  return heads
}

function standsOnceBelow(heads: number[], places: number[]): boolean {
  const below = headsAbove(heads, places)
  const counts = new Map<number, number>()
  for (const head of below) counts.set(head, (counts.get(head) ?? 0) + 1)
  const alone = [...counts].flatMap(([head, count]) => (count === 1 ? [head] : []))
  const [first = 0, last = 0] = [below[0], below.at(-1)]
  const covered = heads.filter(head => head >= first && head <= last)
  return alone.length >= places.length * ALONE && alone.length >= covered.length * COVERED
}

/** The nearest head above each place; both in ascending order. */
function headsAbove(heads: number[], places: number[]): number[] {
  let next = 0
  return places.flatMap(place => {
    while (next < heads.length && (heads[next] ?? 0) < place) next += 1
    return heads[next - 1] ?? []
  })
}

function kindOf(
  { name, places, heads }: Coinage,
  lines: Line[],
  known: ReadonlySet<LabelKind>,
): LabelKind | null {
  const texts = places.map(place => textBehind(place, lines))
  const are = (isSo: (text: string) => boolean, share = MOST) =>
    texts.filter(isSo).length >= texts.length * share
  if (are(isStatusInPlace)) return OF_STATUS.test(name) && !known.has('status') ? 'status' : null
  if (are(isDay)) return OF_DEADLINE.test(name) && !known.has('deadline') ? 'deadline' : null
  const isRightBelow = headsAbove(heads, places).filter((head, index) => head + 1 === places[index]).length
  const isFirst = isRightBelow >= places.length * MOST
  // Work is told in more ways than are known.
  const isWork = are(tellsOfWork, SOME)
  if (isFirst && !isWork && are(findsFault)) return known.has('problem') ? null : 'problem'
  return isWork && !known.has('rectification') && areBelowNames(heads, places, lines) ? 'rectification' : null
}

// 后续打算： behind what was done is no label of the text.
function areBelowNames(heads: number[], places: number[], lines: Line[]): boolean {
  const below = headsAbove(heads, places).filter(head => {
    const line = lines[head + 1]
    return line && (NAMED.test(line.text) || readLabel(line.text) !== null)
  })
  return below.length >= places.length * MOST
}

function isDay(text: string): boolean {
  return text.length < LONGEST_DAY && readDueDate(text) !== null
}

function tellsOfWork(text: string): boolean {
  return opensWithWork(text) || readMeasures(text).texts.length > 0
}

// What stands behind the name, up to the next name.
function textBehind(place: number, lines: Line[]): string {
  const rest = lines[place]?.text.replace(NAMED, '') ?? ''
  const behind = lines.slice(place + 1, place + 1 + LINES)
  const end = behind.findIndex(line => NAMED.test(line.text) || readLabel(line.text) !== null)
  return (
    rest ||
    behind
      .slice(0, end < 0 ? undefined : end)
      .map(({ text }) => text)
      .join('\n')
  )
}
