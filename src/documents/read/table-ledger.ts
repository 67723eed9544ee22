import type { ParsedLedger } from '../../core/parsed-ledger'
import { DocumentError } from './document-error'
import type { Extracted, TableCell } from './extract/extracted'
import { withoutUntitled } from './ledger/untitled'
import { keepOutside } from './paragraphs/parts'
import { readSource } from './paragraphs/source-document'
import { readGrids, readTable, TableError } from './table'
import { areCards } from './table/cards'
import type { ColumnKind } from './table/column-names'
import { areDescriptions, areFigures } from './table/column-values'
import { findHeader, type Header } from './table/columns'
import { isWholeCsv } from './table/csv'
import { gridOf } from './table/grid'
import { restoreTable } from './text/restored-table'

const FEWEST_COLUMNS = 3
const LOOKED_AT = 20

/**
 * The ledger in an Excel file.
 * @throws DocumentError with the sentence for the sender when there is none
 */
export function readSheet(bytes: Buffer): Promise<ParsedLedger> {
  return asDocumentErrors(async () => withoutUntitled(await readTable(bytes)))
}

/** Runs the reading of a table; what it finds wrong comes out as a DocumentError with the table's own sentence. */
export async function asDocumentErrors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    const { code } = error
    const fault = code === 'tooLarge' || code === 'encrypted' || code === 'broken' ? code : 'unsupported'
    throw new DocumentError(fault, { cause: error }, error.message)
  }
}

/** What a text holds whose cells are parted by commas or tabs. */
export interface Separated {
  ledger: ParsedLedger | undefined
  /** Whether nothing stands around the table. */
  isWhole: boolean
}

/** The ledger in a text whose cells are parted by commas or tabs, or none when it is no such text. */
export async function readSeparated(text: string): Promise<Separated> {
  const restored = restoreTable(text)
  // A cell may hold many lines: that the head of a ledger is there says more than how most lines look.
  const head = restored.split(/\r\n?|\n/, LOOKED_AT)
  const isSeparated = head.some(line => line.split(/[,\t;]/).length >= FEWEST_COLUMNS)
  if (!isSeparated) return { ledger: undefined, isWhole: false }
  const ledger = await unlessNoTable(() => readTable(Buffer.from(restored)))
  return { ledger, isWhole: ledger !== undefined && isWholeCsv(restored, FEWEST_COLUMNS) }
}

/** The ledger in the tables of a document, or undefined when they hold none, as a table that only lays out a page. */
export async function readTables({ tables, textBesideTables }: Extracted): Promise<ParsedLedger | undefined> {
  const found = ledgerTables(tables)
  if (found.length === 0) return undefined
  const { title, paragraphs } = readSource(textBesideTables)
  const ledger = await unlessNoTable(async () => readGrids(found, title))
  return ledger && { ...ledger, outside: [...keepOutside('表外文字', paragraphs), ...ledger.outside] }
}

// A long table is often cut into several, each with the same head or none; a part of the ledger may have a head of its own.
function ledgerTables(tables: TableCell[][][]): TableCell[][][] {
  const cards = tables.filter(table => areCards([...gridOf(table, '').rows()]))
  if (cards.length > 0) return [cards.flat()]
  const found: { head: Header; rows: TableCell[][] }[] = []
  for (const table of tables.filter(rows => widthOf(rows) >= FEWEST_COLUMNS)) {
    const last = found.at(-1)
    const head = findHeader([...gridOf(table, '').rows()])?.header
    const isPart = head
      ? last?.head.names.join('\n') === head.names.join('\n')
      : last && widthOf(last.rows) === widthOf(table) && goesOn(last.head, table)
    if (last && isPart) last.rows.push(...table)
    else if (head) found.push({ head, rows: [...table] })
  }
  return found.map(({ rows }) => rows)
}

// A list of people may be as wide as the ledger.
function goesOn({ kinds }: Header, table: TableCell[][]): boolean {
  const textsOf = (kind: ColumnKind) =>
    table.flatMap(row => [...kinds].flatMap(([index, other]) => (other === kind && row[index]) || []))
  return areFigures(textsOf('seq')) || areDescriptions(textsOf('title'))
}

function widthOf(table: TableCell[][]): number {
  return Math.max(0, ...table.map(row => row.length))
}

async function unlessNoTable(read: () => Promise<ParsedLedger>): Promise<ParsedLedger | undefined> {
  try {
    const ledger = await read()
    return ledger.issues.length > 0 ? withoutUntitled(ledger) : undefined
  } catch (error) {
    if (error instanceof TableError) return undefined
    throw error
  }
}
