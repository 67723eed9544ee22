import type { LedgerColumn } from '../../../core/ledger-rows'
import { normalise, readNumeral } from '../../../core/numerals'
import type { ColumnKind, Header } from './columns'
import type { GridRow } from './grid'

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

/** The issues of a table and the rows in it that are none. */
export interface Records {
  records: TableRecord[]
  notes: string[]
}

const TOTAL = /^(?:合计|总计|小计|共计)/
// 填报人： and 审核人： below a table.
const SIGNED = /^[\u4e00-\u9fa5]{2,6}[:：][^。；]{0,12}$/

/**
 * Puts the rows together to issues. A row belongs to the issue above when its problem is empty, merged with the one
 * above, or the same under the same number.
 */
export function readRecords(rows: Iterable<GridRow>, header: Header): Records {
  const reader = new RecordReader(header)
  for (const row of rows) reader.add(row)
  return { records: reader.records, notes: reader.notes }
}

class RecordReader {
  readonly records: TableRecord[] = []
  readonly notes: string[] = []
  private readonly places: Map<ColumnKind, number>
  private readonly unknown: [number, string][]
  private heading: string | undefined

  constructor(private readonly header: Header) {
    this.places = new Map([...header.kinds].map(([index, kind]) => [kind, index]))
    this.unknown = [...header.names.entries()].filter(([index, name]) => name && !header.kinds.has(index))
  }

  add(row: GridRow): void {
    if (this.isRepeatedHead(row)) return
    const record = this.records.at(-1)
    const lone = loneText(row)
    if (this.header.isOurs) this.open(row)
    else if (lone && !this.isOfIssue(lone)) this.addHeading(lone.text)
    else if (isBelowTable(row)) this.notes.push(row.cells.filter(Boolean).join(' '))
    else if (record && this.belongsTo(record, row)) this.fill(record, row)
    else this.open(row)
  }

  private open(row: GridRow): void {
    const code = this.text(row, 'code')
    const seq = readSeq(this.places.has('seq') ? this.text(row, 'seq') : code)
    const record: TableRecord = { seq, code, texts: {}, extra: {} }
    for (const kind of this.header.kinds.values())
      if (kind !== 'seq' && kind !== 'code') record.texts[kind] = []
    if (!this.places.has('aspect')) this.takeHeading(record)
    this.records.push(record)
    this.fill(record, row, true)
  }

  /** A heading above issues is their aspect and no longer a note. */
  private takeHeading(record: TableRecord): void {
    if (this.heading === undefined) return
    record.texts.aspect = [this.heading]
    if (this.notes.at(-1) === this.heading) this.notes.pop()
  }

  private fill(record: TableRecord, row: GridRow, isFirst = false): void {
    for (const [index, kind] of this.header.kinds) {
      if (kind === 'seq' || kind === 'code' || (row.filled.has(index) && !isFirst)) continue
      const [text, texts] = [row.cells[index] ?? '', record.texts[kind]]
      if (text !== '' && texts && !texts.includes(text)) texts.push(text)
    }
    for (const [index, name] of this.unknown) {
      const text = row.filled.has(index) && !isFirst ? '' : (row.cells[index] ?? '')
      if (text !== '') record.extra[name] = [record.extra[name], text].filter(Boolean).join('\n')
    }
  }

  private belongsTo(record: TableRecord, row: GridRow): boolean {
    const place = this.places.get('title') ?? -1
    const title = row.cells[place] ?? ''
    if (title === '' || row.filled.has(place)) return true
    const seq = this.text(row, 'seq')
    const isSameNumber = seq === '' ? !this.places.has('seq') : readSeq(seq) === record.seq
    return isSameNumber && title === record.texts.title?.[0]
  }

  /** A row across the table names the aspect of what follows, or is a remark. */
  private addHeading(text: string): void {
    this.heading = text
    this.notes.push(text)
  }

  private isOfIssue({ index, text }: LoneText): boolean {
    const kind = this.header.kinds.get(index)
    return index > 0 || kind === 'title' || kind === 'measures' || readSeq(text) !== null
  }

  private isRepeatedHead({ cells }: GridRow): boolean {
    return [...this.header.kinds.keys()].every(index => cells[index] === this.header.names[index])
  }

  private text({ cells }: GridRow, kind: ColumnKind): string {
    const index = this.places.get(kind)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}

function isBelowTable({ cells }: GridRow): boolean {
  const texts = cells.filter(text => text !== '')
  return TOTAL.test(texts[0] ?? '') || (texts.length > 0 && texts.every(text => SIGNED.test(text)))
}

/** 12, 12. or 十二. */
function readSeq(text: string): number | null {
  const plain = normalise(text)
    .replace(/[.、号 ]+$/, '')
    .trim()
  return /^\d{1,6}$/.test(plain) ? Number(plain) : (readNumeral(plain) ?? null)
}

interface LoneText {
  index: number
  text: string
}

/** The only text of the row, when there is but one and it is the row's own. */
function loneText({ cells, filled }: GridRow): LoneText | undefined {
  const index = cells.findIndex(text => text !== '')
  const text = cells[index] ?? ''
  const isAlone = cells.every((other, at) => at === index || other === '')
  return isAlone && text !== '' && !filled.has(index) ? { index, text } : undefined
}
