import type { Alignment, Border, PageSetup, Style } from 'exceljs'

const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } }
const GRID = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const FONT = '宋体'
const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: 'top', horizontal: 'left' }
const CENTRED: Partial<Alignment> = { wrapText: true, vertical: 'middle', horizontal: 'center' }

/** A style is one object for all its cells: the writer knows it again by that, which saves most of its time. */
export const STYLES = {
  title: { font: { name: FONT, size: 16, bold: true }, alignment: CENTRED },
  caption: { font: { name: FONT, size: 9 }, alignment: { ...WRAPPED, vertical: 'middle' } },
  head: {
    font: { name: FONT, size: 9, bold: true },
    alignment: CENTRED,
    border: GRID,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } },
  },
  number: { font: { name: FONT, size: 9 }, alignment: { ...WRAPPED, horizontal: 'center' }, border: GRID },
  rate: { font: { name: FONT, size: 9 }, alignment: WRAPPED, border: GRID, numFmt: '0.0%' },
  day: { font: { name: FONT, size: 9 }, alignment: WRAPPED, border: GRID, numFmt: 'yyyy-mm-dd' },
} satisfies Record<string, Partial<Style>>

/** A row is at most 409 points high, whatever stands in it. */
const HIGHEST = 409
const LINE_SPACING = 1.4
const POINTS_PER_UNIT = 5.25
const PADDING = 6
/** Left and right of a text together: five pixels. */
const SIDE_PADDING = 3.75
/** May not begin a line, so that the line before ends one character earlier. */
const CLOSING = /[，。、；：？！”’）》】…,.;:?!)]/u

const TEXT_STYLES = [9, 7.5, 6, 5, 4].map(size => ({
  size,
  style: { font: { name: FONT, size }, alignment: WRAPPED, border: GRID },
}))

/** How a text is written, and how high its row must be for it, in points. */
export interface FittedText {
  style: Partial<Style>
  height: number
}

/** The text in a column of this width; a long one gets a smaller type, for it would be cut otherwise. */
export function fitText(text: string, width: number): FittedText {
  let fitted: FittedText = { style: {}, height: 0 }
  for (const { size, style } of TEXT_STYLES) {
    fitted = { style, height: Math.min(heightOf(text, size, width), HIGHEST) }
    if (fitted.height < HIGHEST) break
  }
  return fitted
}

/** Programs differ in whether they fit the rows of a file that they open, so every row has its height. */
export function heightOf(text: string, size: number, width: number): number {
  const room = width * POINTS_PER_UNIT - SIDE_PADDING
  const isOneLine = text.length * size <= room && !text.includes('\n')
  return (isOneLine ? 1 : countLines(text, Math.floor(room / size))) * size * LINE_SPACING + PADDING
}

function countLines(text: string, perLine: number): number {
  const room = Math.max(2, perLine)
  let lines = 0
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    lines += linesBetween(text, { start, end }, room)
    start = end + 1
  }
  return lines
}

function linesBetween(text: string, { start, end }: { start: number; end: number }, room: number): number {
  let lines = 1
  for (let at = start + room; at < end; at += room) {
    if (CLOSING.test(text[at] ?? '')) at -= 1
    lines += 1
  }
  return lines
}

const A3 = 8
const A4 = 9

/** Landscape, as wide as the paper, the first rows on every page. */
export function pageSetup(paper: 'A3' | 'A4', headRows: number): Partial<PageSetup> {
  return {
    // The library lists only the papers of its home; 8 is A3.
    paperSize: (paper === 'A3' ? A3 : A4) as never,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `1:${headRows}`,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}
