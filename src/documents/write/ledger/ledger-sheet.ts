import type { stream } from 'exceljs'
import { isDay, partsOf } from '../../../core/day'
import type { IssueState } from '../../../core/issue'
import { LEDGER_COLUMNS, type LedgerColumn, type PrintedRow } from '../../../core/ledger-rows'
import { colourLegend, ratingLabel, SHEET_NAMES } from '../../../texts/ledger-sheet'
import { COLUMN_LABELS } from '../../../texts/tables'
import { STATE_ORDER, STATE_PAINTS } from '../state-paints'
import { type CellValue, HEAD_ROWS, TableSheet } from './sheet'

/** In characters. Together they fill an A3 sheet at a size that can still be read. */
const WIDTHS: Record<LedgerColumn, number> = {
  aspect: 13,
  item: 13,
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
const LATE = { fill: '#ff9999', text: '#000000' }
const NUMBER_WIDTH = 6
/** All 21 columns are handed in, but what nobody has filled takes no room from the texts. */
const EMPTY_WIDTH = 5
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
    filled: ReadonlySet<LedgerColumn> = new Set(LEDGER_COLUMNS),
  ) {
    const head = { name: SHEET_NAMES.ledger, title, caption: `${asOf}　${colourLegend(STATE_ORDER)}` }
    const columns = LEDGER_COLUMNS.map(column => ({
      head: COLUMN_LABELS[column],
      width: filled.has(column) ? WIDTHS[column] : Math.min(WIDTHS[column], EMPTY_WIDTH),
    }))
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
    const is = (state: IssueState): string =>
      state === 'closed'
        ? `${closed}<>""`
        : `${rating}="${ratingLabel({ state, selfRating: state === 'submitted' ? 'done' : null })}"`
    this.table.colour(
      numberOf('selfRating'),
      STATE_ORDER.map(state => ({ formula: is(state), ...STATE_PAINTS[state] })),
    )
    const { year, month, date } = partsOf(this.today)
    const isLate = `AND(ISNUMBER(${due}),${due}<DATE(${year},${month},${date}),OR(${is('open')},${is('active')},${is('stageDone')}))`
    this.table.colour(numberOf('dueDate'), [{ formula: isLate, ...LATE }])
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
