import { DocumentError } from '../document-error'

/** A run of characters on a page. Lengths in points, from the lower left corner. */
export interface PdfItem {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
}

/**
 * What stands on the pages of a PDF.
 * @throws DocumentError when it is locked or broken
 */
export async function readPdfPages(bytes: Buffer): Promise<PdfItem[][]> {
  // Large, and seldom needed.
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    return (await extractTextItems(document)).items
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentError(isLocked ? 'encrypted' : 'broken', { cause: error })
  }
}
