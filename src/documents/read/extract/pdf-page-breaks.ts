import type { PdfGrid } from './pdf-grid'
import { middleOf, type PdfItem } from './pdf-items'

/** What stands on a page, and the grids that are ruled on it. */
export interface RuledPage {
  items: PdfItem[]
  grids: PdfGrid[]
}

type Pair = [PdfItem, PdfItem]

const SAME = 1
// Above the first row that goes on may stand the head.
const HEAD_ROWS = 4

/**
 * The pages with each run of signs where it is seen. A cell that goes on over the page may be printed whole on both
 * pages, though on each of them only that part shows which lies within the table.
 */
export function dropHidden(pages: readonly RuledPage[]): RuledPage[] {
  const shown = pages.map(page => ({ ...page }))
  for (const [index, page] of shown.entries()) {
    const next = shown[index + 1]
    if (next) for (const grid of page.grids) dropAtBreak(page, grid, next)
  }
  return shown
}

function dropAtBreak(page: RuledPage, grid: PdfGrid, next: RuledPage): void {
  const end = grid.ys.at(-1) ?? 0
  const items = page.items.filter(item => isInOpenCell(item, grid))
  if (items.length === 0) return
  const pairs = pairsOf(items, next.items)
  const isApart = (distance: number) =>
    pairs.filter(([one, other]) => Math.abs(other.y - one.y - distance) < SAME)
  const starts = next.grids.flatMap(({ ys }) => ys.slice(0, HEAD_ROWS + 1))
  const found = starts.map(start => isApart(start - end)).find(same => same.length > 0) ?? []
  const hidden = new Set(found.map(([one, other]) => (middleOf(one) > end ? other : one)))
  page.items = page.items.filter(item => !hidden.has(item))
  next.items = next.items.filter(item => !hidden.has(item))
}

function isInOpenCell(item: PdfItem, grid: PdfGrid): boolean {
  const height = Math.max(middleOf(item), (grid.ys.at(-1) ?? 0) + SAME)
  return grid.cellAt(item.x, height)?.isOpen ?? false
}

/** The runs with the same signs at the same distance from the margin. */
function pairsOf(items: readonly PdfItem[], others: readonly PdfItem[]): Pair[] {
  const found = new Map<string, PdfItem[]>()
  for (const other of others) {
    const same = found.get(other.str)
    if (same) same.push(other)
    else found.set(other.str, [other])
  }
  return items.flatMap(item =>
    (found.get(item.str) ?? []).flatMap((other): Pair[] =>
      Math.abs(other.x - item.x) < SAME ? [[item, other]] : [],
    ),
  )
}
