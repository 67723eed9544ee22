import { pagesWithoutText } from '../../../texts/documents'
import { DocumentError } from '../document-error'
import type { Extracted, TableCell } from './extracted'
import { underHeadings } from './group-heading'
import { findGrids } from './pdf-grid'
import { joinPages } from './pdf-lines'
import { goesOn, joinParts } from './pdf-long-table'
import { takeMargins } from './pdf-margins'
import { dropHidden } from './pdf-page-breaks'
import { readPdfPages } from './pdf-pages'
import { type PdfTable, separateTables } from './pdf-tables'

// A scanned page still has a stamp or a page number now and then.
const FEWEST_CHARACTERS = 10

/**
 * The text and the ruled tables of a PDF, without running heads and page numbers.
 * @throws DocumentError when it is locked, broken or has no text
 */
export async function extractPdf(bytes: Buffer): Promise<Extracted> {
  const pages = await readPdfPages(bytes)
  const isEmpty = pages.map(
    ({ items }) => items.map(({ str }) => str.trim()).join('').length < FEWEST_CHARACTERS,
  )
  if (isEmpty.every(Boolean)) throw new DocumentError('scanned')
  const ruled = pages.map(({ items, rules }) => ({ items, grids: findGrids(rules, items.length) }))
  const { bodies, margins } = takeMargins(dropHidden(ruled).map(separateTables))
  const missing = isEmpty.flatMap((each, index) => (each ? [index + 1] : []))
  return {
    ...assemble(joinPages(bodies)),
    apart: margins.length > 0 ? [{ name: '页眉页脚', text: margins.join('\n') }] : [],
    warnings: missing.length > 0 ? [pagesWithoutText(missing)] : [],
  }
}

function assemble(blocks: (string | PdfTable)[]): Pick<Extracted, 'text' | 'tables' | 'textBesideTables'> {
  const tables: TableCell[][][] = []
  const text: string[] = []
  let above: string[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (typeof block === 'string') {
      above.push(block)
      text.push(block)
    } else if (block) {
      const parts = partsFrom(blocks, index)
      const rows = joinParts(parts)
      tables.push(underHeadings(rows, above))
      text.push(...rows.flat().flatMap(cell => cell || []))
      above = []
      index += parts.length - 1
    }
  }
  const beside = blocks.filter(block => typeof block === 'string')
  return { text: text.join('\n'), tables, textBesideTables: beside.join('\n') }
}

/** The table and what stands right behind it of the same table on the pages that follow. */
function partsFrom(blocks: (string | PdfTable)[], start: number): PdfTable[] {
  const parts: PdfTable[] = []
  for (const block of blocks.slice(start)) {
    const last = parts.at(-1)
    if (typeof block === 'string' || (last && !goesOn(last, block))) break
    parts.push(block)
  }
  return parts
}
