import type { Outside } from '../paragraphs/parts'

/** The text of a cell: empty if it is merged with the one before it, null if with the one above. */
export type TableCell = string | null

/** What a file holds, before anything of it is understood. */
export interface Extracted {
  /** The running text, one paragraph a line, that of tables included. */
  text: string
  /** The tables, row by row; a numbered heading above is a row. */
  tables: TableCell[][][]
  /** The text outside all tables, for a ledger that is one. */
  textBesideTables: string
  /** What the pages repeat, such as running heads. */
  apart: Outside[]
  /** In Chinese, for the person who imports. */
  warnings: string[]
}

/** A text and nothing beside it. */
export function plainText(text: string, warnings: string[] = []): Extracted {
  return { text, tables: [], textBesideTables: text, apart: [], warnings }
}
