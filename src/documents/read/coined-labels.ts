import { readDueDate } from './due-date'
import { findsFault } from './fault'
import { type LabelKind, readLabel } from './label'
import type { Line } from './lines'
import { readMeasures } from './measures'
import { leadOf, NUMBER_STYLES, type NumberStyle } from './numbering'
import { isStatus } from './status-words'
import { opensWithWork } from './work'

const FEWEST = 3
// Of the places of a name, those that have a problem to themselves; and of the problems, those that have the name.
const ALONE = 0.8
const COVERED = 0.6
const MOST = 0.7
const SOME = 0.4
const NOTHING = { text: '' }
const NAMED = /^(?:【([\u4e00-\u9fa5]{2,8})】\s*[:：]?|([\u4e00-\u9fa5]{2,8})[:：])\s*/

/**
 * The lines with labels that nobody has met before: a short name and a colon below nearly every problem, as
 * 销号进展：已销号. What such a label is for is told by what stands behind it: statuses, days, faults or work.
 */
export function coinLabels(lines: Line[]): Line[] {
  const coined = new Map<Line, Line['coined']>()
  for (const places of placesByName(lines).values()) {
    const style = NUMBER_STYLES.findLast(one => standsOnceBelow(one, places, lines))
    const kind = style && kindOf(places, lines)
    if (kind) for (const place of places) coin(lines[place], kind, coined)
  }
  return coined.size === 0
    ? lines
    : lines.map(line => {
        const label = coined.get(line)
        return label ? { ...line, coined: label } : line
      })
}

function coin(line: Line | undefined, kind: LabelKind, coined: Map<Line, Line['coined']>): void {
  const printed = line && NAMED.exec(line.text)?.[0]
  if (line && printed) coined.set(line, { kind, length: printed.length })
}

function placesByName(lines: Line[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const [, inBrackets, plain] = NAMED.exec(line.text) ?? []
    const name = inBrackets ?? plain
    if (!name || leadOf(line) || readLabel(line.text)) return
    places.set(name, [...(places.get(name) ?? []), index])
  })
  return new Map([...places].filter(([, found]) => found.length >= FEWEST))
}

function standsOnceBelow(style: NumberStyle, places: number[], lines: Line[]): boolean {
  const heads = lines.flatMap((line, index) => (leadOf(line)?.style === style ? [index] : []))
  const below = places.map(place => heads.findLast(head => head < place))
  const alone = below.filter(head => head !== undefined && below.filter(one => one === head).length === 1)
  const last = places.at(-1) ?? 0
  const covered = heads.filter(head => head >= (alone[0] ?? 0) && head < last)
  return alone.length >= places.length * ALONE && alone.length >= covered.length * COVERED
}

function kindOf(places: number[], lines: Line[]): LabelKind | null {
  const texts = places.map(place => textBehind(place, lines))
  const are = (isSo: (text: string) => boolean, share = MOST) =>
    texts.filter(isSo).length >= texts.length * share
  if (are(isStatus)) return 'status'
  if (are(text => text.length < 20 && readDueDate(text) !== null)) return 'deadline'
  const isRightBelow =
    places.filter(place => leadOf(lines[place - 1] ?? NOTHING)).length >= places.length * MOST
  if (isRightBelow && are(findsFault) && !are(tellsOfWork, SOME) && !has('problem', places, lines))
    return 'problem'
  // Work is told in more ways than are known.
  if (are(tellsOfWork, SOME) && !has('rectification', places, lines)) return 'rectification'
  return null
}

// Where the document has labels for that already, another name is for something else.
function has(kind: LabelKind, places: number[], lines: Line[]): boolean {
  return lines.filter(({ text }) => readLabel(text)?.kind === kind).length * 2 >= places.length
}

function tellsOfWork(text: string): boolean {
  return opensWithWork(text) || readMeasures(text).texts.length > 0
}

// What stands behind the name, up to the next number or name.
function textBehind(place: number, lines: Line[]): string {
  const rest = lines[place]?.text.replace(NAMED, '') ?? ''
  const behind = lines.slice(place + 1)
  const end = behind.findIndex(line => NAMED.test(line.text) || readLabel(line.text) !== null)
  const below = behind.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
  return rest || below.slice(0, 3).join('\n')
}
