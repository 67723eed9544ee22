import type { PrintedLine } from './pdf'

/** A straight line from one point to another: x, y, x, y. */
export type Edge = [number, number, number, number]

/** A table as it is printed on a page. */
export interface PrintedTable {
  /** null is a cell merged with the one above. */
  rows: (string | null)[][]
  /** Of the columns, in signs. */
  widths: number[]
}

/** Where the signs and the rules of a table are printed. */
export interface LaidOut {
  lines: PrintedLine[]
  edges: Edge[]
}

const SIZE = 10
const LEFT = 60
const TOP = 760
// What is printed that far beyond the edge of a page is seen on the next one.
const BEYOND = 25
// So little that pdf.js takes two full cells for one run of signs.
const PADDING = 2
const LEADING = 12

/** The lines of its cells, wrapped, and the rules around them. */
export function layOutTable({ rows, widths }: PrintedTable): LaidOut {
  const xs = [LEFT, ...widths].map(
    (_, index) => LEFT + sum(widths.slice(0, index)) * SIZE + index * 2 * PADDING,
  )
  const lines: PrintedLine[] = []
  const edges: Edge[] = [[xs[0] ?? 0, TOP, xs.at(-1) ?? 0, TOP]]
  let y = TOP
  for (const [index, row] of rows.entries()) {
    const cells = row.map((text, column) => wrap(text ?? '', widths[column] ?? 1))
    for (const [column, cell] of cells.entries())
      lines.push(
        ...cell.map((text, at) => ({
          text,
          x: (xs[column] ?? 0) + PADDING,
          y: y - (at + 1) * LEADING,
          size: SIZE,
        })),
      )
    const bottom = y - Math.max(...cells.map(cell => cell.length)) * LEADING - PADDING
    for (const column of row.keys())
      if (rows[index + 1]?.[column] !== null)
        edges.push([xs[column] ?? 0, bottom, xs[column + 1] ?? 0, bottom])
    y = bottom
  }
  return { lines, edges: [...edges, ...xs.map((x): Edge => [x, TOP, x, y])] }
}

/** The table on two pages, as it comes out of a sheet: at the break all but one column is printed on both of them. */
export function cutTable(
  { lines, edges }: LaidOut,
  at: number,
  once: number,
): { pages: PrintedLine[][]; rules: Edge[][] } {
  const up = TOP - at
  const [column] = [...new Set(lines.map(({ x }) => x))].sort((one, other) => one - other).slice(once)
  const isNear = (line: PrintedLine) => Math.abs(line.y - at) < BEYOND && line.x !== column
  const moved = (line: PrintedLine) => ({ ...line, y: line.y + up })
  return {
    pages: [
      lines.filter(line => line.y > at || isNear(line)),
      lines.filter(line => line.y <= at || isNear(line)).map(moved),
    ],
    rules: [
      edges.filter(([, y]) => y >= at).map(([x, y, toX, toY]) => [x, y, toX, Math.max(toY, at)]),
      edges
        .filter(([, , , toY]) => toY <= at)
        .map(([x, y, toX, toY]) => [x, Math.min(y, at) + up, toX, toY + up]),
    ],
  }
}

/** Drawn with a pen, as WPS and LibreOffice do. */
export function asStrokes(edges: Edge[]): string {
  return edges.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`).join('\n')
}

/** Drawn as thin filled bars, cell by cell, as Word and Excel do. */
export function asBars(edges: Edge[]): string {
  const bars = edges
    .flatMap(halved)
    .map(([x, y, toX, toY]) => `${x} ${y} ${toX - x || 0.5} ${toY - y || 0.5} re`)
  return `${bars.join('\n')} f`
}

/** Drawn with a pen in another measure, as printer drivers do. */
export function asScaled(edges: Edge[]): string {
  const scaled = edges.map(edge => edge.map(length => (length - 30) * 10) as Edge)
  return `q 0.1 0 0 0.1 30 30 cm\n${asStrokes(scaled)}\nQ`
}

function halved([x, y, toX, toY]: Edge): Edge[] {
  const [midX, midY] = [(x + toX) / 2, (y + toY) / 2]
  return [
    [x, y, midX, midY],
    [midX, midY, toX, toY],
  ]
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap(line => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
