import type { ParsedLedger } from '../../../core/parsed-ledger'
import { SHEET_NAMES } from '../../../texts/ledger-sheet'
import { hiddenSheet, severalSheets } from '../../../texts/tables'
import { isGroupHeading } from '../extract/group-heading'
import { readLead } from '../words/numbering'
import { statusOfHeading } from '../words/status-words'
import { areCards, unfoldCards } from './cards'
import { findHeader, HEADER_ROWS } from './columns'
import { type Grid, type GridRow, gridOf, limited } from './grid'
import { loneText } from './headings'
import type { TableContent } from './ledger'
import { type RecordTable, readRecords, type TableRecord } from './records'
import { foldTables } from './same-issues'
import { settleHeader } from './settle'
import { TableError } from './table-error'

/** Sheets of an exported ledger that are made from its first one. */
const DERIVED: readonly string[] = [SHEET_NAMES.totals, SHEET_NAMES.timeline]
const AS_OF = /^截至\s*\d{4}年/
const NAMES_TABLE = /清单|台账|一览表|明细|(?:问题|整改|任务)[^，。]{0,6}(?:情况|举措|措施|安排|分解|落实)$/
/** A sheet that is no ledger is kept only so far, because a ledger is stored in one piece. */
const LONGEST_OUTSIDE = 20_000
const MOST_LINES = 2_000

/** The ledgers on the sheets, and everything else that stands there. @throws TableError when none has a ledger */
export function readContent(grids: readonly Grid[], title: string): TableContent {
  const visible = grids.filter(({ isHidden }) => !isHidden)
  const shown = visible.map(grid => readSheet(grid, visible.length === 1))
  const isOurs = shown.some(({ table }) => table?.isOurs)
  const sheets = shown.filter(({ name }) => !(isOurs && DERIVED.includes(name)))
  const ledgers = sheets.filter(sheet => sheet.table !== undefined)
  const read = ledgers.flatMap(({ table }) => table ?? [])
  const tables = foldTables(read)
  if (tables.length === 0) throw new TableError('noHeader')
  const others = sheets.filter(({ table }) => !table)
  const [heading, ...above] = ledgers.flatMap(({ lines }) => lines)
  const outside = [
    ...partOf('表头', title ? [heading ?? '', ...above] : above),
    ...partOf(
      '表内说明',
      ledgers.flatMap(({ notes }) => notes),
    ),
    ...others.flatMap(({ name, grid }) => partOf(name, take(grid.rows(), MOST_LINES).map(lineOf))),
  ]
  const hidden = grids.filter(({ isHidden }) => isHidden).map(({ name }) => hiddenSheet(name))
  const names = read.map(({ name }) => name).filter(Boolean)
  const several = names.length > 1 ? [severalSheets(names)] : []
  return {
    title: title || (heading ?? ''),
    tables,
    codes: () => (isOurs ? readCodes(grids) : new Map()),
    outside,
    warnings: [...several, ...hidden],
  }
}

interface Sheet {
  name: string
  grid: Grid
  table: RecordTable | undefined
  /** What stands above the table. */
  lines: string[]
  notes: string[]
}

function readSheet(printed: Grid, isAlone: boolean): Sheet {
  const { name } = printed
  const isOfCards = areCards(take(printed.rows(), HEADER_ROWS))
  const grid = isOfCards ? gridOf(unfoldCards(limited(printed.rows())), name) : printed
  const top = take(grid.rows(), HEADER_ROWS)
  const found = findHeader(top)
  if (!found) return { name, grid, table: undefined, lines: [], notes: [] }
  const above = top.slice(0, found.index)
  const rows = [...skip(limited(grid.rows()), found.index + 1)]
  const isOnly = isAlone && !rows.some(isGroup)
  const group = above.findLastIndex(row => isGroup(row) && !(isOnly && namesTable(row)))
  // A heading above the head is one of the problems and not of the table.
  const below = [...above.splice(group < 0 ? above.length : group), ...rows]
  const header = settleHeader(found.header, below)
  if (![...header.kinds.values()].includes('title'))
    return { name, grid, table: undefined, lines: [], notes: [] }
  const { records, notes } = readRecords(below, header)
  // A table that counts problems has a column 问题 as well.
  if (records.length > 0 && records.every(isFigure))
    return { name, grid, table: undefined, lines: [], notes: [] }
  const lines = above.map(lineOf).filter(line => !AS_OF.test(line))
  return { name, grid, table: { name, records, isOurs: header.isOurs }, lines, notes }
}

function isGroup(row: GridRow): boolean {
  return isGroupHeading(loneText(row)?.text ?? '')
}

// 三、问题清单及整改举措 is the chapter that a table stands in.
function namesTable(row: GridRow): boolean {
  const { text } = loneText(row) ?? { text: '' }
  return NAMES_TABLE.test(text) && statusOfHeading(readLead(text)?.rest ?? text) === null
}

function isFigure({ texts }: TableRecord): boolean {
  return /^[\d.%]+$/.test(texts.title?.join('') ?? '')
}

function lineOf({ cells, filled }: GridRow): string {
  return cells.filter((text, index) => text !== '' && !filled.has(index)).join(' ')
}

function partOf(name: string, lines: readonly string[]): ParsedLedger['outside'] {
  const text = lines.filter(Boolean).join('\n')
  return text === '' ? [] : [{ name, text: text.slice(0, LONGEST_OUTSIDE) }]
}

/** 编号 of each 序号, from the sheet of an exported ledger that has both. */
function readCodes(grids: readonly Grid[]): Map<number, string> {
  const codes = new Map<number, string>()
  const timeline = grids.find(({ name }) => name === SHEET_NAMES.timeline)
  for (const { cells } of timeline?.rows() ?? []) {
    const seq = Number(cells[0])
    if (Number.isInteger(seq) && cells[1]) codes.set(seq, cells[1])
  }
  return codes
}

function take<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = []
  for (const value of values) {
    if (taken.length === count) break
    taken.push(value)
  }
  return taken
}

function* skip<T>(values: Iterable<T>, count: number): Generator<T> {
  let index = 0
  for (const value of values) {
    index += 1
    if (index > count) yield value
  }
}
