import type { ParsedLedger } from '../../core/parsed-ledger'
import { readText } from './file-content'
import { readAside } from './process'
import type { LedgerRows } from './table'

// Shorter ones are read sooner than a process starts.
const LONG_TEXT = 4_000

/**
 * What a file says about its ledger: Word, PDF with a text layer, Excel, csv, or text in any encoding. Its type is
 * known by its content; the name serves as a title where the document has none.
 * @throws DocumentError with the sentence for the sender when it cannot be read
 */
export function readDocument(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  return readAside('file', { bytes, name })
}

/**
 * The rows of an exported ledger that people have edited, as they are printed.
 * @throws DocumentError with the sentence for the sender when it cannot be read
 */
export function readEditedSheet(bytes: Buffer): Promise<LedgerRows> {
  return readAside('rows', { bytes })
}

/**
 * What a text pasted into the chat says about its ledger.
 * @throws DocumentError with the sentence for the sender when it is too much to read
 */
export async function readPasted(text: string): Promise<ParsedLedger> {
  return text.length > LONG_TEXT ? readAside('text', { text }) : readText(text)
}
