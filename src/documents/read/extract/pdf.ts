import { pagesWithoutText } from '../../../texts/documents'
import { DocumentError } from '../document-error'
import { type Extracted, plainText } from './extracted'
import { groupLines, joinPages } from './pdf-lines'
import { takeMargins } from './pdf-margins'
import { readPdfPages } from './pdf-pages'

// A scanned page still has a stamp or a page number now and then.
const FEWEST_CHARACTERS = 10

/**
 * The text of a PDF by paragraphs, without running heads and page numbers.
 * @throws DocumentError when it is locked, broken or has no text
 */
export async function extractPdf(bytes: Buffer): Promise<Extracted> {
  const pages = (await readPdfPages(bytes)).map(groupLines)
  const isEmpty = pages.map(lines => lines.map(({ text }) => text).join('').length < FEWEST_CHARACTERS)
  if (isEmpty.every(Boolean)) throw new DocumentError('scanned')
  const { bodies, margins } = takeMargins(pages)
  const missing = isEmpty.flatMap((each, index) => (each ? [index + 1] : []))
  const extracted = plainText(joinPages(bodies), missing.length > 0 ? [pagesWithoutText(missing)] : [])
  return { ...extracted, apart: margins.length > 0 ? [{ name: '页眉页脚', text: margins.join('\n') }] : [] }
}
