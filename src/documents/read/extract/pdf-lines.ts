import type { PdfItem } from './pdf-pages'

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
 * The paragraphs of all pages, one a line. A line opens one when it is set in from the margin, differs in size, or when
 * the line before did not reach the other margin. Page breaks count for nothing.
 */
export function joinPages(pages: PdfLine[][]): string {
  const column = Math.max(...pages.map(widthOf))
  let text = ''
  let before: { isFull: boolean; size: number } | undefined
  for (const lines of pages) {
    const left = Math.min(...lines.map(line => line.left))
    for (const line of lines) {
      const isGoingOn = before?.isFull && isSameSize(before.size, line.size) && isAtMargin(line, left)
      text += (isGoingOn || text === '' ? '' : '\n') + line.text
      before = { isFull: line.right > left + column - SHORT * line.size, size: line.size }
    }
  }
  return text
}

function toLine(items: PdfItem[]): PdfLine {
  const inOrder = items.toSorted((one, next) => one.x - next.x)
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

function gapBefore(item: PdfItem, before: PdfItem | undefined): string {
  return before && item.x - before.x - before.width > WORD_GAP * item.fontSize ? ' ' : ''
}

function widthOf(lines: PdfLine[]): number {
  return Math.max(...lines.map(line => line.right)) - Math.min(...lines.map(line => line.left))
}

function isAtMargin(line: PdfLine, left: number): boolean {
  return line.left < left + INDENT * line.size
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) < OTHER_SIZE * other
}
