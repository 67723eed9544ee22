import { attribute } from '../extract/xml'

/** A cell further right is no column of a ledger. */
export const MOST_COLUMNS = 200

const MERGED = /<(?:\w+:)?mergeCell\b[^<>]*>/g
const RANGE = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/

interface Span {
  column: number
  from: number
  to: number
  text: string
}

/** Counted from 0; AB12 is 27. */
export function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? 'A'
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The cells of a sheet that are merged over several rows. Asked row by row, from the top. */
export class MergedCells {
  private readonly coming: Span[]
  /** One a column: merged cells never overlap, whatever a broken file says. */
  private readonly open = new Map<number, Span>()

  constructor(xml: string) {
    const spans = [...xml.matchAll(MERGED)].flatMap(([tag]) => spanOf(attribute(tag, 'ref') ?? ''))
    this.coming = spans.sort((one, other) => other.from - one.from)
  }

  /** Writes into the row what stands above in merged cells; the columns that it wrote. */
  fill(row: number, cells: string[]): ReadonlySet<number> {
    const filled = new Set<number>()
    for (const { column, to, text } of this.open.values()) {
      if (to < row) this.open.delete(column)
      else if (text !== '') {
        cells[column] = text
        filled.add(column)
      }
    }
    this.openFrom(row, cells)
    return filled
  }

  private openFrom(row: number, cells: readonly string[]): void {
    for (let next = this.coming.at(-1); next && next.from <= row; next = this.coming.at(-1)) {
      this.coming.pop()
      if (next.from === row) this.open.set(next.column, { ...next, text: cells[next.column] ?? '' })
    }
  }
}

function spanOf(range: string): Span[] {
  const match = RANGE.exec(range)
  const [from, to] = [Number(match?.[2]), Number(match?.[3])]
  return match && to > from && columnOf(match[1] ?? '') < MOST_COLUMNS
    ? [{ column: columnOf(match[1] ?? ''), from, to, text: '' }]
    : []
}
