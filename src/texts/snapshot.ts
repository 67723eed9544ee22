import type { Grouping, Share, Snapshot, Totals } from '../core/snapshot'
import { asOfLabel, dueLabel, rangesOf, STATE_LABELS, shortTitle } from './labels'

/** `自评 47/48（97.9%） · 核验 41/48（85.4%）`: both totals always stand side by side. */
export function bothTotals({ selfRated, verified }: Totals): string {
  return `自评 ${shareLabel(selfRated)} · 核验 ${shareLabel(verified)}`
}

function shareLabel({ count, total, rate }: Share): string {
  return `${count}/${total}（${rate}%）`
}

const RED_SHOWN = 5
const GROUPS_SHOWN = 20
const GROUP_LABELS: Record<Grouping, string> = { aspect: '按方面', department: '按部门', leader: '按领导' }
const WITHOUT: Record<Grouping, string> = { aspect: '未分类', department: '未定部门', leader: '未定领导' }

/** What a snapshot is printed from. */
export interface SnapshotText {
  snapshot: Snapshot
  grouping: Grouping | undefined
  asOf: Date
  timeZone: string
  title: string
  /** Messages that could not be sent; shown to the office only. */
  undelivered: string[]
}

/** 进度: short first, details on demand. */
export function snapshotText({
  snapshot,
  grouping,
  asOf,
  timeZone,
  title,
  undelivered,
}: SnapshotText): string {
  return [
    `【整改进度】${shortTitle(title, 24)}`,
    asOfLabel(asOf, timeZone),
    bothTotals(snapshot.whole),
    ...(grouping ? groupLines(snapshot, grouping) : [stateLine(snapshot), ...redLines(snapshot)]),
    ...(grouping ? [] : ['分组查看发：进度 按部门，或 按领导、按方面']),
    ...undelivered.map(reason => `办公室请注意：有消息没有发出（${reason}）`),
  ].join('\n')
}

function stateLine({ byState }: Snapshot): string {
  const states = ['open', 'active', 'submitted', 'stageDone', 'paused', 'closed'] as const
  const present = states.filter(state => byState[state] > 0)
  return present.map(state => `${STATE_LABELS[state]} ${byState[state]}`).join('，')
}

function redLines({ overdue, undated }: Snapshot): string[] {
  const lines = overdue
    .slice(0, RED_SHOWN)
    .map(issue => `· ${issue.seq} ${shortTitle(issue.title)}（${dueLabel(issue.dueDate)}）`)
  const rest = overdue.length > RED_SHOWN ? ['· 其余发“逾期”查看'] : []
  return [
    overdue.length > 0 ? `逾期 ${overdue.length} 项：` : '逾期 0 项',
    ...lines,
    ...rest,
    ...(undated.length > 0
      ? [`未定时限 ${undated.length} 项：${shortTitle(rangesOf(undated.map(({ seq }) => seq)), 40)}`]
      : []),
  ]
}

function groupLines({ groups }: Snapshot, grouping: Grouping): string[] {
  const lines = groups.map(group => {
    const name = shortTitle(group.name || WITHOUT[grouping], 16)
    const overdue = group.overdue > 0 ? `，逾期 ${group.overdue}` : ''
    return `${name}：自评 ${fraction(group.selfRated)} · 核验 ${fraction(group.verified)}${overdue}`
  })
  const rest = lines.length - GROUPS_SHOWN
  return [
    `${GROUP_LABELS[grouping]}：`,
    ...lines.slice(0, GROUPS_SHOWN),
    ...(rest > 0 ? [`还有 ${rest} 个没有列出`] : []),
  ]
}

function fraction({ count, total }: Share): string {
  return `${count}/${total}`
}
