import { type ColumnKind, namesProblems, namesState } from './column-names'
import { areAccounts, areDeadlines, areDescriptions, areStates } from './column-values'
import type { Header } from './columns'
import { Columns } from './columns-told'
import type { GridRow } from './grid'
import { settleLevels } from './levels'

/** What tells that something is done about a problem. */
const ANSWERS: readonly ColumnKind[] = ['measures', 'progress', 'selfRating', 'dueDate']
// 检查日期 and 销号日期 are days too.
const OTHER_DAYS = /检查|发现|反馈|下发|交办|登记|填报|更新|统计|实际|销号|办结|验收/
/** What stands beside a status and is made of the same words. */
const OTHER_WORDS =
  /类[型别]|性质|方式|要求|等级|时限|期限|目标|标准|核[验查实]|验收|审[核批]|复[核查]|回头看/

/** The same head with those columns told by what stands below whose names leave it open. */
export function settleHeader(header: Header, rows: readonly GridRow[]): Header {
  if (header.isOurs) return header
  const columns = new Columns(header, rows)
  settleProblem(columns)
  settleStates(columns)
  settleDeadline(columns)
  settleLevels(columns)
  return { ...header, kinds: columns.kinds }
}

/** A column of problems of whatever name, if none is called so; of two such columns the right one, where the left gathers. */
function settleProblem(columns: Columns): void {
  const title = columns.at('title') ?? describing(columns)
  if (title === undefined) return
  columns.kinds.set(title, 'title')
  const other = columns.unknown().find(index => namesProblems(columns.nameOf(index)))
  if (other === undefined || columns.at('item') !== undefined) return
  const [left, right] = [Math.min(title, other), Math.max(title, other)]
  const reaches = ({ cells, filled }: GridRow) => filled.has(left) || !cells[left]
  if (!columns.rows.some(row => reaches(row) && row.cells[right] && !row.filled.has(right))) return
  columns.kinds.set(left, 'item')
  columns.kinds.set(right, 'title')
}

// 隐患描述, 不足之处 and 查摆内容: before what is done about it stands what is wrong, and it is told at length.
function describing(columns: Columns): number | undefined {
  const answers = ANSWERS.flatMap(kind => columns.at(kind) ?? [])
  const told = columns.unknown().filter(index => areDescriptions(columns.texts(index)))
  const before = told.filter(index => index < Math.min(...answers))
  const lengths = new Map(told.map(index => [index, columns.texts(index).join('').length]))
  return (before.length > 0 ? before : told).sort(
    (one, other) => (lengths.get(other) ?? 0) - (lengths.get(one) ?? 0),
  )[0]
}

/** 整改情况, 自评结果 and their like: a status where the cells are nothing but 已完成 or 整改中, else an account. */
function settleStates(columns: Columns): void {
  const [progress, rating] = [columns.at('progress'), columns.at('selfRating')]
  if (rating !== undefined && !areAccounts(columns.texts(rating))) return
  const unknown = columns.unknown().filter(index => !OTHER_WORDS.test(columns.nameOf(index)))
  const named = unknown.filter(index => namesState(columns.nameOf(index)))
  const others = [...unknown, columns.at('remarks') ?? -1].filter(index => columns.isFull(index))
  const told = [progress ?? -1, ...named, ...others].find(index => areStates(columns.texts(index)))
  if (rating !== undefined) columns.kinds.set(rating, 'progress')
  if (told !== undefined) columns.kinds.set(told, 'selfRating')
}

function settleDeadline(columns: Columns): void {
  if (columns.at('dueDate') !== undefined) return
  const told = columns
    .unknown()
    .filter(index => index > (columns.at('title') ?? 0) && !OTHER_DAYS.test(columns.nameOf(index)))
    .find(index => areDeadlines(columns.texts(index)))
  if (told !== undefined) columns.kinds.set(told, 'dueDate')
}
