import type { TableCell } from '../extract/extracted'
import { TableError } from './table-error'

/** A row of a table with something in it. */
export interface GridRow {
  cells: readonly string[]
  /** Columns whose text stands in a row above, in a cell that is merged over this one. */
  filled: ReadonlySet<number>
}

/** A sheet or table before it is known what its columns are. */
export interface Grid {
  name: string
  isHidden: boolean
  /** Made while they are read, because only a ledger is read to its end. */
  rows(): Iterable<GridRow>
}

export const MOST_ROWS = 20_000

/** The rows, as long as they are not too many. @throws TableError when they are */
export function* limited(rows: Iterable<GridRow>): Generator<GridRow> {
  let count = 0
  for (const row of rows) {
    count += 1
    if (count > MOST_ROWS) throw new TableError('tooManyRows')
    yield row
  }
}

/** A table as csv files and Word documents give it: a cell that is known to be merged with the one above is null. */
export function gridOf(rows: readonly (readonly TableCell[])[], name: string): Grid {
  let above: readonly string[] = []
  const full = rows.map(row => {
    const filled = new Set(row.flatMap((cell, index) => (cell === null && above[index] ? [index] : [])))
    above = row.map((cell, index) => cell?.trim() ?? above[index] ?? '')
    return { cells: above, filled }
  })
  return { name, isHidden: false, rows: () => full.filter(({ cells }) => cells.some(cell => cell !== '')) }
}
