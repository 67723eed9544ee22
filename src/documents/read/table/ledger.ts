import { PARTICULARS } from '../../../core/issue'
import { LEDGER_COLUMNS, type LedgerColumn, splitMeasures } from '../../../core/ledger-rows'
import { NO_ASPECT, type ParsedIssue, type ParsedLedger } from '../../../core/parsed-ledger'
import { COLUMN_LABELS, NUMBERS_NOT_USABLE, unknownColumn } from '../../../texts/tables'
import { readDueDate } from '../due-date'
import { readMeasures } from '../measures'
import { readLead } from '../numbering'
import { readTitle } from '../problem-title'
import { checkLedger } from '../self-check'
import { readStatedTotals } from '../stated-totals'
import { dayOfCount } from './cell-number'
import { type Place, pathsOf, printedPathsOf, readPath, seqsOf } from './numbers'
import type { TableRecord } from './records'

/** Everything that was found in a document's tables. */
export interface TableContent {
  title: string
  /** Of each table: whether its texts stand as the ledger has them, so that nothing may be taken off them. */
  tables: { records: TableRecord[]; isOurs: boolean; name: string }[]
  /** Printed paths of an exported ledger, by number; looked up only when asked for, because that takes long. */
  codes(): ReadonlyMap<number, string>
  outside: ParsedLedger['outside']
  warnings: string[]
}

/** What a parsed ledger has a place for; the other columns are kept beside it. */
const HELD: readonly LedgerColumn[] = [
  'aspect',
  'item',
  'title',
  'measures',
  'dueDate',
  'progress',
  'selfRating',
  ...PARTICULARS,
]
/** Several rows of one issue may name several people or departments. */
const NAMES: readonly LedgerColumn[] = ['leader', 'department', 'partners', 'assignee']
const MOST_CHECKS = 50

/** The ledger that the tables hold, in the shape of all imports. */
export function ledgerOf({ title, tables, codes, outside, warnings }: TableContent): ParsedLedger {
  const records = tables.flatMap(table => table.records)
  const places = tables.flatMap(table => placesOf(table, tables.length > 1))
  const isOurs = tables.every(table => table.isOurs)
  const { seqs, isPrinted } = seqsOf(records)
  const made = (isOurs ? undefined : printedPathsOf(records)) ?? pathsOf(places, seqs)
  const printed = codes()
  const paths = records.map(
    ({ code }, index) => readPath(printed.get(seqs[index] ?? 0) ?? code) ?? made[index] ?? [],
  )
  const aspects = aspectsOf(places, paths)
  const issues = records.map((record, index): ParsedIssue => {
    const { aspect, item } = places[index] ?? { aspect: '', item: null }
    const seq = seqs[index] ?? index + 1
    const no = paths[index]?.join('-') ?? ''
    return {
      seq,
      no,
      aspect: aspects.findIndex(({ title: name }) => name === aspect),
      item,
      ...textsOf(record, isOurs),
    }
  })
  const ledger = {
    ...{
      title,
      form: 'F9',
      stated: readStatedTotals([title, ...outside.map(({ text }) => text)].join('\n')),
    },
    ...{ aspects, issues, outside: [...outside, ...besides(records, seqs)] },
  }
  const own = [
    ...unknownColumns(records),
    ...(isPrinted || !records.some(({ seq }) => seq) ? [] : [NUMBERS_NOT_USABLE]),
  ]
  // What comes from a ledger of ours was checked when it was imported there.
  const checks = isOurs && issues.length > 0 ? [] : checkLedger(ledger).slice(0, MOST_CHECKS)
  return { ...ledger, warnings: [...warnings, ...own, ...checks] }
}

/** Blank headings below others mean the same again, but not in a sheet of ours. */
function placesOf(
  { records, isOurs, name }: TableContent['tables'][number],
  isOneOfSeveral: boolean,
): Place[] {
  let last: Place = { aspect: isOneOfSeveral ? name : NO_ASPECT, item: null }
  return records.map(({ texts }) => {
    const [aspect, item] = [cellOf(texts.aspect), cellOf(texts.item)]
    if (isOurs) return { aspect, item: item || null }
    const given = aspect && headingOf(aspect)
    const isSame = given === '' || given === last.aspect
    last = { aspect: given || last.aspect, item: item ? headingOf(item) : isSame ? last.item : null }
    return last
  })
}

