import { attribute, readXml } from '../extract/xml'
import { formatNumber } from './cell-number'
import type { NumberFormat } from './formats'
import type { GridRow } from './grid'
import { columnOf, MergedCells, MOST_COLUMNS } from './merged-cells'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  texts: readonly string[]
  formats: readonly NumberFormat[]
  /** Old Macs count their days from 1904. */
  countsFrom1904: boolean
}

const ESCAPED = /_x([\dA-Fa-f]{4})_/g

interface OpenCell {
  column: number
  type: string
  style: number
  text: string
}

/** The rows of a sheet that have something in them, each made when it is asked for. */
export function* sheetRows(xml: string, context: SheetContext): Generator<GridRow> {
  const merged = new MergedCells(xml)
  let row = 0
  let cells: string[] = []
  let cell: OpenCell | undefined
  let isText = false
  for (const token of readXml(xml)) {
    if (token.kind === 'text') {
      if (cell && isText) cell.text += token.text
    } else if (token.kind === 'open') {
      isText = token.name === 'v' || token.name === 't'
      if (token.name === 'row') {
        row = Number(attribute(token.attributes, 'r') ?? row + 1)
        cells = []
      } else if (token.name === 'c' && !token.isEmpty) cell = openCell(token.attributes, cells.length)
    } else {
      isText = false
      if (token.name === 'c' && cell) {
        if (cell.column < MOST_COLUMNS) cells[cell.column] = valueOfCell(cell, context).trim()
        cell = undefined
      } else if (token.name === 'row') {
        const filled = merged.fill(row, cells)
        if (cells.some(text => text)) yield { cells: Array.from(cells, text => text ?? ''), filled }
      }
    }
  }
}

function openCell(attributes: string, next: number): OpenCell {
  const address = attribute(attributes, 'r')
  return {
    column: address === undefined ? next : columnOf(address),
    type: attribute(attributes, 't') ?? 'n',
    style: Number(attribute(attributes, 's') ?? 0),
    text: '',
  }
}

function valueOfCell(
  { type, style, text }: OpenCell,
  { texts, formats, countsFrom1904 }: SheetContext,
): string {
  if (type === 's') return unescaped(texts[Number(text)] ?? '')
  if (type !== 'n') return unescaped(text)
  return formatNumber(text, formats[style] ?? 'plain', countsFrom1904)
}

function unescaped(text: string): string {
  const plain = text.includes('_x') ? text.replace(ESCAPED, (_, code) => signOf(code)) : text
  return plain.replace(/\r\n?/g, '\n')
}

function signOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}
