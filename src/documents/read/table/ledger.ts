import { PARTICULARS } from '../../../core/issue'
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../core/ledger-rows'
import type { ParsedIssue, ParsedLedger } from '../../../core/parsed-ledger'
import { COLUMN_LABELS, NUMBERS_NOT_USABLE, unknownColumn } from '../../../texts/tables'
import { checkLedger } from '../checks/self-check'
import { readStatedTotals } from '../checks/stated-totals'
import { statusOfHeading } from '../words/status-words'
import { textsOf } from './issue-texts'
import { type Place, pathsOf, printedPaths, seqsOf } from './numbers'
import { NOWHERE, placesOf, unplaced } from './places'
import type { RecordTable, TableRecord } from './records'

/** Everything that was found in a document's tables. */
export interface TableContent {
  title: string
  tables: RecordTable[]
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
const MOST_CHECKS = 50

/** The ledger that the tables hold, in the shape of all imports. */
export function ledgerOf({ title, tables, codes, outside, warnings }: TableContent): ParsedLedger {
  const records = tables.flatMap(table => table.records)
  const isOurs = tables.every(table => table.isOurs)
  const places = tables.flatMap(table => placesOf(table, tables.length > 1))
  const style = { isOurs, hasRows: records.some(({ texts }) => (texts.measures ?? []).length > 1) }
  const { seqs, isPrinted } = seqsOf(records)
  const printed = codes()
  const all = records.map(({ code }, index) => printed.get(seqs[index] ?? 0) ?? code)
  const own = printedPaths(all, isOurs)
  const made = pathsOf(unplaced(records, places, seqs), isOurs)
  const aspects = aspectsOf(places, own)
  const issues = records.map((record, index): ParsedIssue => {
    const { aspect, item } = places[index] ?? NOWHERE
    const no = (own[index] ?? made[index] ?? []).join('-')
    const at = aspects.findIndex(({ title: name }) => name === aspect)
    const texts = textsOf(record, style)
    const status = texts.status ?? (isOurs ? null : statusOfHeading(item ?? aspect))
    return { seq: seqs[index] ?? index + 1, no, aspect: at, item, ...texts, status }
  })
  const ledger = {
    ...{
      title,
      form: 'F9',
      stated: readStatedTotals([title, ...outside.map(({ text }) => text)].join('\n')),
    },
    ...{ aspects, issues, outside: [...outside, ...besides(records, seqs)] },
  }
  const found = [
    ...unknownColumns(records),
    ...(isPrinted || !records.some(({ seq }) => seq) ? [] : [NUMBERS_NOT_USABLE]),
  ]
  // What comes from a ledger of ours was checked when it was imported there.
  const checks = isOurs && issues.length > 0 ? [] : checkLedger(ledger).slice(0, MOST_CHECKS)
  return { ...ledger, warnings: [...warnings, ...found, ...checks] }
}

function aspectsOf(
  places: readonly Place[],
  paths: readonly (number[] | undefined)[],
): ParsedLedger['aspects'] {
  const numbers = new Map<string, number>()
  for (const [index, { aspect, aspectNo }] of places.entries())
    if (!numbers.has(aspect)) numbers.set(aspect, aspectNo ?? paths[index]?.[0] ?? numbers.size + 1)
  return [...numbers].map(([title, no]) => ({ no, title }))
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
