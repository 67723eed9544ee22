import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type CellValue, Workbook, type Worksheet } from 'exceljs'
import type { Issue } from '../../../../src/core/issue'
import { filledColumns, writeLedgerXlsx } from '../../../../src/documents/write/ledger'
import { AS_OF, TIME_ZONE } from './issues'

/** The bytes of an exported ledger. */
export async function exported(
  issues: readonly Issue[],
  title = '某中心整改台账',
  asOf = AS_OF,
): Promise<Buffer> {
  const out = new PassThrough()
  const filled = filledColumns(issues, asOf, TIME_ZONE)
  const [bytes] = await Promise.all([
    buffer(out),
    writeLedgerXlsx({ title, asOf, timeZone: TIME_ZONE, issues, filled }, out),
  ])
  return bytes
}

/** A file as another program opens it. */
export async function opened(bytes: Buffer): Promise<Workbook> {
  const book = new Workbook()
  await book.xlsx.load(arrayBufferOf(bytes) as never)
  return book
}

/** The sheet of that name. */
export function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The file after somebody has changed cells of its first sheet, saved by another program. */
export async function edited(bytes: Buffer, edit: (sheet: Worksheet) => void): Promise<Buffer> {
  const book = await opened(bytes)
  edit(sheetOf(book, '整改台账'))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A file with these sheets and nothing else. */
export async function fileWith(
  sheets: Record<string, CellValue[][]>,
  finish?: (book: Workbook) => void,
): Promise<Buffer> {
  const book = new Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  finish?.(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
