import { unknownNumbering } from '../../../texts/documents'
import { DocumentError } from '../document-error'
import { mayHead } from '../text/unmarked-headings'
import { readLead } from '../words/numbering'
import type { Extracted } from './extracted'
import { WordBody, type WordParagraph } from './word-body'
import { WordNumbering } from './word-numbering'
import { WordStyles } from './word-styles'
import { Zip } from './zip'

const BODY = 'word/document.xml'

interface WordLine {
  text: string
  isInTable: boolean
  isBold: boolean
}

/**
 * The text and the tables of a Word document. Numbers that Word draws by itself are written out, because they are not
 * in the text and the levels of a ledger hang on them.
 * @throws DocumentError when it is broken, locked or a zip bomb
 */
export function extractDocx(bytes: Buffer): Extracted {
  const zip = new Zip(bytes)
  const xml = zip.text(BODY)
  if (xml === undefined) throw new DocumentError('broken')
  const numbering = new WordNumbering(zip.text('word/numbering.xml'))
  const styles = new WordStyles(zip.text('word/styles.xml'), numbering)
  const lines: WordLine[] = []
  const body = new WordBody(paragraph => {
    const text = numberOf(paragraph, numbering, styles) + paragraph.text
    lines.push({ text, isInTable: paragraph.isInTable, isBold: paragraph.isBold === true })
    return text
  })
  body.read(xml)
  const marked = lines.map(markBold)
  return {
    text: marked.join('\n'),
    tables: body.tables,
    textBesideTables: lines
      .map(markBold)
      .filter((_, index) => !lines[index]?.isInTable)
      .join('\n'),
    apart: [],
    warnings: numbering.unknown > 0 ? [unknownNumbering(numbering.unknown)] : [],
  }
}

// Bold alone makes a heading of a line without a number above one that has some; elsewhere it says nothing.
function markBold(line: WordLine, index: number, lines: readonly WordLine[]): string {
  const { text, isInTable, isBold } = line
  const below = lines.slice(index + 1, index + 3).find(one => one.text.trim() !== '')
  const isNumbered = below !== undefined && !below.isInTable && readLead(below.text) !== null
  return isBold && !isInTable && isNumbered && mayHead(line) ? `**${text}**` : text
}

function numberOf(
  { list, level, style }: WordParagraph,
  numbering: WordNumbering,
  styles: WordStyles,
): string {
  // List 0 takes a paragraph out of the list that its style belongs to.
  if (list === '0') return ''
  if (list) return numbering.next({ list, level: level ?? 0 })
  const place = style === undefined ? undefined : styles.placeOf(style)
  return place ? numbering.next({ ...place, level: level ?? place.level }) : ''
}
