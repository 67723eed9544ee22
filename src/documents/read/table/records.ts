import type { LedgerColumn } from '../../../core/ledger-rows'
import { readNumeral } from '../../../core/numerals'
import { isGroupHeading } from '../extract/group-heading'
import { isStatusInPlace } from '../words/status-words'
import type { ColumnKind } from './column-names'
import { type Header, isRepeatedHead } from './columns'
import type { GridRow } from './grid'
import { GroupHeadings, isBelowTable, isNote, isTotal, loneText, numberedHeading } from './headings'
import { readPath } from './numbers'
import { RowStates } from './row-states'

/** One issue of a table, from one row or several. */
export interface TableRecord {
  /** 序号 as a number; null when it is none. */
  seq: number | null
  /** 编号 as printed. */
  code: string
  /** What each column of the ledger says, top to bottom; a column that the table lacks is missing. */
  texts: Partial<Record<LedgerColumn, string[]>>
  /** Columns that no ledger has, by their printed names. */
  extra: Record<string, string>
}

/** The issues of a sheet or table of that name. */
export interface RecordTable {
  records: TableRecord[]
  /** Whether the texts stand as a ledger of ours has them, so that nothing may be taken off them. */
  isOurs: boolean
  name: string
}

/** The issues of a table and the rows in it that are none. */
export interface Records {
  records: TableRecord[]
  notes: string[]
}

const AROUND_NUMBER = /^[\s([【]*(?:问题|第|no\.?)?\s*|[\s)\]】.、,:号项个条]+$/gi
const TICK = /^[√✓✔☑■●★vV是]$/
const TICKED = /^[是否]$/
// 填表单位 leaves no cell blank: a stroke says that there is nothing.
const BLANK = /^[-—–―/\\]+$/

/**
 * Puts the rows together to issues. A row belongs to the issue above when its problem is empty, merged with the one
 * above, or the same under the same number.
 */
export function readRecords(rows: readonly GridRow[], header: Header): Records {
  const reader = new RecordReader(header, rows)
  for (const row of rows) reader.add(row)
  reader.tellBlanks()
  return { records: reader.records, notes: reader.notes }
}

class RecordReader {
  readonly records: TableRecord[] = []
  readonly notes: string[] = []
  private readonly places: Map<ColumnKind, number>
  private readonly unknown: [number, string][]
  private readonly headings = new GroupHeadings()
  /** 一 numbers a group only where 1 numbers the problems. */
  private readonly hasFigures: boolean
  /** Which texts that stand alone in the column of problems are some. */
  private readonly loneProblems: 'none' | 'unnumbered' | 'all'
  private readonly states = new RowStates()
  /** The first column with a name: a table may begin at B. */
  private readonly first: number

  constructor(
    private readonly header: Header,
    rows: readonly GridRow[],
  ) {
    this.places = new Map([...header.kinds].map(([index, kind]) => [kind, index]))
    this.first = header.names.findIndex(Boolean)
    this.unknown = [...header.names.entries()].filter(([index, name]) => name && !header.kinds.has(index))
    this.loneProblems = this.loneProblemsOf(rows)
    this.hasFigures = rows.some(row => /\d/.test(this.text(row, 'seq').normalize('NFKC')))
  }

  /** Which texts that stand alone in the column of problems are some, by the rows that have something beside their problem. */
  private loneProblemsOf(rows: readonly GridRow[]): 'none' | 'unnumbered' | 'all' {
    const title = this.places.get('title') ?? -1
    const problems = rows.filter(row => row.cells[title] && !row.filled.has(title))
    const told = problems.filter(row => !loneText(row))
    // In a list of problems alone a number may stand for several.
    const isAnswered = [...this.header.kinds.keys()].some(index => index > title)
    if (!isAnswered || told.length * 2 <= problems.length) return 'all'
    return told.every(row => this.text(row, 'seq') || this.text(row, 'code')) ? 'none' : 'unnumbered'
  }

  add(row: GridRow): void {
    if (isRepeatedHead(row, this.header)) return
    if (this.header.isOurs) {
      this.open(row)
      return
    }
    const record = this.records.at(-1)
    const heading = this.headingOf(row)
    const first = row.cells.find(text => text !== '') ?? ''
    if (heading !== undefined) this.addHeading(heading)
    else if (isTotal(first) || isBelowTable(row)) this.notes.push(row.cells.filter(Boolean).join(' '))
    else if (record && this.belongsTo(record, row)) this.fill(record, row)
    else this.open(row)
  }

  /** Where each row has a status of its own, the blank of one is a status too. */
  tellBlanks(): void {
    if (!this.header.isOurs) this.states.tellBlanks()
  }

  private headingOf(row: GridRow): string | undefined {
    const lone = loneText(row)
    if (lone && !this.isOfIssue(lone)) return lone.text
    return this.hasFigures ? numberedHeading(row, this.places.get('seq')) : undefined
  }

