import { Groups, groupTouching } from './pdf-rule-groups'
import { distinctPlaces, type PdfRule } from './pdf-rules'

/** A cell of a table on a page: all the room that no rule parts. Lengths in points, from the lower left corner. */
export interface PdfCell {
  /** The row of the grid that it begins in, from 0 at the top. */
  row: number
  lastRow: number
  left: number
  right: number
  /** Whether the page ends before a rule closes it. */
  isOpen: boolean
}

// A border sticks out by its thickness; a row that goes on over the page by more.
const STUB = 5
const SAME_PLACE = 2
// Squared paper and drawings have no end of places, and hardly any text.
const MOST_PLACES = 12_000
const PLACES_PER_ITEM = 20
const FEW_PLACES = 200

/** The grids that the rules of a page with so many runs of signs draw, largest first. Lines and single boxes are none. */
export function findGrids(rules: readonly PdfRule[], itemCount: number): PdfGrid[] {
  const most = Math.min(MOST_PLACES, FEW_PLACES + PLACES_PER_ITEM * itemCount)
  return groupTouching(rules)
    .flatMap(group => gridOf(group, most) ?? [])
    .sort((one, other) => other.area - one.area)
}

function gridOf(rules: readonly PdfRule[], most: number): PdfGrid | undefined {
  const upright = rules.filter(rule => rule.isUpright)
  const level = rules.filter(rule => !rule.isUpright)
  if (upright.length === 0 || level.length === 0) return undefined
  const xs = edges(upright, level)
  const ys = edges(level, upright).reverse()
  const isTable = xs.length > 2 && ys.length > 1 && xs.length * ys.length <= most
  return isTable ? new PdfGrid(xs, ys, upright, level) : undefined
}

/** The places of the rules, and the ends of those across where they go on beyond the last one. */
function edges(rules: readonly PdfRule[], across: readonly PdfRule[]): number[] {
  const places = distinctPlaces(rules.map(({ at }) => at))
  const start = Math.min(...across.map(({ from }) => from))
  const end = Math.max(...across.map(({ to }) => to))
  return [
    ...(start < (places[0] ?? 0) - STUB ? [start] : []),
    ...places,
    ...(end > (places.at(-1) ?? 0) + STUB ? [end] : []),
  ]
}

/** The room that the rules of a table part into cells. */
export class PdfGrid {
  private readonly found = new Map<number, PdfCell>()
  private readonly groups: Groups
  private readonly wide: number
  private readonly high: number

  /**
   * @param xs where its columns begin, and where the last one ends
   * @param ys where its rows begin from the top on, and where the last one ends
   */
  constructor(
    readonly xs: readonly number[],
    readonly ys: readonly number[],
    upright: readonly PdfRule[],
    level: readonly PdfRule[],
  ) {
    this.wide = xs.length - 1
    this.high = ys.length - 1
    this.groups = new Groups(this.wide * this.high)
    const columns = xs.map(x => upright.filter(({ at }) => Math.abs(at - x) < SAME_PLACE))
    const rows = ys.map(y => level.filter(({ at }) => Math.abs(at - y) < SAME_PLACE))
    this.joinPlaces(columns, rows)
    this.takeCells(rows.at(-1) ?? [])
  }

  get cells(): PdfCell[] {
    return [...this.found.values()]
  }

  get area(): number {
    const [width, height] = [this.xs, this.ys].map(places => (places.at(-1) ?? 0) - (places[0] ?? 0))
    return Math.abs((width ?? 0) * (height ?? 0))
  }

  /** The cell at a place of the page, or undefined outside. */
  cellAt(x: number, y: number): PdfCell | undefined {
    const column = this.xs.findLastIndex(each => each <= x)
    const row = this.ys.findLastIndex(each => each >= y)
    const isWithin = column >= 0 && column < this.wide && row >= 0 && row < this.high
    return isWithin ? this.found.get(this.groups.of(row * this.wide + column)) : undefined
  }

  /** Joins the places that no rule parts. */
  private joinPlaces(columns: PdfRule[][], rows: PdfRule[][]): void {
    for (const [row, column, place] of this.places()) {
      if (column + 1 < this.wide && !isRuled(columns[column + 1], middle(this.ys, row)))
        this.groups.join(place, place + 1)
      if (row + 1 < this.high && !isRuled(rows[row + 1], middle(this.xs, column)))
        this.groups.join(place, place + this.wide)
    }
  }

  private takeCells(end: readonly PdfRule[]): void {
    for (const [row, column, place] of this.places()) {
      const group = this.groups.of(place)
      const [left = 0, right = 0] = this.xs.slice(column, column + 2)
      const cell = this.found.get(group) ?? { row, lastRow: row, left, right, isOpen: false }
      cell.lastRow = row
      cell.left = Math.min(cell.left, left)
      cell.right = Math.max(cell.right, right)
      if (row === this.high - 1 && !isRuled(end, middle(this.xs, column))) cell.isOpen = true
      this.found.set(group, cell)
    }
  }

  /** Row, column and number of each place, row by row. */
  private *places(): Generator<[number, number, number]> {
    for (let row = 0; row < this.high; row += 1)
      for (let column = 0; column < this.wide; column += 1) yield [row, column, row * this.wide + column]
  }
}

function isRuled(rules: readonly PdfRule[] | undefined, at: number): boolean {
  return rules?.some(({ from, to }) => from <= at && at <= to) ?? false
}

function middle(places: readonly number[], index: number): number {
  return ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2
}
