import { PARTICULARS } from '../../../core/issue'
import { type LedgerColumn, splitMeasures } from '../../../core/ledger-rows'
import type { ParsedIssue } from '../../../core/parsed-ledger'
import { readDueDate } from '../due-date'
import { readMeasures } from '../measures'
import { readLead } from '../numbering'
import { readTitle } from '../problem-title'
import { dayOfCount } from './cell-number'
import type { TableRecord } from './records'

/** How the texts of a table are meant. */
export interface TextStyle {
  /** They stand as a ledger of ours has them, so that nothing may be taken off them. */
  isOurs: boolean
  /** Each measure has a row of its own. */
  hasRows: boolean
}

/** Several rows of one issue may name several people or departments. */
const NAMES: readonly LedgerColumn[] = ['leader', 'department', 'partners', 'assignee']

/** What the ledger says of the issue besides its place. */
export function textsOf(
  { texts }: TableRecord,
  style: TextStyle,
): Omit<ParsedIssue, 'seq' | 'no' | 'aspect' | 'item'> {
  const title = (texts.title ?? []).join('\n')
  const dates = (texts.dueDate ?? []).map(readDay).filter(day => day !== null)
  const { measures: cells = [], progress = [] } = texts
  const prose = style.isOurs || style.hasRows ? [] : cells.filter(isProse)
  const listed = cells.filter(cell => !prose.includes(cell))
  // Where a table has no column for measures, those count that are counted in what was done.
  const told = texts.measures ? [] : readMeasures(progress.join('\n')).texts
  return {
    title: style.isOurs ? title : problemOf(title),
    measures: [...listed.flatMap(style.isOurs ? splitMeasures : measuresOf), ...told],
    status: texts.selfRating?.join('；') || null,
    // Of several deadlines the issue's own is the last.
    dueDate: dates.sort().at(-1) ?? null,
    text: [...prose, ...progress].join('\n'),
    ...fieldsOf(texts),
  }
}

function problemOf(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '')
  return readTitle(readLead(line)?.rest ?? line) || line
}

function fieldsOf(texts: TableRecord['texts']): Pick<ParsedIssue, 'fields'> {
  const given = PARTICULARS.map(
    column => [column, (texts[column] ?? []).join(NAMES.includes(column) ? '、' : '\n')] as const,
  ).filter(([, text]) => text !== '')
  return given.length > 0 ? { fields: Object.fromEntries(given) } : {}
}

/** One measure a row, or several in one cell: counted, or each in a line of its own. */
function measuresOf(cell: string): string[] {
  const { texts } = readMeasures(cell)
  return texts.length > 0 ? texts : linesOf(cell).map(line => (readLead(line)?.rest ?? line).trim())
}

/** The lines of a cell, as long as each is a sentence: a line may as well be broken to fit the column. */
function linesOf(cell: string): string[] {
  const lines = cell.split('\n').filter(line => line.trim() !== '')
  return lines.slice(0, -1).every(line => /[。；;]\s*$/.test(line)) ? lines : [lines.join('')]
}

/** Sentences that count nothing tell what is done, as the rectification text of a bulletin does. */
function isProse(cell: string): boolean {
  return (
    /。$/.test(cell) && readMeasures(cell).texts.length === 0 && linesOf(cell).length === 1 && !readLead(cell)
  )
}

const SERIAL = /^\d{5}$/

/** A deadline as printed, or as the number of a day whose format was lost; null when it names no full date. */
export function readDay(printed: string): string | null {
  return SERIAL.test(printed) ? (dayOfCount(Number(printed)) ?? null) : readDueDate(printed)
}
