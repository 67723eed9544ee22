import { DocumentError } from '../document-error'
import type { PdfItem } from './pdf-items'
import { type PdfRule, tidyRules } from './pdf-rules'
import { type OperatorNumbers, readStrokes } from './pdf-strokes'

type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

/** What is printed on a page. */
export interface PdfPage {
  items: PdfItem[]
  rules: PdfRule[]
}

const OPTIONS = {
  verbosity: 0,
  // Only where things stand is wanted: neither pictures nor the shapes of signs are looked at.
  maxImageSize: 0,
  disableFontFace: false,
}
// A ledger of 10,000 issues has fewer; drawings are not worth the time.
const MOST_STROKES = 300_000
// AnnotationMode.DISABLE of pdf.js: stamps and notes rule no tables.
const NO_ANNOTATIONS = { annotationMode: 0 }

/**
 * What stands on the pages of a PDF.
 * @throws DocumentError when it is locked or broken
 */
export async function readPdfPages(bytes: Buffer): Promise<PdfPage[]> {
  // Large, and seldom needed.
  const { extractTextItems, getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  supplyTransfer()
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), OPTIONS)
    const { items } = await extractTextItems(document)
    const rules = await readRules(document, (await getResolvedPDFJS()).OPS)
    return items.map((each, index) => ({ items: each, rules: rules[index] ?? [] }))
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentError(isLocked ? 'encrypted' : 'broken', { cause: error })
  }
}

// Page by page, as what is drawn on all of them may be more than fits.
async function readRules(document: PdfDocument, numbers: OperatorNumbers): Promise<PdfRule[][]> {
  const rules: PdfRule[][] = []
  let count = 0
  for (let number = 1; number <= document.numPages && count < MOST_STROKES; number += 1) {
    const page = await document.getPage(number)
    const strokes = readStrokes(await page.getOperatorList(NO_ANNOTATIONS), numbers)
    count += strokes.length
    rules.push(tidyRules(strokes))
    page.cleanup()
  }
  return rules
}

// pdf.js hands over fonts in a way that Node 20 does not know yet; without it pages come back half drawn.
function supplyTransfer(): void {
  const prototype = ArrayBuffer.prototype
  if ('transferToFixedLength' in prototype) return
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number) {
      return this.slice(0, length)
    },
  })
}
