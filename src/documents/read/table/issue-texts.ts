import { PARTICULARS } from '../../../core/issue'
import { type LedgerColumn, splitMeasures } from '../../../core/ledger-rows'
import type { ParsedIssue } from '../../../core/parsed-ledger'
import { COLUMN_LABELS } from '../../../texts/tables'
import { splitAnnotations } from '../words/annotations'
import { readDueDate } from '../words/due-date'
import { readMeasures } from '../words/measures'
import { readLead } from '../words/numbering'
import { readTitle } from '../words/problem-title'
import { dayOfCount } from './cell-number'
import type { TableRecord } from './records'

/** How the texts of a table are meant. */
export interface TextStyle {
  /** They stand as a ledger of ours has them, so that nothing may be taken off them. */
  isOurs: boolean
  /** Each measure has a row of its own. */
  hasRows: boolean
}

const TICKED = /[☑☒√✓✔■⊠]\s*([^□☐◻☑☒√✓✔■⊠\s]+)/
/** Several rows of one issue may name several people or departments. */
const NAMES: readonly LedgerColumn[] = ['leader', 'department', 'partners', 'assignee']

/** What the ledger says of the issue besides its place. */
export function textsOf(
  { texts }: TableRecord,
  style: TextStyle,
): Omit<ParsedIssue, 'seq' | 'no' | 'aspect' | 'item'> {
  const title = (texts.title ?? []).join('\n')
  const dates = (texts.dueDate ?? []).map(readDay).filter(day => day !== null)
  const { measures = [], progress = [] } = texts
  // Where a table has no column for measures, those count that are counted in what was done.
  const told = texts.measures ? [] : readMeasures(progress.join('\n')).texts
  return {
    title: style.isOurs ? title : problemOf(title),
    measures: [...measures.flatMap(style.isOurs ? splitMeasures : measuresOf), ...told],
    status: texts.selfRating?.map(ticked).join('；') || (style.isOurs ? null : statusBehind(title)),
    // Of several deadlines the issue's own is the last.
    dueDate: dates.sort().at(-1) ?? null,
    text: progress.join('\n'),
    ...fieldsOf(texts),
  }
}

// □已完成 ☑整改中
function ticked(rating: string): string {
  return (/[□☐◻]/.test(rating) && TICKED.exec(rating)?.[1]) || rating
}

/** 派车不登记（已完成） tells its status where no column does. */
function statusBehind(title: string): string | null {
  return splitAnnotations(title).labels.find(({ kind }) => kind === 'status')?.rest ?? null
}

/** 立行立改 and 长期坚持 are no days: they are remembered as they are printed. */
function undated({ dueDate = [] }: TableRecord['texts']): string[] {
  const texts = dueDate.filter(cell => cell !== '' && readDay(cell) === null)
  return [...new Set(texts)].map(text => `${COLUMN_LABELS.dueDate}：${text}`)
}

function problemOf(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '')
  return readTitle(readLead(line)?.rest ?? line) || line
}

function fieldsOf(texts: TableRecord['texts']): Pick<ParsedIssue, 'fields'> {
  const told = { ...texts, remarks: [...(texts.remarks ?? []), ...undated(texts)] }
  const given = PARTICULARS.map(
    column => [column, (told[column] ?? []).join(NAMES.includes(column) ? '、' : '\n')] as const,
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

const SERIAL = /^\d{5}$/

/** A deadline as printed, or as the number of a day whose format was lost; null when it names no full date. */
export function readDay(printed: string): string | null {
  return SERIAL.test(printed) ? (dayOfCount(Number(printed)) ?? null) : readDueDate(printed)
}