  private open(row: GridRow): void {
    const number = this.places.has('seq') ? this.text(row, 'seq') : this.text(row, 'code')
    const code = readPath(this.text(row, 'code')) || !readPath(number) ? this.text(row, 'code') : number
    const record: TableRecord = { seq: readSeq(number), code, texts: {}, extra: {} }
    for (const kind of this.header.kinds.values())
      if (kind !== 'seq' && kind !== 'code') record.texts[kind] = []
    this.takeHeadings(record)
    this.records.push(record)
    this.fill(record, row, true)
  }

  /** Headings above issues are their aspect and item and no longer notes. */
  private takeHeadings(record: TableRecord): void {
    if (this.places.has('aspect')) return
    const { aspect, item } = this.headings.take()
    if (aspect !== undefined) record.texts.aspect = [aspect]
    if (item !== undefined && !this.places.has('item')) record.texts.item = [item]
    while (this.notes.length > 0 && [aspect, item].includes(this.notes.at(-1))) this.notes.pop()
  }

  private fill(record: TableRecord, row: GridRow, isFirst = false): void {
    if (this.hasOwnState(row, isFirst)) this.tellState(record, row, !isFirst)
    for (const [index, kind] of this.header.kinds) {
      if (kind === 'seq' || kind === 'code' || (row.filled.has(index) && !isFirst)) continue
      const text = row.cells[index] ?? ''
      const name = this.header.names[index] ?? ''
      const told = text.replace(BLANK, '')
      if (this.header.isOurs) addText(record, kind, text)
      else if (kind === 'aspect' && told !== '') addText(record, kind, this.numberOfAspect(row) + told)
      else if (kind === 'selfRating' && text !== '是' && isTicked(text, name)) addText(record, kind, name)
      else addText(record, kind, told)
    }
    for (const [index, name] of this.unknown) {
      const text = row.filled.has(index) && !isFirst ? '' : (row.cells[index] ?? '')
      // A column for each status, one of them ticked.
      if (isTicked(text, name)) addText(record, 'selfRating', name)
      else if (text !== '') record.extra[name] = [record.extra[name], text].filter(Boolean).join('\n')
    }
  }

  private numberOfAspect({ cells }: GridRow): string {
    const number = readSeq(cells[this.header.aspectNumbers ?? -1] ?? '')
    return number === null ? '' : `${number}、`
  }

  /** A row with a measure says how far it is, unless its status is merged with the one above. */
  private hasOwnState(row: GridRow, isFirst: boolean): boolean {
    const place = this.places.get('selfRating')
    return place !== undefined && this.text(row, 'measures') !== '' && (isFirst || !row.filled.has(place))
  }

  private tellState(record: TableRecord, row: GridRow, isFurther: boolean): void {
    const isTitled = this.text(row, 'title') !== '' && !row.filled.has(this.places.get('title') ?? -1)
    this.states.add(record, this.text(row, 'selfRating').replace(BLANK, ''), { isFurther, isTitled })
  }

  private belongsTo(record: TableRecord, row: GridRow): boolean {
    const place = this.places.get('title') ?? -1
    const title = row.cells[place] ?? ''
    if (title === '' || row.filled.has(place)) return true
    // A number to the right of the problem counts its measures.
    const seq = (this.places.get('seq') ?? place) < place ? this.text(row, 'seq') : ''
    const isSameNumber = seq === '' || readSeq(seq) === record.seq
    return isSameNumber && title === record.texts.title?.[0]
  }

  /** A row across the table names the aspect of what follows, or is a remark. */
  private addHeading(text: string): void {
    if (!isNote(text) && !isTotal(text)) this.headings.add(text)
    this.notes.push(text)
  }

  private isOfIssue({ index, text }: { index: number; text: string }): boolean {
    const kind = this.header.kinds.get(index)
    if (kind === 'title')
      return this.loneProblems === 'all' || (this.loneProblems === 'unnumbered' && !isGroupHeading(text))
    const isAtLeft = index <= this.first || kind === 'seq'
    return !isAtLeft || kind === 'measures' || readSeq(text) !== null
  }

  private text({ cells }: GridRow, kind: ColumnKind): string {
    const index = this.places.get(kind)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}

function isTicked(text: string, name: string): boolean {
  return TICK.test(text) && (isStatusInPlace(name) || TICKED.test(name))
}

function addText(record: TableRecord, kind: LedgerColumn, text: string): void {
  const texts = record.texts[kind] ?? []
  record.texts[kind] = texts
  if (text !== '' && !texts.includes(text)) texts.push(text)
}

/** 12, 12., （12）, ⑫, 问题12 or 十二. */
function readSeq(text: string): number | null {
  const plain = text.normalize('NFKC').replace(AROUND_NUMBER, '')
  return /^\d{1,6}$/.test(plain) ? Number(plain) : (readNumeral(plain) ?? null)
}
