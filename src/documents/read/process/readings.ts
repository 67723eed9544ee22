import type { ParsedLedger } from '../../../core/parsed-ledger'
import { readContent, readText } from '../file-content'
import { type LedgerRows, readLedgerRows } from '../table'
import { asDocumentErrors } from '../table-ledger'

/** What the process can be asked for, by name: what it is handed and what it answers. */
export interface Readings {
  text: { input: { text: string }; answer: ParsedLedger }
  file: { input: { bytes: Buffer; name: string | undefined }; answer: ParsedLedger }
  rows: { input: { bytes: Buffer }; answer: LedgerRows }
}

/** How each reading is done. */
export const READINGS: {
  [Name in keyof Readings]: (input: Readings[Name]['input']) => Promise<Readings[Name]['answer']>
} = {
  text: ({ text }) => readText(text),
  file: ({ bytes, name }) => readContent(bytes, name),
  rows: ({ bytes }) => asDocumentErrors(() => readLedgerRows(bytes)),
}
