import type { ParsedLedger } from '../../../core/parsed-ledger'
import { readContent, readText } from '../file-content'
import { type LedgerRows, readLedgerRows } from '../table'
import { asDocumentErrors } from '../table-ledger'

/** What a thread can be asked for, by name: what it is handed and what it answers. */
export interface Readings {
  text: { input: { text: string }; answer: ParsedLedger }
  file: { input: { bytes: Uint8Array; name: string | undefined }; answer: ParsedLedger }
  rows: { input: { bytes: Uint8Array }; answer: LedgerRows }
}

/** How each reading is done. */
export const READINGS: {
  [Name in keyof Readings]: (input: Readings[Name]['input']) => Promise<Readings[Name]['answer']>
} = {
  text: ({ text }) => readText(text),
  file: ({ bytes, name }) => readContent(asBuffer(bytes), name),
  rows: ({ bytes }) => asDocumentErrors(() => readLedgerRows(asBuffer(bytes))),
}

// A buffer that was handed to a thread arrives as plain bytes.
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
