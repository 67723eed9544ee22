import { type ColumnKind, plainName } from './column-names'
import { type Header, isRepeatedHead } from './columns'
import type { GridRow } from './grid'
import { isNote, isTotal, loneText } from './headings'

/** The columns of a table as far as they are told, to be completed by what stands in them. */
export class Columns {
  readonly kinds: Map<number, ColumnKind>
  /** Below the head, without headings and notes. */
  readonly rows: readonly GridRow[]
  /** In rows across the table. */
  readonly headings: readonly string[]
  private readonly names: readonly string[]

  constructor(header: Header, rows: readonly GridRow[]) {
    this.kinds = new Map(header.kinds)
    this.names = header.names
    this.rows = rows.filter(row => loneText(row) === undefined && !isRepeatedHead(row, header))
    const last = rows.findLastIndex(row => loneText(row) === undefined)
    const alone = rows.slice(0, last + 1).flatMap(row => loneText(row) ?? [])
    // What stands alone to the right of the problems goes on with one, as a further measure does.
    const title = this.at('title') ?? Number.POSITIVE_INFINITY
    const texts = alone.flatMap(({ index, text }) => (index > title ? [] : text))
    this.headings = texts.filter(text => !isNote(text) && !isTotal(text))
  }

  /** The rows in which a problem begins. */
  get issues(): readonly GridRow[] {
    const title = this.at('title')
    if (title === undefined) return []
    return this.rows.filter(({ cells, filled }) => cells[title] && !filled.has(title))
  }

  at(kind: ColumnKind): number | undefined {
    return [...this.kinds].find(([, other]) => other === kind)?.[0]
  }

  /** Those to the left of one. */
  upTo(column: number): number[] {
    return Array.from({ length: column }, (_, index) => index)
  }

  /** Those that nobody knows yet, left to right. */
  unknown(): number[] {
    const width = Math.max(this.names.length, ...this.rows.map(({ cells }) => cells.length))
    return this.upTo(width).filter(index => !this.kinds.has(index))
  }

  nameOf(column: number): string {
    return plainName(this.names[column] ?? '')
  }

  /** What stands in the column, each text of a merged cell once. */
  texts(column: number): string[] {
    return this.rows.flatMap(({ cells, filled }) => (filled.has(column) ? [] : cells[column] || []))
  }

  /** Whether most rows have something in it. */
  isFull(column: number): boolean {
    return this.rows.filter(({ cells }) => cells[column]).length * 2 > this.rows.length
  }
}
