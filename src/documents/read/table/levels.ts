import { isGroupHeading } from '../extract/group-heading'
import { areClasses, areDeadlines, areFigures, areStates } from './column-values'
import type { Columns } from './columns-told'

/** What problems are sorted by that is no heading of theirs: where, when and by whom they were found. */
const NO_HEADING =
  /来源|日期|时间|时限|地点|位置|部位|场所|场地|区域|地区|属地|所在|[乡村镇屯]|街道|社区|网点|门店|标段|库[点区]|[路线管]段|[路线管]线|线路|站点|点位|桩号|楼[栋层]|单位|部门|科室|学院|院系|车间|班组|对象|企业|[^题]名称|人员?$|领导|姓名|等级|级别|程度|层级|金额|备注|依据|序号|编号/
const SHORTEST_HEADING = 3
// What hardly ever stays the same from one problem to the next says something of each.
const MOST_GROUPS = 0.75
const FEWEST_GROUPS = 2

interface Level {
  column: number
  /** How many groups of problems it makes. */
  groups: number
}

/**
 * Tells the columns that gather problems, whatever they are called: the outer one is the aspect, the inner one the
 * item. Where there is but one, it is the aspect, or the item where headings stand in rows across the table.
 */
export function settleLevels(columns: Columns): void {
  const { kinds, headings } = columns
  const [aspect, item] = [columns.at('aspect'), columns.at('item')]
  if (aspect !== undefined && item !== undefined) return
  const isUnderHeadings = headings.some(isGroupHeading) || (aspect === undefined && headings.length > 0)
  const levels = levelsOf(columns, aspect ?? item)
  for (const column of [aspect ?? item ?? -1, ...levels]) kinds.delete(column)
  const [inner, outer] = isUnderHeadings || levels.length > 1 ? levels : [undefined, ...levels]
  if (inner !== undefined) kinds.set(inner, 'item')
  if (outer !== undefined && !isUnderHeadings) kinds.set(outer, 'aspect')
}

/**
 * 1 | 外交部 and several problems beside it: the number counts the groups, and what changes with it is the aspect, even if
 * it is a unit. The column of such numbers; undefined where each problem has one of its own.
 */
export function settleNumberedGroups(columns: Columns): number | undefined {
  const [seq, title] = [columns.at('seq'), columns.at('title')]
  if (seq === undefined || title === undefined || columns.at('aspect') !== undefined) return undefined
  const [starts, problems] = [startsIn(columns, seq, title), startsIn(columns, title, title)]
  const most = problems.length * MOST_GROUPS
  const named = columns.upTo(title).find(column => {
    const own = column === seq ? [] : startsIn(columns, column, title)
    return own.length <= most && starts.length >= own.length * MOST_GROUPS && isWithin(starts, own)
  })
  if (named === undefined || starts.length < FEWEST_GROUPS || starts.length > most) return undefined
  columns.kinds.delete(seq)
  columns.kinds.set(named, 'aspect')
  return seq
}

function isWithin(places: readonly number[], others: readonly number[]): boolean {
  const known = new Set(others)
  return places.every(place => known.has(place))
}

/** The places among the problems at which another text begins in the column. */
function startsIn(columns: Columns, column: number, title: number): number[] {
  const texts = columns.issues.filter(
    ({ cells }, index, all) => cells[title] !== all[index - 1]?.cells[title],
  )
  let last = ''
  return texts.flatMap(({ cells }, index) => {
    const text = cells[column] ?? ''
    const isStart = text !== '' && text !== last
    if (isStart) last = text
    return isStart ? [index] : []
  })
}

/** The innermost and the outermost of the columns that gather problems, that of a known name among them. */
function levelsOf(columns: Columns, named: number | undefined): number[] {
  const own = named === undefined ? [] : [{ column: named, groups: groupsIn(columns, named).length }]
  const others = columns
    .upTo(columns.at('title') ?? 0)
    .filter(column => mayGather(columns, column))
    .flatMap(column => levelOf(columns, column))
    .filter(({ groups }) => groups !== own[0]?.groups)
  const [outer, ...inner] = [...own, ...others].sort((one, other) => one.groups - other.groups)
  return [...inner.slice(-1), ...(outer ? [outer] : [])].map(({ column }) => column)
}

function mayGather(columns: Columns, column: number): boolean {
  const kind = columns.kinds.get(column)
  // What stands before the number is what the numbers count in, be it a place or a unit.
  const isBefore = column < (columns.at('seq') ?? 0)
  const isOther = !isBefore && NO_HEADING.test(columns.nameOf(column))
  if ((kind !== undefined && kind !== 'kind') || isOther) return false
  const texts = columns.texts(column)
  return (
    texts.join('').length >= texts.length * SHORTEST_HEADING &&
    ![areClasses, areDeadlines, areFigures, areStates].some(areSuch => areSuch(texts))
  )
}

/** Each value gathers the rows below it and does not come again; one for the whole table is no heading. */
function levelOf(columns: Columns, column: number): Level[] {
  const groups = groupsIn(columns, column)
  const isMerged = columns.issues.some(({ cells }) => (cells[column] ?? '') === '')
  const isLevel =
    groups.length > 1 &&
    groups.length < columns.issues.length &&
    (isMerged || groups.length <= columns.issues.length * MOST_GROUPS) &&
    new Set(groups).size === groups.length
  return isLevel ? [{ column, groups: groups.length }] : []
}

function groupsIn(columns: Columns, column: number): string[] {
  const groups: string[] = []
  for (const { cells } of columns.issues) {
    const text = cells[column] ?? ''
    if (text !== '' && text !== groups.at(-1)) groups.push(text)
  }
  return groups
}
