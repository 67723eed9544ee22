import { type FileKind, kindOfBytes } from '../../core/file-kind'
import type { ParsedLedger } from '../../core/parsed-ledger'
import type { DocumentFault } from '../../texts/documents'
import { ownPaperIn, ownPaperRefused } from '../../texts/own-papers'
import { countMatches } from './checks/count-matches'
import { DocumentError } from './document-error'
import { decodeText } from './extract/decode-text'
import { extractDocx } from './extract/docx'
import { type Extracted, plainText } from './extract/extracted'
import { findMarkdownTables } from './extract/markdown-tables'
import { extractPdf } from './extract/pdf'
import { readLedger } from './index'
import { readSeparated, readSheet, readTables } from './table-ledger'

const MOST_BYTES = 20 * 1024 * 1024
const MOST_PARAGRAPHS = 20_000
/** What a text is taken to pieces by, and how much of it there may be. */
interface Length {
  of: RegExp
  most: number
}

const PARAGRAPHS: Length = { of: /\S[^\r\n\f\v\u2028\u2029]*/g, most: MOST_PARAGRAPHS }
// The tags of a page's source end paragraphs as well.
const TAGS: Length = { of: /<(?:\/(?:p|div|li|h[1-6]|tr|section|article)|br)\b/gi, most: MOST_PARAGRAPHS }
// Ten line breaks for every paragraph are more than any program writes.
const BREAKS: Length = { of: /[\r\n\f\v\u2028\u2029]/g, most: 10 * MOST_PARAGRAPHS }
const MOST_PER_ROW = 2
// Office programs put a document with a password into the container of their old formats.
const LOCKED = 'EncryptedPackage'

/**
 * The ledger in the bytes of a file, read on the spot: what `readDocument` hands to a process of its own.
 * @throws DocumentError with the sentence for the sender when it cannot be read
 */
export async function readContent(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  if (bytes.length > MOST_BYTES) throw new DocumentError('tooLarge')
  const known = kindOfBytes(bytes)
  const ledger =
    known.kind === 'xlsx' ? await readSheet(bytes) : await readExtracted(await extract(known, bytes))
  return { ...ledger, title: ledger.title || titleOf(name) }
}

async function extract({ kind, extension }: FileKind, bytes: Buffer): Promise<Extracted> {
  if (kind === 'docx') return checkLength(extractDocx(bytes))
  if (kind === 'pdf') return checkLength(await extractPdf(bytes))
  if (kind === 'doc-old' && bytes.includes(LOCKED, 0, 'utf16le')) throw new DocumentError('encrypted')
  if (kind === 'text' || kind === 'unknown') return findMarkdownTables(checkLength(decodeText(bytes)))
  throw new DocumentError(faultOf(kind, extension))
}

/** Which of the files that cannot be read it is, as each is saved in another way. */
function faultOf(kind: FileKind['kind'], extension: string): DocumentFault {
  if (kind === 'rtf' || (kind === 'doc-old' && extension === 'doc')) return 'oldWord'
  if (kind === 'doc-old' && extension === 'xls') return 'oldExcel'
  if (kind === 'markup') return 'webPage'
  return kind === 'ofd' ? 'fixedLayout' : 'unsupported'
}

/** The ledger in a text: one pasted into the chat, with the tables in it. */
export async function readText(text: string): Promise<ParsedLedger> {
  return readExtracted(findMarkdownTables(checkLength(plainText(text))))
}

async function readExtracted(extracted: Extracted): Promise<ParsedLedger> {
  const { text, tables, apart, warnings } = extracted
  refuseOwnPaper(text)
  const inTable =
    tables.length > 0 ? { ledger: await readTables(extracted), isWhole: false } : await readSeparated(text)
  const ledger = inTable.isWhole && inTable.ledger ? inTable.ledger : fullerReading(inTable.ledger, text)
  return {
    ...ledger,
    outside: [...ledger.outside, ...apart],
    warnings: [...warnings, ...ledger.warnings],
  }
}

/** What we have written about a ledger names its problems, shortened and with the day's news: no words of the ledger. */
function refuseOwnPaper(text: string): void {
  const name = ownPaperIn(text)
  if (name) throw new DocumentError('unsupported', undefined, ownPaperRefused(name))
}

/** The same, unless it is longer than any ledger: that is known before anything takes it to pieces. */
function checkLength(extracted: Extracted): Extracted {
  const { text, tables, textBesideTables } = extracted
  const rowCount = tables.reduce((sum, rows) => sum + rows.length, 0)
  const isLong = [PARAGRAPHS, TAGS].some(length => isOver(length, textBesideTables))
  if (rowCount > MOST_PARAGRAPHS || isOver(BREAKS, text) || isLong)
    throw new DocumentError('tooManyParagraphs')
  return extracted
}

/**
 * A page may be laid out by a table, and a bulletin may have a table of a few problems; but read as a text the points
 * in the cells of a ledger look like problems too.
 */
function fullerReading(inTable: ParsedLedger | undefined, text: string): ParsedLedger {
  // Each cell is a paragraph of the text: a long table is read as a table alone.
  const isTooLong = isOver(PARAGRAPHS, text)
  if (inTable && isTooLong) return inTable
  if (isTooLong) throw new DocumentError('tooManyParagraphs')
  const inText = readLedger(text)
  return inTable && inTable.issues.length * MOST_PER_ROW >= inText.issues.length ? inTable : inText
}

function isOver({ of, most }: Length, text: string): boolean {
  return countMatches(text, of, most + 1) > most
}

function titleOf(name: string | undefined): string {
  return (name ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
}
