import { normalise } from '../../../core/numerals'
import { isGroupHeading } from '../extract/group-heading'
import type { ColumnKind } from './column-names'
import { kindOfName } from './columns'
import type { GridRow } from './grid'

const FEWEST_NAMES = 3
const MOSTLY = 0.6
/** What stands above a card, as 登记表（第3号） does, is kept in a column of its own. */
const ABOVE = '表头'
const NUMBER = '序号'

/** A name in a card and what stands beside it. */
type Pair = [name: string, value: string]

/** Whether the rows are a form with a name beside each value, as 反馈问题 | … | 整改时限 | …, and no table. */
export function areCards(rows: readonly GridRow[]): boolean {
  const pairs = rows.flatMap(row => pairsOf(row).slice(0, 1))
  const isNamed = ([name, value]: Pair) => value !== '' && kindOf(name) && !kindOf(value)
  const kinds = pairs.filter(isNamed).map(([name]) => kindOf(name))
  const known = new Set(kinds)
  return known.size >= FEWEST_NAMES && known.has('title') && kinds.length >= rows.length * MOSTLY
}

/** The cards as rows of a table below their names; numbered headings between them stay rows of their own. */
export function unfoldCards(rows: Iterable<GridRow>): string[][] {
  const reader = new CardReader()
  for (const row of rows) reader.add(row)
  return reader.unfolded()
}

class CardReader {
  /** What stands above the first card. */
  private readonly head: string[] = []
  private readonly names: string[] = []
  private readonly cards: (string | Map<string, string>)[] = []
  private above: string[] = []
  private last = ''

  add(row: GridRow): void {
    const pairs = pairsOf(row)
    if (pairs.length === 0) this.addText(row)
    for (const [printed, value] of pairs) {
      const [plain, number] = partNumber(printed)
      const isSecond = number !== undefined && plain !== this.names[0] && this.has(plain)
      const name = isSecond ? printed : plain
      if (this.names.length === 0 || name === this.names[0]) this.open(name)
      this.put(name, value)
      if (number && !isSecond && !this.has(NUMBER)) this.put(NUMBER, number)
    }
  }

  unfolded(): string[][] {
    const rows = this.cards.map(card =>
      typeof card === 'string' ? [card] : this.names.map(name => card.get(name) ?? ''),
    )
    return [...this.head.map(text => [text]), this.names, ...rows]
  }

  /** A heading, a text that belongs to the value above, or one that stands before the next card. */
  private addText({ cells, filled }: GridRow): void {
    const own = cells.map((text, index) => (filled.has(index) ? '' : text))
    const text = own.filter(Boolean).join(' ')
    if (isGroupHeading(text)) this.cards.push(text)
    else if (this.names.length === 0) this.head.push(text)
    else if (own[0] === '') this.put(this.last, text)
    else if (!this.head.includes(text)) this.above.push(text)
  }

  private open(name: string): void {
    this.cards.push(new Map())
    this.put(name, '')
    if (this.above.length > 0) this.put(ABOVE, this.above.join('\n'))
    this.above = []
  }

  private has(name: string): boolean {
    return this.card()?.has(name) ?? false
  }

  private card(): Map<string, string> | undefined {
    return this.cards.findLast(other => other instanceof Map)
  }

  private put(name: string, value: string): void {
    const card = this.card()
    if (!this.names.includes(name)) this.names.push(name)
    card?.set(name, [card.get(name), value].filter(Boolean).join('\n'))
    this.last = name
  }
}

/** Names and values by turns. A cell that is merged with others before it is empty, and so may a value be. */
function pairsOf({ cells, filled }: GridRow): Pair[] {
  const own = cells.map((text, index) => (filled.has(index) ? '' : text))
  if (!own[0] || own.filter(Boolean).length < (kindOf(own[0]) ? 1 : 2)) return []
  const pairs: Pair[] = []
  let isOpen = false
  for (const [index, text] of own.entries()) {
    const pair = pairs.at(-1)
    const isName = kindOf(text) !== undefined
    if (text === '') continue
    if (!pair || !isOpen || (isName && own[index - 1] === '')) pairs.push([text, ''])
    // 整改责任 is the name of names.
    else if (isName && !kindOf(pair[0])) pair[0] = text
    else pair[1] = text
    isOpen = pairs.at(-1)?.[1] === ''
  }
  return pairs
}

// 一、作风建设方面 ends as the name of a column does.
function kindOf(name: string): ColumnKind | undefined {
  return isGroupHeading(name) ? undefined : kindOfName(partNumber(name)[0])
}

/** 问题3 as 问题 and 3. */
function partNumber(name: string): [name: string, number: string | undefined] {
  const [, plain = name, number] = /^(问题|事项)\s*(\d{1,3})$/.exec(normalise(name).trim()) ?? []
  return [plain, number]
}
