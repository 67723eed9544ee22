import { attribute, readXml } from '../extract/xml'
import { Zip } from '../extract/zip'
import { readFormats } from './formats'
import type { Grid } from './grid'
import { type SheetContext, sheetRows } from './sheet'
import { TableError } from './table-error'

/** An xlsx file, opened and not yet read. */
export interface Workbook {
  grids: Grid[]
  /** Who made the file, and when, as its properties say. */
  creator: string
  created: Date | undefined
}

/**
 * Opens an xlsx file. Its rows are read one by one and only as far as they are wanted: libraries that load a whole
 * file also unfold every range that a hostile one names.
 * @throws DocumentError or TableError when it cannot be read
 */
export function openWorkbook(bytes: Buffer): Workbook {
  const zip = new Zip(bytes)
  const book = zip.text('xl/workbook.xml')
  if (book === undefined) throw new TableError('broken')
  const context: SheetContext = {
    texts: readSharedTexts(zip.text('xl/sharedStrings.xml') ?? ''),
    formats: readFormats(zip.text('xl/styles.xml') ?? ''),
    countsFrom1904: /<[^<>]*workbookPr\b[^<>]*\bdate1904\s*=\s*"(?:1|true)"/.test(book),
  }
  const paths = readPaths(zip.text('xl/_rels/workbook.xml.rels') ?? '')
  return { grids: readSheets(book, paths, zip, context), ...readProperties(zip) }
}

function readSheets(book: string, paths: Map<string, string>, zip: Zip, context: SheetContext): Grid[] {
  const grids: Grid[] = []
  for (const token of readXml(book)) {
    if (token.kind !== 'open' || token.name !== 'sheet') continue
    const path = paths.get(attribute(token.attributes, 'id') ?? '')
    const isHidden = /hidden/i.test(attribute(token.attributes, 'state') ?? '')
    const rows = () => sheetRows((path && zip.text(path)) || '', context)
    grids.push({ name: attribute(token.attributes, 'name') ?? '', isHidden, rows })
  }
  return grids
}

/** Where each part of the workbook lies in the zip. */
function readPaths(relations: string): Map<string, string> {
  const paths = new Map<string, string>()
  for (const token of readXml(relations)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const target = attribute(token.attributes, 'Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    paths.set(attribute(token.attributes, 'Id') ?? '', path)
  }
  return paths
}

/** Texts that cells share. How a word is pronounced (rPh) stands beside it and does not belong to it. */
function readSharedTexts(xml: string): string[] {
  const texts: string[] = []
  let place = ''
  let isAside = false
  for (const token of readXml(xml)) {
    if (token.kind === 'text') {
      if (place === 't' && !isAside) texts.push(`${texts.pop() ?? ''}${token.text}`)
      continue
    }
    place = token.kind === 'open' && !token.isEmpty ? token.name : ''
    if (token.kind === 'open' && token.name === 'si') texts.push('')
    if (token.name === 'rPh') isAside = token.kind === 'open' && !token.isEmpty
  }
  return texts
}

function readProperties(zip: Zip): Pick<Workbook, 'creator' | 'created'> {
  const values: Record<string, string> = {}
  let place = ''
  for (const token of readXml(zip.text('docProps/core.xml') ?? '')) {
    if (token.kind === 'text') values[place] = token.text
    else place = token.kind === 'open' ? token.name : ''
  }
  const created = new Date(values.created ?? '')
  return {
    creator: values.creator ?? '',
    created: Number.isNaN(created.getTime()) ? undefined : created,
  }
}
