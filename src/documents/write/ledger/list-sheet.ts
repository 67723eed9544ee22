import type { stream } from 'exceljs'
import { COPIES_NOTE, COPIES_TITLE, COPY_HEADS } from '../../../texts/copies'
import { OUTCOME_HEADS, OUTCOMES_NOTE, OUTCOMES_TITLE } from '../../../texts/outcomes'
import { TableSheet } from './sheet'

/** A list for people to check, made from the texts of the ledger. */
export interface CheckList {
  name: string
  note: string
  columns: readonly { head: string; width: number }[]
}

/** 制度成果与清退金额: rules and money, summed and one by one. */
export const OUTCOMES_LIST: CheckList = {
  name: OUTCOMES_TITLE,
  note: OUTCOMES_NOTE,
  columns: columnsOf(OUTCOME_HEADS, [7, 22, 34, 13, 12, 11, 62]),
}

/** 表述核对: sentences that answer several issues. */
export const COPIES_LIST: CheckList = {
  name: COPIES_TITLE,
  note: COPIES_NOTE,
  columns: columnsOf(COPY_HEADS, [30, 9, 11, 90]),
}

function columnsOf(heads: readonly string[], widths: readonly number[]): CheckList['columns'] {
  return heads.map((head, index) => ({ head, width: widths[index] ?? 10 }))
}

/** Writes a list on a sheet of its own, with 截至 and its note above. */
export function writeList(
  book: stream.xlsx.WorkbookWriter,
  { name, note, columns }: CheckList,
  { title, asOf, rows }: { title: string; asOf: string; rows: readonly (string | number)[][] },
): void {
  const table = new TableSheet(book, { name, title, caption: `${asOf}　${note}` }, columns, { paper: 'A4' })
  for (const row of rows) table.add(row)
  table.close()
}
