import { findHeader } from '../table/columns'
import { gridOf } from '../table/grid'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 25
const HEAD_LINES = 40
const FIRST_COLUMN = /^(?:序\s*号|问题序号|编号)$/
const SEPARATOR = '\t'

/**
 * The text with its table in rows of cells parted by tabs, where pasting has broken it: cells of several lines, which
 * Word pastes without quotation marks, or each cell on a line of its own. Any other text as it is.
 */
export function restoreTable(text: string): string {
  const lines = text.split(/\r\n?|\n/)
  return joinCells(lines) ?? foldCells(lines) ?? text
}

// A row goes on until it has as many cells as the head.
function joinCells(lines: string[]): string | null {
  const head = lines.slice(0, HEAD_LINES).findIndex(line => isHead(line.split(SEPARATOR)))
  const width = lines[head]?.split(SEPARATOR).length ?? 0
  const last = lines.findLastIndex(line => line.includes(SEPARATOR))
  const body = lines.slice(head + 1, last + 1)
  if (head < 0 || body.some(line => line.includes('"')) || body.every(line => isWhole(line, width)))
    return null
  const rows: string[][] = []
  for (const line of body) {
    const row = rows.at(-1)
    const cells = line.split(SEPARATOR)
    if (row && row.length < width) row.push(joined(row.pop(), cells[0]), ...cells.slice(1))
    else rows.push(cells)
  }
  if (rows.some(row => row.length > width)) return null
  return [...lines.slice(0, head + 1), ...rows.map(rowOf), ...lines.slice(last + 1)].join('\n')
}

function isWhole(line: string, width: number): boolean {
  return line.split(SEPARATOR).length === width
}

// 序号, 问题, 责任人 on a line each, and then 1 and what belongs to it.
function foldCells(lines: string[]): string | null {
  const start = lines.findIndex(line => FIRST_COLUMN.test(line.trim()))
  const first = start < 0 ? -1 : lines.findIndex((line, index) => index > start && line.trim() === '1')
  const head = lines
    .slice(start, first)
    .map(cell => cell.trim())
    .filter(Boolean)
  if (first < 0 || !isHead(head)) return null
  const { rows, end } = readRows(lines, first, head.length)
  if (rows.length < 2) return null
  return [...lines.slice(0, start), ...[head, ...rows].map(rowOf), ...lines.slice(end)].join('\n')
}

function readRows(lines: string[], first: number, width: number): { rows: string[][]; end: number } {
  const rows: string[][] = []
  let at = first
  while (lines[at]?.trim() === String(rows.length + 1)) {
    const next = lines.findIndex((line, index) => index > at && line.trim() === String(rows.length + 2))
    const row = next < 0 ? lines.slice(at, at + width) : sized(lines.slice(at, next), width)
    if (!row) return { rows: [], end: first }
    rows.push(row.map(cell => cell.trim()))
    at = next < 0 ? at + row.length : next
  }
  return { rows, end: at }
}

// An empty line is an empty cell, or none at all.
function sized(lines: string[], width: number): string[] | null {
  if (lines.length === width) return lines
  const full = lines.filter(line => line.trim() !== '')
  return full.length === width ? full : null
}

function isHead(cells: string[]): boolean {
  if (cells.length < FEWEST_COLUMNS || cells.length > MOST_COLUMNS) return false
  return findHeader([...gridOf([cells], '').rows()]) !== undefined
}

function joined(upper = '', lower = ''): string {
  return [upper, lower].filter(Boolean).join('\n')
}

function rowOf(cells: string[]): string {
  return cells.map(cell => (/["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(SEPARATOR)
}
