import type { TableCell } from './extracted'
import { textOfLines } from './pdf-cell-text'
import { continueRow, type LongCell } from './pdf-cut-rows'
import { distinctPlaces, isSameEdge } from './pdf-rules'
import { hasSameEdges, type PdfTable } from './pdf-tables'

type Row = LongCell[]

// Above the head of a sheet stand its title and who filled it in.
const HEAD_ROWS = 5

/** Whether the second is the first going on over the page. */
export function goesOn(one: PdfTable, next: PdfTable): boolean {
  return next.page === one.page + 1 && hasSameEdges(one.xs, next.xs)
}

/**
 * The table that stands on several pages, row by row: without the heads that pages repeat, and rows that a page break
 * cuts as one. What is merged stands in its first cell.
 */
export function joinParts(parts: readonly PdfTable[]): TableCell[][] {
  const xs = distinctPlaces(parts.flatMap(part => part.xs))
  const first = parts[0] ? rowsOf(parts[0]) : []
  const rows = [...first]
  for (const part of parts.slice(1)) {
    const own = withoutHead(rowsOf(part), first)
    if (own[0]) continueRow(rows, own[0])
    rows.push(...own)
  }
  return rows.map(row => textsOf(row, xs)).filter(row => row.some(Boolean))
}

function rowsOf({ cells, rowCount }: PdfTable): Row[] {
  const rows = Array.from({ length: rowCount }, (): Row => [])
  for (const cell of cells) {
    const home: LongCell = { ...cell, isBelow: false }
    rows[cell.row]?.push(home)
    for (const row of rows.slice(cell.row + 1, cell.lastRow + 1))
      row.push({ ...cell, lines: [], home, isBelow: true })
  }
  return rows.map(row => row.sort((one, other) => one.left - other.left))
}

function textsOf(row: Row, xs: readonly number[]): TableCell[] {
  const texts: TableCell[] = xs.slice(1).map(() => '')
  for (const cell of row) {
    const column = xs.findIndex(x => isSameEdge(x, cell.left))
    if (column in texts) texts[column] = cell.home ? null : textOf(cell)
  }
  return texts
}

function textOf({ lines, left, right }: LongCell): string {
  return textOfLines(lines, right - left)
}

/** The rows without those at the start that repeat the first rows of the table. */
function withoutHead(rows: Row[], first: readonly Row[]): Row[] {
  const isEqual = (one: Row | undefined, other: Row | undefined) =>
    one && other && keyOf(one) === keyOf(other)
  const start = first.slice(0, HEAD_ROWS).findIndex(row => isEqual(row, rows[0]))
  if (start < 0) return rows
  const count = rows.findIndex(
    (row, index) => start + index >= HEAD_ROWS || !isEqual(row, first[start + index]),
  )
  return count < 0 ? [] : rows.slice(count)
}

function keyOf(row: Row): string {
  return row.map(cell => textOf(cell).replace(/\s/g, '')).join('\n')
}
