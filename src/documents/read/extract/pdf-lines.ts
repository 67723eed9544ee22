import { type PdfItem, splitAtBlank } from './pdf-items'
import { isTable, type PdfBlock, type PdfTable } from './pdf-tables'

/** One printed line of a page, in points from the lower left corner. */
export interface PdfLine {
  text: string
  left: number
  right: number
  y: number
  size: number
}

// In widths of a character.
const SAME_LINE = 0.5
const BLANK = 0.5
const WORD_GAP = 0.8
const INDENT = 0.8
const SHORT = 2
const OTHER_SIZE = 0.15

/** The lines of a page from top to bottom. */
export function groupLines(items: PdfItem[]): PdfLine[] {
  const lines: PdfItem[][] = []
  for (const item of items.filter(({ str }) => str.trim() !== '').sort((one, next) => next.y - one.y)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && first.y - item.y < SAME_LINE * item.fontSize) line.push(item)
    else lines.push([item])
  }
  return lines.map(toLine)
}

/**
 * The paragraphs of all pages, and the tables between them. A line opens a paragraph when it is set in from the margin,
 * differs in size, or when the line before did not reach the other margin. Page breaks count for nothing.
 */
export function joinPages(pages: PdfBlock[][]): (string | PdfTable)[] {
  const column = Math.max(...pages.map(widthOf))
  const joined: (string | PdfTable)[] = []
  let before: { isFull: boolean; size: number } | undefined
  for (const blocks of pages) {
    const left = Math.min(...linesOf(blocks).map(line => line.left))
    for (const block of blocks) {
      if (isTable(block)) {
        joined.push(block)
        before = undefined
        continue
      }
      const isGoingOn = before?.isFull && isSameSize(before.size, block.size) && isAtMargin(block, left)
      joined.push((isGoingOn ? joined.pop() : '') + block.text)
      before = { isFull: block.right > left + column - SHORT * block.size, size: block.size }
    }
  }
  return joined
}

function linesOf(blocks: readonly PdfBlock[]): PdfLine[] {
  return blocks.filter((block): block is PdfLine => !isTable(block))
}

function toLine(items: PdfItem[]): PdfLine {
  const inOrder = insertQuoted(items.toSorted((one, next) => one.x - next.x))
  const last = inOrder.at(-1)
  return {
    text: inOrder
      .map((item, index) => gapBefore(item, inOrder[index - 1]) + item.str)
      .join('')
      .trim(),
    left: inOrder[0]?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: inOrder[0]?.y ?? 0,
    size: Math.max(...items.map(item => item.fontSize)),
  }
}

/** A sign of another font may stand in the midst of a run that has a blank for it. */
function insertQuoted(items: PdfItem[]): PdfItem[] {
  const inOrder: PdfItem[] = []
  for (const item of items) {
    const before = inOrder.at(-1)
    const isWithin = before && item.x + item.width < before.x + before.width
    const parts = isWithin && splitAtBlank(before, item.x, BLANK)
    if (parts) inOrder.splice(-1, 1, parts[0], item, parts[1])
    else inOrder.push(item)
  }
  return inOrder
}

function gapBefore(item: PdfItem, before: PdfItem | undefined): string {
  return before && item.x - before.x - before.width > WORD_GAP * item.fontSize ? ' ' : ''
}

function widthOf(blocks: readonly PdfBlock[]): number {
  const lines = linesOf(blocks)
  return Math.max(...lines.map(line => line.right)) - Math.min(...lines.map(line => line.left))
}

function isAtMargin(line: PdfLine, left: number): boolean {
  return line.left < left + INDENT * line.size
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) < OTHER_SIZE * other
}
