import type { Issue } from './issue'
import { issueAsOf } from './snapshot'

/** The columns of a ledger sheet behind 序号, in the order in which they are printed. */
export const LEDGER_COLUMNS = [
  'aspect',
  'item',
  'title',
  'kind',
  'cause',
  'goal',
  'measures',
  'leader',
  'department',
  'partners',
  'assignee',
  'dueDate',
  'progress',
  'selfRating',
  'evidence',
  'outcomes',
  'review',
  'closedOn',
  'lookBack',
  'remarks',
] as const

/** The name of one of them. */
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

/** One issue as a ledger sheet shows it. A column that the sheet lacks is missing; an empty cell is an empty text. */
export interface LedgerRow extends Partial<Record<LedgerColumn, string>> {
  /** 序号; null when the cell holds no number. */
  seq: number | null
  /** 编号: the printed path, such as 5-15-1; a ledger sheet has none. */
  code?: string
}

/** A row that has all 21 columns. */
export type PrintedRow = { seq: number } & Record<LedgerColumn, string>

const NOT_FOR_XML = /[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/u
const LONGEST_CELL = 32_767

/** The text as a cell of a sheet can hold it: no control characters, line breaks of one kind, not too long. */
export function cellText(text: string): string {
  const clean = cleanText(text)
  return clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL - 1)}…` : clean
}

function cleanText(text: string): string {
  return isPlain(text) ? text : cleaned(text)
}

/** Character by character, because most of the time of an export would go into asking a pattern. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (
      (code < 0x20 && code !== 0x0a) ||
      (code > 0x7e && code < 0xa0) ||
      (code >= 0xd800 && code < 0xe000) ||
      code > 0xfffd
    )
      return false
  }
  return true
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(new RegExp(NOT_FOR_XML, 'gu'), '')
}

/** By which a text is the same on the way through a document, where blanks at the ends and control characters are lost. */
export function textKey(text: string): string {
  return cleanText(text)
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .trim()
}

/** By which a text is the same on the way through a sheet, where the end of a very long one is lost as well. */
export function cellKey(text: string): string {
  return textKey(cellText(text))
}

const INDENT = '　　'
const COUNTER = /^(\d{1,3})(?:[.．](?!\d)|、) ?/

/** The measures in one cell, each on a line of its own with its number; their own line breaks are indented. */
export function joinMeasures(measures: readonly string[]): string {
  const lines = measures.map((measure, index) => `${index + 1}. ${cleanText(measure)}`)
  return lines.map(line => line.replaceAll('\n', `\n${INDENT}`)).join('\n')
}

/** The measures of such a cell. A line that is not indented is a measure, whether people gave it a number or not. */
export function splitMeasures(cell: string): string[] {
  const measures: string[] = []
  for (const line of cleanText(cell).split('\n')) {
    if (line.startsWith(INDENT) && measures.length > 0)
      measures.push(`${measures.pop()}\n${line.slice(INDENT.length)}`)
    else if (line.trim() !== '') measures.push(withoutCounter(line, measures.length + 1))
  }
  return measures
}

function withoutCounter(line: string, expected: number): string {
  const counter = COUNTER.exec(line)
  return counter && Number(counter[1]) === expected ? line.slice(counter[0].length) : line
}

/**
 * The issue with all its lists as it stood at that instant, or undefined when it was not in the ledger yet. What has
 * been withdrawn since then does not come back.
 */
export function issueAt(issue: Issue, instant: Date): Issue | undefined {
  const view = issueAsOf(issue, instant)
  if (!view) return undefined
  const newest = issue.timeline.at(-1)
  if (!newest || newest.at <= instant) return issue
  const later = new Set(issue.timeline.filter(({ at }) => at > instant).map(({ key }) => key))
  return {
    ...issue,
    ...view,
    timeline: issue.timeline.filter(({ at }) => at <= instant),
    measures: view.measures.filter(({ key }) => !later.has(key)),
    evidence: issue.evidence.filter(({ at }) => at <= instant),
  }
}
