import type { Issue, TimelineEntry } from '../core/issue'
import { answererOf } from '../core/remarks'
import { momentLabel, named, shortTitle } from './labels'

/** A 批示, with the issue that it is about. */
export interface Remarked {
  issue: Issue
  entry: TimelineEntry
}

/** 批示 done: who answers it, and how. */
export function remarked(issue: Issue, { by }: TimelineEntry): string {
  const { seq } = issue
  const next = isOwned(issue)
    ? `${toAnswer(issue, by)}，发：进展 ${seq} 内容（措施、完成也算答复）`
    : `${toAnswer(issue, by)}，请先发：认领 ${seq} 下周五，或 指派 ${seq} 姓名`
  return `${named(issue)}批示已记录，答复前一直列出。\n${next}`
}

/** Whoever is responsible alone and has made the remark is answered by the office. */
function toAnswer(issue: Issue, by: string): string {
  return isOwned(issue) ? `请 ${answererOf(issue, by) ?? '办公室'} 答复` : '还没有人负责'
}

function isOwned({ assignee, leader }: Issue): boolean {
  return assignee !== null || leader !== null
}

/** Shown by DingTalk in the chat list. */
export const REMARK_TITLE = '领导批示'

const ISSUES_SHOWN = 10
const REMARK_SHOWN = 200

/** What those who are to answer read, in one message however many issues there are. */
export function remarkNotice(remarks: readonly Remarked[]): string {
  const [first] = remarks
  if (!first) return ''
  const { by, text } = first.entry
  const lines = remarks.map(({ issue }) => `${named(issue)}${toAnswer(issue, by)}`)
  return [
    `【批示】${by}：${shortTitle(text, REMARK_SHOWN)}`,
    ...lines.slice(0, ISSUES_SHOWN),
    ...(lines.length > ISSUES_SHOWN ? [`……共 ${lines.length} 项，发“我的”查看`] : []),
    `答复请发：进展 ${first.issue.seq} 内容`,
  ].join('\n')
}

/** Says of an issue in a list that a remark waits. */
export const UNANSWERED = '批示未答复'

/** Heads the remarks that wait, wherever an issue is shown in full. */
export const UNANSWERED_HEAD = '未答复的批示'

/** `11月23日 10:00 赵领导：请于周五前报结果` */
export function remarkLine({ at, by, text }: TimelineEntry, timeZone: string, length: number): string {
  return `${momentLabel(at, timeZone)} ${by}：${shortTitle(text, length)}`
}
