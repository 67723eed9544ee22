import { kindOfBytes } from '../../core/file-kind'
import type { ParsedLedger } from '../../core/parsed-ledger'
import { DocumentError } from './document-error'
import { decodeText } from './extract/decode-text'
import { extractDocx } from './extract/docx'
import type { Extracted } from './extract/extracted'
import { extractPdf } from './extract/pdf'
import { readLedger } from './index'

const MOST_BYTES = 20 * 1024 * 1024
const MOST_PARAGRAPHS = 20_000
// Office programs put a document with a password into the container of their old formats.
const LOCKED = 'EncryptedPackage'

/**
 * What a file says about its ledger: Word, PDF with a text layer, or text in any encoding. Its type is known by its
 * content; the name serves as a title where the document has none.
 * @throws DocumentError with the sentence for the sender when it cannot be read
 */
export async function readDocument(bytes: Buffer, name?: string): Promise<ParsedLedger> {
  if (bytes.length > MOST_BYTES) throw new DocumentError('tooLarge')
  const extracted = await extract(bytes)
  const ledger = readExtracted(extracted)
  return {
    ...ledger,
    title: ledger.title || titleOf(name),
    outside: [...ledger.outside, ...extracted.apart],
    warnings: [...extracted.warnings, ...ledger.warnings],
  }
}

async function extract(bytes: Buffer): Promise<Extracted> {
  const { kind } = kindOfBytes(bytes)
  if (kind === 'docx') return extractDocx(bytes)
  if (kind === 'pdf') return extractPdf(bytes)
  if (kind === 'doc-old' && bytes.includes(LOCKED, 0, 'utf16le')) throw new DocumentError('encrypted')
  if (kind === 'text' || kind === 'unknown') return decodeText(bytes)
  throw new DocumentError('unsupported')
}

function readExtracted({ text }: Extracted): ParsedLedger {
  if (countParagraphs(text) > MOST_PARAGRAPHS) throw new DocumentError('tooManyParagraphs')
  return readLedger(text)
}

function countParagraphs(text: string): number {
  return text.match(/\S[^\r\n]*/g)?.length ?? 0
}

function titleOf(name: string | undefined): string {
  return (name ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
}
