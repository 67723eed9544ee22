import { LEDGER_COLUMNS } from '../../../core/ledger-rows'
import { COLUMN_LABELS } from '../../../texts/tables'
import { isStatusInPlace } from '../words/status-words'
import { COLUMN_NAMES, COLUMN_PATTERNS, type ColumnKind, plainName, TASK_NAMES } from './column-names'
import type { GridRow } from './grid'

/** What stands in which column of a table, by the index of the column. */
export interface Header {
  kinds: ReadonlyMap<number, ColumnKind>
  /** As printed, those that are unknown too. */
  names: readonly string[]
  /** The rows of the head as printed. */
  rows: readonly (readonly string[])[]
  /** A sheet of ours has exactly the 21 columns, in order: one row an issue, and everything as it is printed. */
  isOurs: boolean
  /** The column whose numbers count the aspects and not the problems. */
  aspectNumbers?: number
}

const KINDS: readonly ColumnKind[] = ['seq', 'code', ...LEDGER_COLUMNS]
const OURS = [COLUMN_LABELS.seq, ...LEDGER_COLUMNS.map(column => COLUMN_LABELS[column])]
// A sentence may end with 问题 as well.
const LONGEST_NAME = 12
/** The rows at the start of a table in which its head is looked for. */
export const HEADER_ROWS = 15
/** 问题 alone may stand in any table. */
const LEAST_KNOWN = 2
/** A heading stands alone in its row. */
const LEAST_PARTS = 2
// A plan of work has tasks, measures and deadlines too: a word of these tells that they answer a finding.
const RECTIFYING = /整改|督[办查导]|交办|销号/

/** The head of the table among its first rows, and its last row; undefined when it is no ledger. */
export function findHeader(rows: readonly GridRow[]): { header: Header; index: number } | undefined {
  const top = rows.slice(0, HEADER_ROWS)
  const heads = top.map((row, index) => {
    const double = doubleHead(row, top[index + 1])
    return double ? { index: index + 1, header: double } : { index, header: headOf([row]) }
  })
  // Of a head over two rows the lower one knows more columns.
  const most = Math.max(0, ...heads.map(({ header }) => knownOf(header)))
  const found = heads.find(({ header }) => knownOf(header) === most)
  return found && most >= LEAST_KNOWN && mayTellProblems(found.header) ? found : undefined
}

// 隐患描述 is told by what stands in it, where the other columns answer a finding.
function mayTellProblems({ kinds, names }: Header): boolean {
  if ([...kinds.values()].includes('title')) return true
  return kinds.size > LEAST_KNOWN && names.some(name => RECTIFYING.test(plainName(name)))
}

/** Both rows as one head, where the lower one only parts columns of the upper one. */
function doubleHead(upper: GridRow, lower: GridRow | undefined): Header | undefined {
  const first = headOf([upper])
  if (!lower || first.isOurs || first.kinds.size < LEAST_KNOWN) return undefined
  const own = [...lower.cells.keys()].filter(index => isOwn(lower, index))
  const isData = own.some(index => ['seq', 'code', 'title'].includes(first.kinds.get(index) ?? ''))
  if (own.some(index => (lower.cells[index] ?? '').length > LONGEST_NAME)) return undefined
  // A head that lost its merged cells has names below a name as well, and blanks beside that.
  const isParted = own.some(index => !upper.cells[index]) && headOf([lower]).kinds.size >= LEAST_KNOWN
  if (isData && !isParted) return undefined
  const both = headOf([upper, lower])
  return own.length >= LEAST_PARTS || knownOf(both) > knownOf(first) ? both : undefined
}

// 已完成 and 未完成 head columns to be ticked.
function knownOf({ kinds, names }: Header): number {
  return kinds.size + names.filter((name, index) => !kinds.has(index) && isStatusInPlace(name)).length
}

function isOwn({ cells, filled }: GridRow, index: number): boolean {
  return (cells[index] ?? '') !== '' && !filled.has(index)
}

function headOf(rows: readonly GridRow[]): Header {
  const [upper, lower] = rows
  // A row ends with its last text, and the lower one may end sooner.
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const names = Array.from(
    { length: width },
    (_, index) => lower?.cells[index] || (upper?.cells[index] ?? ''),
  )
  const above = lower ? carried(upper?.cells ?? []) : []
  const plain = names.map((name, index) => [
    plainName(name),
    ...(lower && isOwn(lower, index) ? [plainName(above[index] ?? '') + plainName(name)] : []),
  ])
  return {
    kinds: kindsOf(plain),
    names,
    rows: rows.map(({ cells }) => cells),
    isOurs: rows.length === 1 && OURS.every((name, index) => name === names[index]),
  }
}

/** What is merged over several columns stands in the first of them. */
function carried(cells: readonly string[]): string[] {
  let last = ''
  return cells.map(cell => {
    last = cell || last
    return last
  })
}

function kindsOf(names: readonly string[][]): ReadonlyMap<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>()
  const take = (kind: ColumnKind, isNamed: (name: string) => boolean) => {
    const index = names.findIndex((all, at) => !kinds.has(at) && all.some(isNamed))
    if (index >= 0 && ![...kinds.values()].includes(kind)) kinds.set(index, kind)
  }
  for (const kind of KINDS)
    for (const known of kind === 'code'
      ? COLUMN_NAMES.code
      : [plainName(COLUMN_LABELS[kind]), ...COLUMN_NAMES[kind]])
      take(kind, name => name === known)
  for (const [kind, pattern] of COLUMN_PATTERNS)
    take(kind, name => name.length <= LONGEST_NAME && pattern.test(name))
  nameTasks(kinds, names, take)
  return kinds
}

/** A list of tasks calls its problems 督办事项 or 项目. */
function nameTasks(
  kinds: Map<number, ColumnKind>,
  names: readonly string[][],
  take: (kind: ColumnKind, isNamed: (name: string) => boolean) => void,
): void {
  if ([...kinds.values()].includes('title') || !names.flat().some(name => RECTIFYING.test(name))) return
  take('title', name => TASK_NAMES.test(name))
  const item = [...kinds].find(([, kind]) => kind === 'item')
  if (item && ![...kinds.values()].includes('title')) kinds.set(item[0], 'title')
}

/** What a column of that name is, or undefined when nobody knows. */
export function kindOfName(name: string): ColumnKind | undefined {
  return kindsOf([[plainName(name)]]).get(0)
}

/** Whether the row is one of the head, which long tables repeat on each page, or numbers the columns below it. */
export function isRepeatedHead({ cells }: GridRow, { kinds, rows }: Header): boolean {
  if (cells.length > LEAST_PARTS && cells.every((text, index) => text.normalize('NFKC') === `${index + 1}`))
    return true
  return rows.some(head => [...kinds.keys()].every(index => (cells[index] ?? '') === (head[index] ?? '')))
}
