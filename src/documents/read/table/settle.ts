import { type ColumnKind, namesProblems, namesState } from './column-names'
import {
  areAccounts,
  areAnswers,
  areCounted,
  areDeadlines,
  areDescriptions,
  areFigures,
  areStates,
} from './column-values'
import type { Header } from './columns'
import { Columns } from './columns-told'
import type { GridRow } from './grid'
import { settleLevels, settleNumberedGroups } from './levels'

/** What tells that something is done about a problem. */
const QUESTION = /完成|整改|到位|落实|销号|办结|闭环|解决/
const ANSWERS: readonly ColumnKind[] = ['measures', 'progress', 'selfRating', 'dueDate']
// 检查日期 and 销号日期 are days too.
const OTHER_DAYS = /检查|发现|反馈|下发|交办|登记|填报|更新|统计|实际|销号|办结|验收/
/** What stands beside a status and is made of the same words. */
const OTHER_WORDS = /类[型别]|性质|方式|要求|等级|时限|期限|目标|标准/
// A second look at it, which tells the state where nothing else does.
const LATER_LOOK = /核[验查实]|验收|审[核批]|复[核查]|回头看/

/** The same head with those columns told by what stands below whose names leave it open. */
export function settleHeader(header: Header, rows: readonly GridRow[]): Header {
  if (header.isOurs) return header
  const columns = new Columns(header, rows)
  settleProblem(columns)
  settleNumbers(columns)
  settleMeasures(columns)
  settleStates(columns)
  settleDeadline(columns)
  const aspectNumbers = settleNumberedGroups(columns)
  if (aspectNumbers === undefined) settleLevels(columns)
  return { ...header, kinds: columns.kinds, ...(aspectNumbers !== undefined && { aspectNumbers }) }
}

/** A column of problems of whatever name, if none is called so; of two such columns the right one, where the left gathers. */
function settleProblem(columns: Columns): void {
  const title = columns.at('title') ?? describing(columns)
  if (title === undefined) return
  columns.kinds.set(title, 'title')
  const other = columns.unknown().find(index => namesProblems(columns.nameOf(index)))
  if (other === undefined || columns.at('item') !== undefined) return
  const [left, right] = [Math.min(title, other), Math.max(title, other)]
  const reaches = ({ cells, filled }: GridRow, above: GridRow | undefined) =>
    filled.has(left) || !cells[left] || cells[left] === above?.cells[left]
  const isOwn = ({ cells, filled }: GridRow, above: GridRow | undefined) =>
    cells[right] && !filled.has(right) && cells[right] !== above?.cells[right]
  const { rows } = columns
  if (!rows.some((row, index) => reaches(row, rows[index - 1]) && isOwn(row, rows[index - 1]))) return
  columns.kinds.set(left, 'item')
  columns.kinds.set(right, 'title')
}

// 隐患描述, 不足之处 and 查摆内容: before what is done about it stands what is wrong, and it is told at length.
function describing(columns: Columns): number | undefined {
  const answers = ANSWERS.flatMap(kind => columns.at(kind) ?? [])
  return (
    fullest(columns, index => index < Math.min(...answers)) ??
    fullest(columns, index => index > Math.min(...answers))
  )
}

/** The column nobody knows that tells most. */
function fullest(columns: Columns, isThere: (column: number) => boolean): number | undefined {
  const told = columns.unknown().filter(index => isThere(index) && areDescriptions(columns.texts(index)))
  const lengths = told.map(index => columns.texts(index).join('').length)
  return told[lengths.indexOf(Math.max(...lengths))]
}

/** A column of figures before the problems, whose head is blank perhaps. */
function settleNumbers(columns: Columns): void {
  if (columns.at('seq') !== undefined || columns.at('code') !== undefined) return
  const before = columns.unknown().filter(index => index < (columns.at('title') ?? 0))
  const told = before.find(index => areFigures(columns.texts(index)))
  if (told !== undefined) columns.kinds.set(told, 'seq')
}

/** 措施一 and 措施二 are both measures; in a column of another name they are counted. */
function settleMeasures(columns: Columns): void {
  const [measures, title = -1] = [columns.at('measures'), columns.at('title')]
  if (measures !== undefined) {
    const stem = stemOf(columns.nameOf(measures))
    for (const index of columns.unknown())
      if (stemOf(columns.nameOf(index)) === stem) columns.kinds.set(index, 'measures')
  } else if (columns.at('progress') === undefined) {
    const told = fullest(columns, index => index > title)
    if (told !== undefined && areCounted(columns.texts(told))) columns.kinds.set(told, 'measures')
  }
}

function stemOf(name: string): string {
  return name.replace(/[一二三四五六七八九十\d]+$/, '')
}

/** 整改情况, 自评结果 and their like: a status where the cells are nothing but 已完成 or 整改中, else an account. */
function settleStates(columns: Columns): void {
  const [progress, rating] = [columns.at('progress'), columns.at('selfRating')]
  if (rating !== undefined && !areAccounts(columns.texts(rating))) return
  const unknown = columns.unknown().filter(index => !OTHER_WORDS.test(columns.nameOf(index)))
  const isLater = (index: number) => LATER_LOOK.test(columns.nameOf(index))
  const [first, later] = [unknown.filter(index => !isLater(index)), unknown.filter(isLater)]
  const named = first.filter(index => namesState(columns.nameOf(index)))
  const others = [...first, columns.at('remarks') ?? -1, ...later].filter(index => columns.isFull(index))
  const told = [progress ?? -1, ...named, ...others].find(index => tellsState(columns, index))
  if (rating !== undefined) columns.kinds.set(rating, 'progress')
  if (told !== undefined) columns.kinds.set(told, 'selfRating')
}

function tellsState(columns: Columns, index: number): boolean {
  const texts = columns.texts(index)
  return areStates(texts) || (QUESTION.test(columns.nameOf(index)) && areAnswers(texts))
}

function settleDeadline(columns: Columns): void {
  if (columns.at('dueDate') !== undefined) return
  const told = columns
    .unknown()
    .filter(index => index > (columns.at('title') ?? 0) && !OTHER_DAYS.test(columns.nameOf(index)))
    .find(index => areDeadlines(columns.texts(index)))
  if (told !== undefined) columns.kinds.set(told, 'dueDate')
}
