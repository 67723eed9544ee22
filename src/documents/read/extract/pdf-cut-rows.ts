import { hasRoomFor } from './pdf-cell-text'
import { isSameEdge } from './pdf-rules'
import type { PdfTableCell } from './pdf-tables'

/** A cell of a table that may go on over pages. */
export interface LongCell extends PdfTableCell {
  /** The cell of an earlier row or page that this one goes on with. */
  home?: LongCell
  /** Whether it is no cell of its own but goes on in its row with the one above. */
  isBelow: boolean
}

interface Pair {
  cell: LongCell
  before: LongCell
}

const SENTENCE_END = /[。；;！!？?.][”’）)]?$/
const MOSTLY = 0.7
const NUMBER = /^\d+(?:[.-]\d+)*\.?$/
// A name or a status is shorter.
const LONG_LINE = 6
const FEWEST_ROWS = 3
const SEVERAL = 3

/** Puts what the first row of a page goes on with into the cells above that the page break cut. */
export function continueRow(above: readonly LongCell[][], row: readonly LongCell[]): void {
  for (const { cell, before } of cutPairs(above, row)) {
    const home = before.home ?? before
    home.lines = [...home.lines, ...cell.lines]
    cell.home = home
    cell.lines = []
  }
}

function cutPairs(above: readonly LongCell[][], row: readonly LongCell[]): Pair[] {
  const pairs = row.flatMap((cell): Pair[] => {
    const before = lowest(above, cell)
    return before ? [{ cell, before }] : []
  })
  const open = pairs.filter(({ before }) => before.isOpen)
  // Where a page leaves one cell open, it leaves all open that go on; some leave the last row open anyway.
  if (open.length > 0) return open.length === pairs.length && hasOwnStart(pairs) ? [] : open
  return row[0]?.lines.length === 0 ? cutByText(above, pairs) : []
}

function hasOwnStart([first]: Pair[]): boolean {
  return Boolean(first?.before.lines.length && first.cell.lines.length)
}

/** Of a row without its first cell: what a page break surely cut. */
function cutByText(above: readonly LongCell[][], pairs: Pair[]): Pair[] {
  const full = pairs.filter(({ cell }) => cell.lines.length > 0)
  const within = full.filter(pair => isWithinSentence(pair, above))
  if (isEachRowBegun(above)) return pairs
  if (within.some(isLong) && isSameNumber(pairs) && full.length >= SEVERAL) return pairs
  const isSure = full.every(pair => within.includes(pair) || pair.before.lines.length > 1)
  return isSure ? within : []
}

/** Whether all rows so far have a first cell, so that one without can only be the rest of the row above. */
function isEachRowBegun(above: readonly LongCell[][]): boolean {
  const full = above.filter(row => row.some(({ lines }) => lines.length > 0))
  const left = Math.min(...full.flatMap(row => row.map(cell => cell.left)))
  const isBegun = (row: readonly LongCell[]) =>
    row.some(cell => !cell.isBelow && isSameEdge(cell.left, left) && (cell.home ?? cell).lines.length > 0)
  return full.length >= FEWEST_ROWS && full.every(isBegun)
}

function isWithinSentence({ cell, before }: Pair, above: readonly LongCell[][]): boolean {
  const [line, next] = [(before.home ?? before).lines.at(-1), cell.lines[0]]
  if (!line || !next || SENTENCE_END.test(line.text)) return false
  return hasSentences(above, cell) || !hasRoomFor(next, line, cell.right - cell.left)
}

/** Whether the cells of that column end with a full stop, so that one without goes on. */
function hasSentences(rows: readonly LongCell[][], column: LongCell): boolean {
  const cells = rows.flatMap(row => row.filter(cell => isOver(cell, column) && cell.lines.length > 0))
  const whole = cells.filter(({ lines }) => SENTENCE_END.test(lines.at(-1)?.text ?? ''))
  return whole.length >= FEWEST_ROWS && whole.length >= MOSTLY * cells.length
}

function isLong({ before }: Pair): boolean {
  return (before.lines.at(-1)?.text.length ?? 0) >= LONG_LINE
}

function isSameNumber(pairs: readonly Pair[]): boolean {
  return pairs.some(
    ({ cell, before }) =>
      cell.lines.length === 0 && NUMBER.test(before.lines.map(({ text }) => text).join('')),
  )
}

function lowest(rows: readonly LongCell[][], cell: LongCell): LongCell | undefined {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const found = rows[index]?.find(other => isOver(other, cell))
    if (found) return found
  }
  return undefined
}

function isOver(one: LongCell, other: LongCell): boolean {
  return isSameEdge(one.left, other.left) && isSameEdge(one.right, other.right)
}
