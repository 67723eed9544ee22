import type { LedgerDiff } from '../core/ledger-diff'
import { asOfLabel } from './labels'
import { wholeChangeLines } from './ledger-diff'
import { findingLine } from './ledger-findings'

/** What there is to be looked at before 确认导入. */
export interface WholeLists extends LedgerDiff {
  warnings: readonly string[]
  /** What the issues are called, by number. */
  titles: Record<number, string>
}

/** The same, with where it comes from. */
export interface WholePreview extends WholeLists {
  /** Of the document; empty for an edited sheet. */
  title: string
  /** Who has sent it, and when. */
  by: string
  at: Date
  timeZone: string
  isSaved: boolean
}

/** What issues are called, by number. */
export function titlesBySeq(issues: readonly { seq: number; title: string }[]): Record<number, string> {
  return Object.fromEntries(issues.map(({ seq, title }) => [seq, title]))
}

/** The list behind the link of a preview: who, what, before → after, nothing left out and nothing shortened. */
export function wholePreviewText(preview: WholePreview): string {
  const { title, by, at, timeZone, isSaved } = preview
  return [
    `【导入预览】${title || '改过的台账表格'}`,
    `${by} 发起，${asOfLabel(at, timeZone)}，${isSaved ? '已经确认导入' : '还没有保存，核对无误请在群里发：确认导入'}`,
    ...wholeLines(preview),
    '',
  ].join('\n')
}

/** Its lists alone, each under its heading. */
export function wholeLines({ changes, findings, warnings, titles }: WholeLists): string[] {
  const issues = new Set(changes.map(({ seq }) => seq)).size
  return [
    ...listed(`更正 ${changes.length} 处，涉及 ${issues} 个问题：`, wholeChangeLines(changes, titles)),
    ...listed(`没有采用 ${findings.length} 条：`, numbered(findings.map(findingLine))),
    ...listed(`提示 ${warnings.length} 条：`, numbered(warnings)),
  ]
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines] : []
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`)
}
