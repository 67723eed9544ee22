import { isStatus } from '../status-words'
import { type ColumnKind, namesProblems, namesState } from './column-names'
import type { Header } from './columns'
import type { GridRow } from './grid'

// 已印发 in a column of progress is what was done; 未整改 says only how far it is.
const STATE =
  /^(?:已|未|尚未|正在|在|基本|部分|全部|按期|阶段性?|持续|长期|立行立改|进行|推进|整改|待|已经)*(?:整改|完成|销号|办结|推进|坚持|进行|落实|解决|到位|核实|立行立改)*(?:中|到位|[,，、;；并且].{2,8})?$/
const MOSTLY = 0.6
const LONGEST_STATE = 12

/** The same head with those columns told by what stands below whose names leave it open. */
export function settleHeader(header: Header, rows: readonly GridRow[]): Header {
  if (header.isOurs) return header
  const kinds = new Map(header.kinds)
  settleStates(kinds, header.names, rows)
  settleProblems(kinds, header.names, rows)
  return { ...header, kinds }
}

/** 整改情况, 整改进展 and their like: a status where the cells are nothing but 已完成 or 整改中, else an account. */
function settleStates(
  kinds: Map<number, ColumnKind>,
  names: readonly string[],
  rows: readonly GridRow[],
): void {
  const [progress, rating] = [columnOf(kinds, 'progress'), columnOf(kinds, 'selfRating')]
  if (rating !== undefined && !isProse(rating, rows)) return
  const others = [...names.keys()].filter(index => !kinds.has(index) && namesState(names[index] ?? ''))
  const told = [progress, ...others].find(index => index !== undefined && isState(index, rows))
  if (rating !== undefined) kinds.set(rating, 'progress')
  if (told !== undefined) kinds.set(told, 'selfRating')
}

/** Of two columns of problems the left one gathers those of the right one, if its cells reach over several rows. */
function settleProblems(
  kinds: Map<number, ColumnKind>,
  names: readonly string[],
  rows: readonly GridRow[],
): void {
  const title = columnOf(kinds, 'title')
  const other = names.findIndex((name, index) => !kinds.has(index) && namesProblems(name))
  if (title === undefined || other < 0 || columnOf(kinds, 'item') !== undefined) return
  const [left, right] = [Math.min(title, other), Math.max(title, other)]
  const reaches = ({ cells, filled }: GridRow) => filled.has(left) || cells[left] === ''
  if (!rows.some(row => reaches(row) && cellOf(row, right) && !row.filled.has(right))) return
  kinds.set(left, 'item')
  kinds.set(right, 'title')
}

function cellOf({ cells }: GridRow, column: number): string {
  return cells[column] ?? ''
}

function columnOf(kinds: ReadonlyMap<number, ColumnKind>, kind: ColumnKind): number | undefined {
  return [...kinds].find(([, other]) => other === kind)?.[0]
}

function isState(column: number, rows: readonly GridRow[]): boolean {
  return areMostly(column, rows, text => text.length <= LONGEST_STATE && (STATE.test(text) || isStatus(text)))
}

function isProse(column: number, rows: readonly GridRow[]): boolean {
  return areMostly(column, rows, text => text.length > 2 * LONGEST_STATE || text.includes('。'))
}

function areMostly(column: number, rows: readonly GridRow[], isSo: (text: string) => boolean): boolean {
  const texts = rows.map(row => cellOf(row, column)).filter(Boolean)
  return texts.length > 0 && texts.filter(isSo).length >= texts.length * MOSTLY
}