function headingOf(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '')
  return readTitle(readLead(line)?.rest ?? line) || line
}

function aspectsOf(places: readonly Place[], paths: readonly number[][]): ParsedLedger['aspects'] {
  const numbers = new Map<string, number>()
  for (const [index, { aspect }] of places.entries()) {
    // A path of one number is the issue's own.
    const [no, ...below] = paths[index] ?? []
    if (!numbers.has(aspect)) numbers.set(aspect, no && below.length > 0 ? no : numbers.size + 1)
  }
  return [...numbers].map(([title, no]) => ({ no, title }))
}

function textsOf(
  { texts }: TableRecord,
  isOurs: boolean,
): Omit<ParsedIssue, 'seq' | 'no' | 'aspect' | 'item'> {
  const title = cellOf(texts.title)
  const dates = (texts.dueDate ?? []).map(readDay).filter(day => day !== null)
  return {
    title: isOurs ? title : headingOf(title),
    measures: isOurs ? (texts.measures ?? []).flatMap(splitMeasures) : measuresIn(texts),
    status: texts.selfRating?.join('；') || null,
    // Of several deadlines the issue's own is the last.
    dueDate: dates.sort().at(-1) ?? null,
    text: cellOf(texts.progress),
    ...fieldsOf(texts),
  }
}

function fieldsOf(texts: TableRecord['texts']): Pick<ParsedIssue, 'fields'> {
  const given = PARTICULARS.map(
    column => [column, (texts[column] ?? []).join(NAMES.includes(column) ? '、' : '\n')] as const,
  ).filter(([, text]) => text !== '')
  return given.length > 0 ? { fields: Object.fromEntries(given) } : {}
}

/** Where a table has no column for measures, those that are counted in what was done. */
function measuresIn({ measures, progress = [] }: TableRecord['texts']): string[] {
  return measures ? measures.flatMap(measuresOf) : readMeasures(progress.join('\n')).texts
}

/** One measure a row, or several counted ones in one cell. */
function measuresOf(cell: string): string[] {
  const { texts } = readMeasures(cell)
  return texts.length > 0 ? texts : [(readLead(cell)?.rest ?? cell).trim()]
}

const SERIAL = /^\d{5}$/

/** A deadline as printed, or as the number of a day whose format was lost; null when it names no full date. */
export function readDay(printed: string): string | null {
  return SERIAL.test(printed) ? (dayOfCount(Number(printed)) ?? null) : readDueDate(printed)
}

function cellOf(texts: readonly string[] = []): string {
  return texts.join('\n')
}

/** Columns for which a parsed ledger has no place, one part each. */
function besides(records: readonly TableRecord[], seqs: readonly number[]): ParsedLedger['outside'] {
  const names = unknownNames(records)
  const own = LEDGER_COLUMNS.filter(column => !HELD.includes(column))
  return [
    ...own.map(column =>
      listed(
        COLUMN_LABELS[column],
        seqs,
        records.map(({ texts }) => cellOf(texts[column])),
      ),
    ),
    ...names.map(name =>
      listed(
        name,
        seqs,
        records.map(({ extra }) => extra[name] ?? ''),
      ),
    ),
  ].filter(({ text }) => text !== '')
}

function listed(
  name: string,
  seqs: readonly number[],
  cells: readonly string[],
): { name: string; text: string } {
  const lines = cells.map((cell, index) => (cell === '' ? '' : `${seqs[index]}：${cell}`))
  return { name, text: lines.filter(Boolean).join('\n') }
}

function unknownColumns(records: readonly TableRecord[]): string[] {
  return unknownNames(records).map(unknownColumn)
}

function unknownNames(records: readonly TableRecord[]): string[] {
  return [...new Set(records.flatMap(({ extra }) => Object.keys(extra)))]
}
