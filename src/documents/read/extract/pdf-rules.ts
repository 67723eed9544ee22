/** A straight line on a page that runs along its edges. Lengths in points, from the lower left corner. */
export interface PdfRule {
  isUpright: boolean
  /** How far right an upright one stands, how high a level one. */
  at: number
  from: number
  to: number
}

// A border may be two lines, and each cell may draw its own.
const SAME_PLACE = 2
const WIDEST_PLACE = 3.5
const GAP = 3
const SAME_EDGE = 4
// Ticks and dots are shorter, rows and columns longer.
const SHORTEST = 6
/** A page with more is a drawing, and its lines are not worth the time. */
export const MOST_STROKES = 20_000
const MOST_RULES = 2_000

/** The rules that the strokes of a page make up: those in one line joined, ticks and dots left out; none for a drawing. */
export function tidyRules(strokes: readonly PdfRule[]): PdfRule[] {
  if (strokes.length > MOST_STROKES) return []
  const rules = [true, false].flatMap(isUpright =>
    strokesByPlace(strokes.filter(stroke => stroke.isUpright === isUpright)).flatMap(joinInLine),
  )
  const long = rules.filter(({ from, to }) => to - from >= SHORTEST)
  return long.length > MOST_RULES ? [] : long
}

/** Whether two edges of cells, on one page or on two, stand at the same place. */
export function isSameEdge(one = Number.NaN, other = Number.NaN): boolean {
  return Math.abs(one - other) < SAME_EDGE
}

/** The middle of each group of places that are one but for the thickness of a line, in order. */
export function distinctPlaces(places: readonly number[]): number[] {
  return groupNear(places, place => place).map(middleOf)
}

function strokesByPlace(strokes: readonly PdfRule[]): PdfRule[][] {
  return groupNear(strokes, stroke => stroke.at).map(group => {
    const at = middleOf(group.map(stroke => stroke.at))
    return group.map(stroke => ({ ...stroke, at }))
  })
}

function groupNear<T>(values: readonly T[], placeOf: (value: T) => number): T[][] {
  const groups: T[][] = []
  let [first, last] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    const place = placeOf(value)
    if (place - last <= SAME_PLACE && place - first <= WIDEST_PLACE) groups.at(-1)?.push(value)
    else {
      groups.push([value])
      first = place
    }
    last = place
  }
  return groups
}

function joinInLine(strokes: PdfRule[]): PdfRule[] {
  const rules: PdfRule[] = []
  for (const stroke of strokes.sort((one, other) => one.from - other.from)) {
    const last = rules.at(-1)
    if (last && stroke.from <= last.to + GAP) last.to = Math.max(last.to, stroke.to)
    else rules.push({ ...stroke })
  }
  return rules
}

function middleOf(places: readonly number[]): number {
  return ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2
}
