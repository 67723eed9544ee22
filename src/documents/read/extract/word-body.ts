import type { TableCell } from './extracted'
import { underHeadings } from './group-heading'
import { attribute, readXml, type XmlToken } from './xml'

/** A paragraph of Word as it is stored: without the number that Word draws. */
export interface WordParagraph {
  text: string
  list: string | undefined
  level: number | undefined
  style: string | undefined
  isInTable: boolean
  /** Whether all of its text is bold by itself; undefined while it has none. */
  isBold?: boolean
}

interface Table {
  rows: TableCell[][]
  cell: string[]
  span: number
  isContinued: boolean
}

// Old versions of what is there: kept for undoing a change, or for programs that cannot show the new one.
const SKIPPED = new Set(['Fallback', 'moveFrom', 'pPrChange', 'rPrChange', 'sectPr', 'tblPrChange'])
const OFF = new Set(['0', 'false', 'off', 'none'])
const MARKS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** Reads the body of a Word document: paragraphs in order, those of text boxes and tables among them, and tables. */
export class WordBody {
  readonly tables: TableCell[][][] = []
  private readonly paragraphs: WordParagraph[] = []
  private readonly openTables: Table[] = []
  private isText = false
  private isBold = false
  private skipped = ''
  /** The paragraphs since the last table. */
  private above: string[] = []

  /** @param finish says what the paragraph reads like, its number included; called in document order */
  constructor(private readonly finish: (paragraph: WordParagraph) => string) {}

  read(xml: string): void {
    for (const token of readXml(xml)) {
      if (this.skipped) {
        if (token.kind === 'close' && token.name === this.skipped) this.skipped = ''
      } else if (token.kind === 'text') this.addText(token.text)
      else if (token.kind === 'close') this.close(token.name)
      else this.open(token)
    }
  }

  private addText(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!this.isText || !paragraph) return
    paragraph.text += text
    if (text.trim() !== '') paragraph.isBold = this.isBold && paragraph.isBold !== false
  }

  private open(token: Extract<XmlToken, { kind: 'open' }>): void {
    const { name, attributes, isEmpty } = token
    if (SKIPPED.has(name) && !isEmpty) this.skipped = name
    else if (name === 't') this.isText = !isEmpty
    else if (name === 'r') this.isBold = false
    else if (name === 'b') this.isBold = !OFF.has(attribute(attributes, 'val') ?? '')
    else if (name === 'p' && !isEmpty) this.openParagraph()
    else if (name === 'tbl') this.openTables.push({ rows: [], cell: [], span: 1, isContinued: false })
    else {
      this.describeParagraph(name, attribute(attributes, 'val'))
      this.describeTable(name, attribute(attributes, 'val'))
    }
  }

  private openParagraph(): void {
    const isInTable = this.openTables.length > 0
    this.paragraphs.push({ text: '', list: undefined, level: undefined, style: undefined, isInTable })
  }

  private describeParagraph(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'pStyle') paragraph.style = value
    else if (name === 'numId') paragraph.list = value
    else if (name === 'ilvl') paragraph.level = Number(value)
    // A tab within the settings of a paragraph is a tab stop and has a value.
    else if (value === undefined) paragraph.text += MARKS[name] ?? ''
  }

  private describeTable(name: string, value: string | undefined): void {
    const table = this.openTables.at(-1)
    if (!table) return
    if (name === 'tr') table.rows.push([])
    else if (name === 'gridSpan') table.span = Number(value)
    else if (name === 'vMerge') table.isContinued = value !== 'restart'
  }

  private close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'p') this.closeParagraph()
    else if (name === 'tc') this.closeCell()
    else if (name === 'tbl') this.closeTable()
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const text = this.finish(paragraph)
    const table = this.openTables.at(-1)
    if (table) table.cell.push(text)
    else this.above.push(text)
  }

  private closeCell(): void {
    const table = this.openTables.at(-1)
    if (!table) return
    const text = table.isContinued ? null : table.cell.join('\n').trim()
    const rest = Array.from({ length: Math.max(0, table.span - 1) }, () => '')
    table.rows.at(-1)?.push(text, ...rest)
    Object.assign(table, { cell: [], span: 1, isContinued: false })
  }

  private closeTable(): void {
    const table = this.openTables.pop()
    if (table) this.tables.push(underHeadings(table.rows, this.above))
    this.above = []
  }
}
