import type { Issue } from '../core/issue'
import { openRemarks } from '../core/remarks'
import { dueLabel, STATE_LABELS, shortTitle } from './labels'
import { UNANSWERED } from './remarks'

/** Lines of a list that fit one message. */
export const PAGE_SIZE = 15

/** A list of issues, and the page of it that is wanted. */
export interface List {
  heading: string
  issues: Issue[]
  /** From 1; one beyond the end shows the last. */
  page: number
  /** What to send for the next page, without the page. */
  command: string
  /** Said instead of the list when there is nothing in it. */
  empty: string
}

/** A list, one page at a time. */
export function list({ heading, issues, page, command, empty }: List): string {
  if (issues.length === 0) return empty
  const pages = Math.ceil(issues.length / PAGE_SIZE)
  const current = Math.min(Math.max(page, 1), pages)
  const shown = issues.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  const next = current < pages ? `，下一页发：${command} 第${current + 1}页` : ''
  return [
    `${heading} ${issues.length} 项：`,
    ...shown.map(issue => listLine(issue, heading)),
    ...(pages > 1 ? [`第 ${current}/${pages} 页${next}`] : []),
  ].join('\n')
}

/** One issue on one line: `37 公车使用审批不严（整改中，李雷，时限 2026年12月4日）`; what the heading says is not repeated. */
function listLine(issue: Issue, heading: string): string {
  const owner = issue.assignee ?? issue.leader
  const waits = openRemarks(issue).length > 0 && UNANSWERED
  const about = [STATE_LABELS[issue.state], owner, issue.dueDate && dueLabel(issue.dueDate), waits]
  const told = about.filter(part => part && part !== heading).join('，')
  return `${issue.seq} ${shortTitle(issue.title)}${told ? `（${told}）` : ''}`
}

/** What a list says when there is nothing in it. */
export const EMPTY_LISTS = {
  未认领: '未认领：没有，每个问题都有人负责。',
  逾期: '逾期：没有。',
  本周到期: '本周到期：没有。发“逾期”看已经过期的。',
  我的: '我的：没有您负责的问题。发“未认领”看可以认领的。',
} as const

/** 搜索 without a hit. */
export function nothingFound(word: string): string {
  return `没有含“${shortTitle(word)}”的问题。换一个词再试，例：搜索 合同`
}
