import type { ParsedIssue, ParsedLedger } from '../../core/parsed-ledger'
import { readDueDate } from './due-date'
import { opensMeasure, readMeasures } from './measures'
import { isWrapped, readTitle } from './problem-title'
import { isStatus, statusInBrackets, statusOfHeading, statusSentence } from './status-words'

const LONGEST_DATE = 16

/** Before the rectification text, in it, or behind the status that ends it. */
export type Phase = 'title' | 'text' | 'closed'

/** A problem whose text is still being read. */
export interface OpenIssue {
  path: number[]
  aspect: number
  item: string | null
  title: string
  text: string[]
  status: string | null
  dueDate: string | null
  phase: Phase
  awaitsText: boolean
  awaitsStatus: boolean
}

/** The rectification text begins; what stands behind its label may be nothing. */
export function startText(issue: OpenIssue, rest: string): void {
  issue.phase = 'text'
  issue.awaitsText = rest === ''
  if (rest) issue.text.push(rest)
}

/** One more paragraph of the rectification text. */
export function addText(issue: OpenIssue, text: string): void {
  // 整改完成情况： on a line of its own may have nothing but the status on the next.
  if (issue.awaitsText && isStatus(text)) {
    setStatus(issue, text)
    return
  }
  issue.awaitsText = false
  // Behind a status that stands first the text only begins.
  if (issue.phase === 'title' || issue.text.length === 0) issue.phase = 'text'
  issue.text.push(text)
}

/** The status as printed, less its full stop; empty when it stands on the next line. */
export function setStatus(issue: OpenIssue, printed: string): void {
  issue.status = printed.replace(/[。.；;]$/, '').trim() || null
  issue.awaitsStatus = issue.status === null
  issue.phase = 'closed'
}

/** A deadline that is a day; any other stays in the text. */
export function setDeadline(issue: OpenIssue, printed: string): void {
  const dueDate = readDueDate(printed)
  issue.dueDate ??= dueDate
  // 立行立改 is no date and a condition beside the date is more than one; neither must get lost.
  if (!dueDate || printed.length > LONGEST_DATE) issue.text.push(`整改时限：${printed}`)
}

/** Whether the paragraph belongs to the problem that the one before began. */
export function continuesTitle({ phase, title }: OpenIssue, text: string): boolean {
  return phase === 'title' && !isWrapped(title) && !isNamedValue(text) && !opensMeasure(text)
}

// 责任领导：张三
function isNamedValue(text: string): boolean {
  return /^[\u4e00-\u9fa5]{2,8}[:：]/.test(text)
}

/** The issue as it is handed out. */
export function finish(issue: OpenIssue, index: number, aspects: ParsedLedger['aspects']): ParsedIssue {
  const text = issue.text.join('\n')
  const bracketed = issue.status === null ? statusInBrackets(issue.title) : null
  return {
    seq: index + 1,
    no: issue.path.join('-'),
    aspect: issue.aspect,
    item: issue.item,
    title: readTitle(bracketed?.title ?? issue.title),
    measures: readMeasures(text).texts,
    status: issue.status ?? bracketed?.status ?? impliedStatus(issue, aspects),
    dueDate: issue.dueDate,
    text,
  }
}

// A sentence about the problem as a whole, or the heading that gathers problems by status; never a word of the body.
function impliedStatus({ text, item, aspect }: OpenIssue, aspects: ParsedLedger['aspects']): string | null {
  const sentences = text.join('\n').split('\n').map(statusSentence)
  const first = sentences[0] ?? sentences.at(-1) ?? null
  return first ?? statusOfHeading(item ?? '') ?? statusOfHeading(aspects[aspect]?.title ?? '')
}
