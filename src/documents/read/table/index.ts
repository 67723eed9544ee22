import { kindOfBytes } from '../../../core/file-kind'
import { LEDGER_COLUMNS, type LedgerRow } from '../../../core/ledger-rows'
import type { ParsedLedger } from '../../../core/parsed-ledger'
import { SHEET_CREATOR, SHEET_NAMES, TIMELINE_HEADS } from '../../../texts/ledger-sheet'
import type { TableCell } from '../extract/extracted'
import { readContent } from './content'
import { readCsv } from './csv'
import { gridOf } from './grid'
import { readDay } from './issue-texts'
import { ledgerOf } from './ledger'
import type { RecordTable, TableRecord } from './records'
import { asTableErrors, TableError } from './table-error'
import { openWorkbook, type Workbook } from './workbook'

export { TableError } from './table-error'

const MOST_BYTES = 20 * 1024 * 1024
// Office programs put a document with a password into the container of their old formats.
const LOCKED = 'EncryptedPackage'

/** The rows of a ledger sheet that comes back, and the instant at which it was made. */
export interface LedgerRows {
  /** Undefined when the file is none of ours: then nobody knows what the sheet showed before it was edited. */
  asOf: Date | undefined
  rows: LedgerRow[]
}

/**
 * The ledger in an xlsx or csv file. Columns are known by their usual names, wherever the head of the table stands in
 * the first 15 rows; what has no place in a ledger is kept in `outside`.
 * @throws TableError with the sentence for the sender when it cannot be read
 */
export async function readTable(bytes: Buffer): Promise<ParsedLedger> {
  return asTableErrors(() => ledgerOf(readContent(open(bytes).grids, '')))
}

/** The ledger in several tables of a document, each with a head. @throws TableError when none has a problem */
export function readGrids(tables: TableCell[][][], title: string): ParsedLedger {
  const grids = tables.map(rows => gridOf(rows, isTimeline(rows) ? SHEET_NAMES.timeline : ''))
  return ledgerOf(readContent(grids, title))
}

// A printed page does not show the names of the sheets of ours.
function isTimeline(rows: TableCell[][]): boolean {
  return rows[0]?.join('\n') === TIMELINE_HEADS.join('\n')
}

/**
 * The ledger in a table; a cell that is merged with the one above is null, or empty where nobody knows.
 * @throws TableError when it has no head or too many rows
 */
export function readRows(rows: TableCell[][], title: string): ParsedLedger {
  return readGrids([rows], title)
}

/**
 * The rows of an exported ledger that people have edited, as they are printed.
 * @throws TableError with the sentence for the sender when it cannot be read
 */
export async function readLedgerRows(bytes: Buffer): Promise<LedgerRows> {
  return asTableErrors(() => {
    const { grids, creator, created } = open(bytes)
    const { tables } = readContent(grids, '')
    return { asOf: creator === SHEET_CREATOR ? created : undefined, rows: tables.flatMap(rowsOf) }
  })
}

function open(bytes: Buffer): Workbook {
  if (bytes.length > MOST_BYTES) throw new TableError('tooLarge')
  const { kind } = kindOfBytes(bytes)
  if (kind === 'xlsx') return openWorkbook(bytes)
  if (kind === 'doc-old')
    throw new TableError(bytes.includes(LOCKED, 0, 'utf16le') ? 'encrypted' : 'oldExcel')
  if (kind !== 'text' && kind !== 'unknown') throw new TableError('broken')
  return { grids: [readCsv(bytes)], creator: '', created: undefined }
}

function rowsOf({ records }: RecordTable): LedgerRow[] {
  return records.map(rowOf)
}

function rowOf({ seq, texts }: TableRecord): LedgerRow {
  const row: LedgerRow = { seq }
  for (const column of LEDGER_COLUMNS) {
    const text = texts[column]?.join('\n')
    if (text !== undefined) row[column] = column === 'dueDate' ? (readDay(text) ?? text) : text
  }
  return row
}
