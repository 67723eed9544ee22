import type { PdfCell, PdfGrid } from './pdf-grid'
import { middleOf, type PdfItem, splitAtBlank } from './pdf-items'
import { groupLines, type PdfLine } from './pdf-lines'
import type { RuledPage } from './pdf-page-breaks'
import { isSameEdge } from './pdf-rules'

/** A cell with what is printed in it. */
export interface PdfTableCell extends PdfCell {
  lines: PdfLine[]
}

/** A table, or as much of it as stands on one page. */
export interface PdfTable {
  page: number
  xs: readonly number[]
  rowCount: number
  cells: PdfTableCell[]
}

/** What stands on a page from top to bottom: lines of text, and tables. */
export type PdfBlock = PdfLine | PdfTable

interface Placed {
  top: number
  block: PdfBlock
}

// How far the blank between two cells may seem to be from the rule between them, in sizes.
const NEAR = 1.5

/** The page with its tables apart. Where it has none, its lines are those that `groupLines` finds. */
export function separateTables(
  { items, grids }: RuledPage,
  page: number,
  pages: readonly RuledPage[],
): PdfBlock[] {
  const before = pages[page - 1]?.grids ?? []
  let left = items
  const tables: Placed[] = []
  for (const grid of grids) {
    const { table, others } = fill(grid, left, page)
    const isRest = before.some(({ xs }) => hasSameEdges(xs, grid.xs))
    if (!hasTwoWays(table, isRest)) continue
    tables.push({ top: grid.ys[0] ?? 0, block: table })
    left = others
  }
  const lines = groupLines(left).map(line => ({ top: line.y, block: line }))
  if (tables.length === 0) return lines.map(({ block }) => block)
  return [...lines, ...tables].sort((one, other) => other.top - one.top).map(({ block }) => block)
}

/** Whether it is a table and no line of text. */
export function isTable(block: PdfBlock): block is PdfTable {
  return 'cells' in block
}

function fill(grid: PdfGrid, items: PdfItem[], page: number): { table: PdfTable; others: PdfItem[] } {
  const contents = new Map<PdfCell, PdfItem[]>(grid.cells.map(cell => [cell, []]))
  const others: PdfItem[] = []
  for (const item of items) {
    const parts = splitAtRules(item, grid)
    const found = parts.map(part => contents.get(cellOf(part, grid) as PdfCell))
    if (!found.some(Boolean)) others.push(item)
    else for (const [index, part] of parts.entries()) (found[index] ?? others).push(part)
  }
  const cells = grid.cells.map(cell => ({ ...cell, lines: groupLines(contents.get(cell) ?? []) }))
  return { table: { page, xs: grid.xs, rowCount: grid.ys.length - 1, cells }, others }
}

/** A single box round a text, with lines across it perhaps, and an empty chart are none. */
function hasTwoWays({ cells }: PdfTable, isRest: boolean): boolean {
  const full = cells.filter(({ lines }) => lines.length > 0)
  const [rows, columns] = [new Set(full.map(({ row }) => row)), new Set(full.map(({ left }) => left))]
  return columns.size > 1 && (rows.size > 1 || isRest)
}

/** Whether two tables are equally wide, at the same place of a page. */
export function hasSameEdges(xs: readonly number[], others: readonly number[]): boolean {
  return isSameEdge(xs[0], others[0]) && isSameEdge(xs.at(-1), others.at(-1))
}

function cellOf(item: PdfItem, grid: PdfGrid): PdfCell | undefined {
  const { x, width, fontSize } = item
  return grid.cellAt(x + Math.min(width, fontSize) / 2, middleOf(item))
}

/** The run by cells, where it was made of two that nearly touch; one that runs over its cell is kept whole. */
function splitAtRules(item: PdfItem, grid: PdfGrid): PdfItem[] {
  const border = cellOf(item, grid)?.right
  if (border === undefined || item.x + item.width <= border) return [item]
  const [first, rest] = splitAtBlank(item, border, NEAR) ?? []
  return first && rest ? [first, ...splitAtRules(rest, grid)] : [item]
}
