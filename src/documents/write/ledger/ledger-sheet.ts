import type { stream } from 'exceljs'
import { isDay, partsOf } from '../../../core/day'
import { LEDGER_COLUMNS, type LedgerColumn, type PrintedRow } from '../../../core/ledger-rows'
import { COLOUR_LEGEND, ratingLabel, SHEET_NAMES } from '../../../texts/ledger-sheet'
import { COLUMN_LABELS } from '../../../texts/tables'
import { type CellValue, HEAD_ROWS, TableSheet } from './sheet'

/** In characters. Together they fill an A3 sheet at a size that can still be read. */
const WIDTHS: Record<LedgerColumn, number> = {
  aspect: 11,
  item: 11,
  title: 24,
  kind: 8,
  cause: 8,
  goal: 8,
  measures: 38,
  leader: 8.5,
  department: 10,
  partners: 8.5,
  assignee: 8.5,
  dueDate: 11,
  progress: 38,
  selfRating: 10,
  evidence: 17,
  outcomes: 9,
  review: 15,
  closedOn: 11,
  lookBack: 8.5,
  remarks: 10,
}
const NUMBER_WIDTH = 6
const DAYS: readonly LedgerColumn[] = ['dueDate', 'closedOn']
/** Sheets count their days from 1900. */
const FIRST_DAY = '1901-01-01'

/** The ledger itself: one row an issue, 21 columns. */
export class LedgerSheet {
  private readonly table: TableSheet

  constructor(
    book: stream.xlsx.WorkbookWriter,
    title: string,
    asOf: string,
    private readonly today: string,
  ) {
    const head = { name: SHEET_NAMES.ledger, title, caption: `${asOf}　${COLOUR_LEGEND}` }
    const columns = LEDGER_COLUMNS.map(column => ({ head: COLUMN_LABELS[column], width: WIDTHS[column] }))
    this.table = new TableSheet(book, head, [{ head: COLUMN_LABELS.seq, width: NUMBER_WIDTH }, ...columns], {
      paper: 'A3',
    })
  }

  add(row: PrintedRow): void {
    this.table.add([row.seq, ...LEDGER_COLUMNS.map(column => dayOrText(row, column))])
  }

  close(): void {
    this.colour()
    this.table.close()
  }

  /** By formulas and not once and for all, so that colours follow when people edit the sheet. */
  private colour(): void {
    const [rating, closed, due] = [cellOf('selfRating'), cellOf('closedOn'), cellOf('dueDate')]
    const is = (state: 'open' | 'active' | 'stageDone' | 'paused'): string =>
      `${rating}="${ratingLabel({ state, selfRating: null })}"`
    const done = `${rating}="${ratingLabel({ state: 'submitted', selfRating: 'done' })}"`
    this.table.colour(numberOf('selfRating'), [
      { formula: `${closed}<>""`, argb: 'FFC6E0B4' },
      { formula: done, argb: 'FFBDD7EE' },
      { formula: is('stageDone'), argb: 'FFFFE699' },
      { formula: is('paused'), argb: 'FFD9D9D9' },
      { formula: is('open'), argb: 'FFF8CBAD' },
    ])
    const { year, month, date } = partsOf(this.today)
    const isLate = `AND(ISNUMBER(${due}),${due}<DATE(${year},${month},${date}),OR(${is('open')},${is('active')},${is('stageDone')}))`
    this.table.colour(numberOf('dueDate'), [{ formula: isLate, argb: 'FFFF9999' }])
  }
}

function dayOrText(row: PrintedRow, column: LedgerColumn): CellValue {
  const text = row[column]
  return DAYS.includes(column) && isDay(text) && text >= FIRST_DAY ? { day: text } : text
}

/** Counted from 1, behind 序号. */
function numberOf(column: LedgerColumn): number {
  return LEDGER_COLUMNS.indexOf(column) + 2
}

/** `$O4`: the column's cell in the first row of the table. */
function cellOf(column: LedgerColumn): string {
  return `$${String.fromCharCode('A'.charCodeAt(0) + numberOf(column) - 1)}${HEAD_ROWS + 1}`
}
