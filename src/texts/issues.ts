import type { Evidence, Issue, TimelineEntry } from '../core/issue'
import type { IssueView } from '../core/snapshot'
import { dueLabel, momentLabel, named, printedPath, STATE_LABELS, shortTitle, VERB_LABELS } from './labels'

/** 认领 done; without a deadline the next step is to set one. */
export function claimed(issue: Issue): string {
  const owner = issue.assignee ?? issue.leader
  const next = issue.dueDate ? '' : `\n还没有时限，可请办公室发：指派 ${issue.seq} ${owner} 下周五`
  return `${named(issue)}已认领：${owner}，${dueLabel(issue.dueDate)}。${next}`
}

export function assigned(issue: Issue, name: string): string {
  return `${named(issue)}已指派给 ${name}，${dueLabel(issue.dueDate)}。`
}

export function measureAdded(issue: Issue): string {
  return `${named(issue)}措施已记录，现有 ${issue.measures.length} 条。`
}

export function reported(issue: Issue, { text }: TimelineEntry): string {
  const percent = issue.percent === null ? '' : `（${issue.percent}%）`
  const next = issue.evidence.length > 0 ? '' : `\n有照片或文件时，引用它发：佐证 ${issue.seq}`
  return `${named(issue)}进展已记录${percent}：${shortTitle(text, 30)}${next}`
}

/** Echoes what was kept: what is not echoed was not filed. */
export function evidenceFiled(issue: Issue, key: string): string {
  const filed = issue.evidence.filter(item => item.key === key).map(evidenceLabel)
  return `${named(issue)}佐证已留存：${filed.join('、')}。共 ${issue.evidence.length} 件。\n办结后发：完成 ${issue.seq} 说明`
}

export function submitted(issue: Issue): string {
  return `${named(issue)}已报完成，待核验。请办公室核对后发：核验 ${issue.seq} 或 退回 ${issue.seq} 原因`
}

export function verified(issue: Issue): string {
  return `${named(issue)}已销号。`
}

export function sentBack(issue: Issue, reason: string): string {
  const owner = issue.assignee ?? issue.leader
  const next = owner ? `请 ${owner} 补充后再报完成。` : `还没有负责人，请先认领 ${issue.seq}。`
  return `${named(issue)}已退回：${reason}\n${next}`
}

export function undone(issues: Issue[], entries: TimelineEntry[]): string {
  const [entry] = entries
  const what = entry ? `${VERB_LABELS[entry.verb]} ${shortTitle(entry.text, 20)}`.trim() : ''
  const numbers = issues.map(({ seq, state }) => `${seq} 号（现为${STATE_LABELS[state]}）`)
  return `已撤销“${what}”：${numbers.join('、')}。`
}

/** Several issues in one message: which went through, and why the others did not. */
export function together(done: string[], failed: string[]): string {
  return [...done, ...failed.map(text => `未办：${text}`)].join('\n')
}

const ENTRIES_SHOWN = 5

/** 查: one issue in full. */
export function details(issue: Issue, timeZone: string): string {
  return [
    `${issue.seq} 号 ${printedPath(issue.path)} ${issue.title}`,
    `方面：${issue.aspectTitle}${issue.item ? `；${issue.item}` : ''}`,
    `状态：${STATE_LABELS[issue.state]}${percentLabel(issue)}，${dueLabel(issue.dueDate)}`,
    `责任领导：${issue.leader ?? '未定'}；牵头部门：${issue.department ?? '未定'}；经办人：${issue.assignee ?? '未定'}`,
    ...numbered(
      '措施',
      issue.measures.map(({ text }) => text),
    ),
    `佐证：${issue.evidence.length > 0 ? issue.evidence.map(evidenceLabel).join('、') : '还没有'}`,
    '记录：',
    ...issue.timeline.slice(-ENTRIES_SHOWN).map(entry => entryLine(entry, timeZone)),
  ].join('\n')
}

function percentLabel({ percent }: Issue): string {
  return percent === null ? '' : `（${percent}%）`
}

function numbered(heading: string, texts: string[]): string[] {
  if (texts.length === 0) return [`${heading}：还没有`]
  return [`${heading}：`, ...texts.map((text, index) => `${index + 1}) ${shortTitle(text, 60)}`)]
}

function evidenceLabel({ kind, name, text }: Evidence): string {
  if (kind === 'text') return `文字“${shortTitle(text, 15)}”`
  return `${kind === 'picture' ? '图片' : '文件'} ${name ?? ''}`.trim()
}

function entryLine({ at, by, verb, text }: TimelineEntry, timeZone: string): string {
  return `${momentLabel(at, timeZone)} ${by} ${VERB_LABELS[verb]} ${shortTitle(text, 40)}`.trim()
}

/** One issue on one line of a list. */
export function listLine(issue: IssueView): string {
  const owner = issue.assignee ?? issue.leader
  const due = issue.dueDate ? `，${dueLabel(issue.dueDate)}` : ''
  return `${issue.seq} ${shortTitle(issue.title)}（${STATE_LABELS[issue.state]}${owner ? `，${owner}` : ''}${due}）`
}

/** Lines of a list that fit one message. */
export const PAGE_SIZE = 15

/** A list, one page at a time; `command` is what to send for the next page. */
export function list(heading: string, issues: IssueView[], page: number, command: string): string {
  if (issues.length === 0) return `${heading}：没有。`
  const pages = Math.ceil(issues.length / PAGE_SIZE)
  const shown = issues.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const more = page < pages ? [`第 ${page}/${pages} 页，下一页发：${command} 第${page + 1}页`] : []
  return [`${heading} ${issues.length} 项：`, ...shown.map(listLine), ...more].join('\n')
}
