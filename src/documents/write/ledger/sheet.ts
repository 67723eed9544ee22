import type { Style, stream, Worksheet } from 'exceljs'
import { cellText } from '../../../core/ledger-rows'
import { PAGE_FOOTER } from '../../../texts/ledger-sheet'
import type { StatePaint } from '../state-paints'
import { fitText, heightOf, pageSetup, STYLES } from './style'

/** A column of a sheet: its head and its width in characters. */
export interface SheetColumn {
  head: string
  width: number
}

/** What the rows above the table say. */
export interface SheetHead {
  name: string
  title: string
  caption: string
}

/** What it is printed on, and how much it may hold. */
export interface SheetShape {
  paper: 'A3' | 'A4'
  /** A sheet whose texts are all different keeps them in its own rows; a list of them would fill the memory. */
  isLong?: boolean
}

/** What a cell may hold. A day is a real date, a share is shown in per cent. */
export type CellValue = string | number | { day: string } | { share: number }

/** Title, 截至 and the heads of the columns stand in the first three rows and stay in sight. */
export const HEAD_ROWS = 3

const TITLE_HEIGHT = 28
const CAPTION_HEIGHT = 18
const LINE_HEIGHT = 15
const NO_STYLE = Object.freeze({})

/** A table on a sheet of its own, written row by row. */
export class TableSheet {
  private readonly sheet: Worksheet
  private rows = HEAD_ROWS

  constructor(
    book: stream.xlsx.WorkbookWriter,
    head: SheetHead,
    private readonly columns: readonly SheetColumn[],
    { paper, isLong = false }: SheetShape,
  ) {
    const options = {
      useSharedStrings: !isLong,
      pageSetup: pageSetup(paper, HEAD_ROWS),
      headerFooter: { oddFooter: PAGE_FOOTER },
      views: [{ state: 'frozen' as const, xSplit: 1, ySplit: HEAD_ROWS }],
    }
    this.sheet = book.addWorksheet(head.name, options)
    this.sheet.columns = columns.map(({ width }) => ({ width }))
    this.writeAcross(1, head.title, STYLES.title, TITLE_HEIGHT)
    this.writeAcross(2, head.caption, STYLES.caption, CAPTION_HEIGHT)
    const style = STYLES.head
    this.writeRow(
      HEAD_ROWS,
      columns.map(({ head: content, width }) => ({ content, style, height: heightOf(content, 9, width) })),
    )
  }

  add(values: readonly CellValue[]): void {
    this.rows += 1
    this.writeRow(
      this.rows,
      values.map((value, index) => cellOf(value, this.columns[index]?.width ?? 0)),
    )
  }

  /** Colours the cells of a column by a formula for its first row, as long as the sheet lives. */
  colour(column: number, rules: readonly ({ formula: string } & StatePaint)[]): void {
    const letter = this.sheet.getColumn(column).letter
    this.sheet.addConditionalFormatting({
      ref: `${letter}${HEAD_ROWS + 1}:${letter}${Math.max(this.rows, HEAD_ROWS + 1)}`,
      rules: rules.map(({ formula, fill, text }, index) => ({
        type: 'expression',
        priority: column * 100 + index,
        formulae: [formula],
        style: {
          font: { color: { argb: argbOf(text) } },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argbOf(fill) } },
        },
      })),
    })
  }

  /** Ends the sheet; nothing can be added afterwards. */
  close(): void {
    const last = { row: this.rows, column: this.columns.length }
    this.sheet.autoFilter = { from: { row: HEAD_ROWS, column: 1 }, to: last }
    this.sheet.commit()
  }

  private writeAcross(number: number, text: string, style: Partial<Style>, height: number): void {
    this.sheet.mergeCells(number, 1, number, this.columns.length)
    this.writeRow(number, [{ content: literal(text), style, height }])
  }

  private writeRow(number: number, cells: readonly Cell[]): void {
    // A row brings a style of its own, which exceljs would compare with all others at every row.
    const row = Object.assign(this.sheet.getRow(number), { style: NO_STYLE })
    for (const [index, { content, style }] of cells.entries()) {
      const cell = row.getCell(index + 1)
      cell.style = style
      if (content !== '') cell.value = content
    }
    row.height = Math.max(...cells.map(({ height }) => height))
    row.commit()
  }
}

/** A cell as it is written; a row is as high as its highest cell needs, in points. */
interface Cell {
  content: string | number | Date
  style: Partial<Style>
  height: number
}

function cellOf(value: CellValue, width: number): Cell {
  if (typeof value === 'string') return { content: literal(value), ...fitText(value, width) }
  if (typeof value === 'number') return { content: value, style: STYLES.number, height: LINE_HEIGHT }
  return 'day' in value
    ? { content: new Date(`${value.day}T00:00:00Z`), style: STYLES.day, height: LINE_HEIGHT }
    : { content: value.share, style: STYLES.rate, height: LINE_HEIGHT }
}

/** `FF1C5588` of `#1c5588`. */
function argbOf(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`
}

/** Spreadsheet programs read _x0041_ as the letter A; an escaped underscore keeps such a text as it is. */
function literal(text: string): string {
  return cellText(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}
