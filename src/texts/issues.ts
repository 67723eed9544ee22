import type { Evidence, Issue, TimelineEntry } from '../core/issue'
import { dueLabel, named, rangesOf, STATE_LABELS, shortTitle, VERB_LABELS } from './labels'

/** 认领 done, and whose place in the imported plan it takes; without a deadline the next step is to set one. */
export function claimed(issue: Issue, { text: owner, changes }: TimelineEntry): string {
  const planned = (changes.assignee ?? changes.leader)?.[0]
  const next = issue.dueDate ? '' : `\n还没有时限，请补发：认领 ${issue.seq} 下周五`
  return `${named(issue)}已认领：${owner}${planned ? `（台账原定 ${planned}）` : ''}，${dueLabel(issue.dueDate)}。${next}`
}

/** 指派 done; tells from whom the issue went over. */
export function assigned(issue: Issue, { text: name, changes }: TimelineEntry): string {
  const before = (changes.assignee ?? changes.leader)?.[0]
  const from = before ? `（原由 ${before} 负责）` : ''
  const next = issue.dueDate ? '' : `\n还没有时限，请补发：指派 ${issue.seq} ${name} 下周五`
  // A leader does not replace whoever does the work; that both are named keeps it from being a surprise.
  const still = issue.leader === name && issue.assignee ? `，经办人仍是 ${issue.assignee}` : ''
  return `${named(issue)}已指派给 ${name}${from}${still}，${dueLabel(issue.dueDate)}。${next}`
}

/** 措施 done. */
export function measureAdded(issue: Issue, { text }: TimelineEntry): string {
  return `${named(issue)}措施已记录，第 ${issue.measures.length} 条：${shortTitle(text, 30)}`
}

/** 进展 done. */
export function reported(issue: Issue, { text }: TimelineEntry, percent: number | undefined): string {
  const done = percent === undefined ? '' : `（完成 ${percent}%）`
  const next = issue.evidence.length > 0 ? '' : `\n有照片或文件时，引用它发：佐证 ${issue.seq}`
  return `${named(issue)}进展已记录${done}：${shortTitle(text, 30)}${next}`
}

/** Echoes what was kept: what is not echoed was not filed. */
export function evidenceFiled(issue: Issue, { key }: TimelineEntry): string {
  const filed = issue.evidence.filter(item => item.key === key).map(evidenceLabel)
  const next = issue.state === 'submitted' ? '正等办公室核验。' : `办结后发：完成 ${issue.seq} 说明`
  return `${named(issue)}佐证已留存：${filed.join('、')}。共 ${issue.evidence.length} 件。\n${next}`
}

/** 完成 done. */
export function submitted(issue: Issue): string {
  const { seq } = issue
  return `${named(issue)}已报完成，待核验。\n请办公室核对后发：核验 ${seq}（通过）或 退回 ${seq} 原因`
}

/** 核验 done. */
export function verified(issue: Issue, { by }: TimelineEntry): string {
  return `${named(issue)}已销号，核验人 ${by}。`
}

/** 不公开 done. */
export function hidden(issue: Issue): string {
  return `${named(issue)}不再列入公开稿，只计数。恢复请发：恢复公开 ${issue.seq}`
}

/** 恢复公开 done. */
export function unhidden(issue: Issue): string {
  return `${named(issue)}已恢复列入公开稿。`
}

/** 退回 done. */
export function sentBack(issue: Issue, { text }: TimelineEntry): string {
  const owner = issue.assignee ?? issue.leader
  const next = owner
    ? `请 ${owner} 补充后再发：完成 ${issue.seq} 说明`
    : `还没有人负责，请先发：认领 ${issue.seq} 下周五`
  return `${named(issue)}已退回：${shortTitle(text, 60)}\n${next}`
}

const NUMBERS_SHOWN = 15

/** 撤销 done, with the state in which each issue is again. */
export function undone(issues: Issue[], entries: TimelineEntry[]): string {
  const [entry] = entries
  const what = entry ? `${VERB_LABELS[entry.verb]} ${shortTitle(entry.text)}`.trim() : ''
  const numbers = issues
    .slice(0, NUMBERS_SHOWN)
    .map(({ seq, state }) => `${seq} 号（现为${STATE_LABELS[state]}）`)
  const rest = issues.length > NUMBERS_SHOWN ? `等 ${issues.length} 项` : ''
  return `已撤销“${what}”：${numbers.join('、')}${rest}。`
}

/** What became of one of several issues. */
export interface Outcome {
  /** As typed. */
  printed: string
  text: string
}

/** Several issues in one message: which went through, and why the others did not. */
export function together(done: Outcome[], refused: Outcome[]): string {
  const failed = refused.length > 0 ? `，未办 ${refused.length} 项` : ''
  return [
    `共 ${done.length + refused.length} 项，办好 ${done.length} 项${failed}：`,
    ...outcomeLines(done),
    ...outcomeLines(refused).map(line => `未办：${line}`),
  ].join('\n')
}

/** The next step stands behind a line break and is left out: a list is read for its numbers. */
function outcomeLines(outcomes: Outcome[]): string[] {
  const shown = [...new Set(outcomes.slice(0, NUMBERS_SHOWN).map(({ text }) => text.split('\n')[0] ?? ''))]
  const rest = outcomes.slice(NUMBERS_SHOWN)
  return rest.length > 0 ? [...shown, `还有 ${printedRanges(rest)}`] : shown
}

/** Running numbers as ranges, whatever else was typed as it is. */
function printedRanges(outcomes: Outcome[]): string {
  const seqs = outcomes.map(({ printed }) => Number(printed))
  return seqs.every(Number.isInteger) ? rangesOf(seqs) : outcomes.map(({ printed }) => printed).join('、')
}

/** `图片（128 KB）`, `文件 方案.pdf（1.2 MB）`, `文字“……”` */
export function evidenceLabel({ kind, name, text, bytes }: Evidence): string {
  if (kind === 'text') return `文字“${shortTitle(text, 15)}”`
  return kind === 'picture' ? `图片（${size(bytes)}）` : `文件 ${shortTitle(name ?? '')}（${size(bytes)}）`
}

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What is not echoed was not filed; a picture beside another command is told so outright. */
export const PICTURE_NOT_KEPT = '（消息里的图片没有留存。要留作佐证，请引用那条消息发：佐证 编号）'
