import type { Changeable, Evidence, Issue, IssueState, TimelineEntry } from '../core/issue'
import type { Grouping } from '../core/snapshot'
import { evidenceLabel } from './issues'
import { STATE_LABELS, VERB_LABELS } from './labels'
import { COLUMN_LABELS } from './tables'

/** The names of the sheets that every exported ledger has. */
export const SHEET_NAMES = { ledger: '整改台账', totals: '汇总', timeline: '过程记录' } as const

/** Written into the file, so that a sheet that comes back is known as ours. */
export const SHEET_CREATOR = '整改助手'

/** The columns of the sheets beside the ledger. */
export const TOTALS_HEADS = ['分组', '名称', '问题数', '自评完成', '自评率', '核验销号', '核验率', '逾期']
export const TIMELINE_HEADS = ['序号', '编号', '问题摘要', '时间', '操作人', '事项', '内容', '变动']

/** What the totals are told by, in their first column. */
export const GROUP_HEADS: Record<Grouping | 'whole', string> = {
  whole: '全部',
  aspect: '方面',
  department: '牵头部门',
  leader: '责任领导',
}

/** Headings that still lack the thing they are named after. */
export const WITHOUT_NAME: Record<Grouping, string> = {
  aspect: '未分类',
  department: '未定部门',
  leader: '未定领导',
}

/** What people call the colour of each state. */
const PAINT_NAMES: Record<IssueState, string> = {
  closed: '深蓝',
  submitted: '浅蓝',
  stageDone: '浅黄',
  active: '橙',
  paused: '深灰',
  open: '浅灰',
}

/** What the colours of the ledger sheet say, printed above it. */
export function colourLegend(states: readonly IssueState[]): string {
  const named = states.map(state => `${PAINT_NAMES[state]} ${STATE_LABELS[state]}`)
  return `自评状态的颜色：${named.join('，')}；完成时限标红为逾期`
}

/** `第 1 页 共 3 页`, in the codes of spreadsheet programs. */
export const PAGE_FOOTER = '&C第 &P 页 共 &N 页'

/** 自评状态: the unit's own rating, or how far the issue is. Whether it is closed stands under 销号日期. */
export function ratingLabel({ state, selfRating }: Pick<Changeable, 'state' | 'selfRating'>): string {
  if (state === 'paused') return STATE_LABELS.paused
  if (selfRating === 'done') return '已完成'
  return selfRating === 'stageDone' ? STATE_LABELS.stageDone : STATE_LABELS[state]
}

/** 目前进展: what was reported last, with its day. */
export function progressLabel({ text }: TimelineEntry, day: string, percent: string): string {
  return `截至${day}：${text}${percent}`
}

/** 审核人与意见 */
export function reviewLabel({ by, verb, text }: TimelineEntry, day: string): string {
  return `${by} ${day} ${VERB_LABELS[verb]}${text ? `：${text}` : ''}`
}

/** 佐证材料: each piece with its number in the issue's list. */
export function evidenceLines({ seq, evidence }: { seq: number; evidence: readonly Evidence[] }): string {
  return evidence.map((piece, index) => `${seq}-${index + 1} ${evidenceLabel(piece)}`).join('\n')
}

/** 审核人与意见 of an issue that came back. */
export function reopenedLabel(closedOn: string): string {
  return `曾于 ${closedOn} 销号，后又重新整改`
}

const FIELD_LABELS: Partial<Record<keyof Changeable, string>> = {
  aspectTitle: COLUMN_LABELS.aspect,
  item: COLUMN_LABELS.item,
  title: COLUMN_LABELS.title,
  state: '状态',
  leader: '责任领导',
  department: '牵头部门',
  assignee: '责任人',
  dueDate: '完成时限',
  selfRating: '自评',
  closedOn: '销号日期',
  percent: '完成百分比',
  kind: COLUMN_LABELS.kind,
  cause: COLUMN_LABELS.cause,
  goal: COLUMN_LABELS.goal,
  partners: COLUMN_LABELS.partners,
  outcomes: COLUMN_LABELS.outcomes,
  lookBack: COLUMN_LABELS.lookBack,
  remarks: COLUMN_LABELS.remarks,
}

/** `责任领导：无 → 李雷；状态：未认领 → 整改中` */
export function changesLabel(changes: TimelineEntry['changes']): string {
  const known = (Object.keys(changes) as (keyof Changeable)[]).filter(field => FIELD_LABELS[field])
  return known.map(field => `${FIELD_LABELS[field]}：${arrow(field, changes[field])}`).join('；')
}

function arrow(field: keyof Changeable, change: readonly unknown[] = []): string {
  return change.map(value => valueLabel(field, value)).join(' → ')
}

function valueLabel(field: keyof Changeable, value: unknown): string {
  if (value === null || value === undefined) return '无'
  if (field === 'selfRating') return value === 'done' ? '已完成' : STATE_LABELS.stageDone
  return field === 'state' ? STATE_LABELS[value as Issue['state']] : String(value)
}
