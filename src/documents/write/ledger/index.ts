import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { stream } from 'exceljs'
import { CopyFinder } from '../../../core/copy-check'
import { dayOf } from '../../../core/day'
import type { Issue } from '../../../core/issue'
import { outcomesOf } from '../../../core/issue-outcomes'
import { answerOf } from '../../../core/issue-text'
import { issueAt, type LedgerColumn } from '../../../core/ledger-rows'
import { type Outcomes, sumOutcomes } from '../../../core/outcomes'
import type { IssueView } from '../../../core/snapshot'
import { copyRows } from '../../../texts/copies'
import { asOfLabel } from '../../../texts/labels'
import { SHEET_CREATOR, SHEET_NAMES } from '../../../texts/ledger-sheet'
import { outcomeRows } from '../../../texts/outcomes'
import { LedgerSheet } from './ledger-sheet'
import { COPIES_LIST, OUTCOMES_LIST, writeList } from './list-sheet'
import { ledgerRowOf } from './row'
import { TimelineSheet } from './timeline-sheet'
import { TotalsSheet } from './totals-sheet'

export { filledColumns, ledgerRowAt, ledgerRowOf } from './row'

/** A ledger to be written; every figure in it is as of `asOf`. */
export interface LedgerExport {
  /** Of the round; may be empty. */
  title: string
  asOf: Date
  timeZone: string
  /** By number. */
  issues: Iterable<Issue> | AsyncIterable<Issue>
  /** The other columns are narrow, as nothing stands in them. All are taken as filled where it is not known. */
  filled?: ReadonlySet<LedgerColumn>
}

/** Nobody checks more; how many are left out is said. */
const MOST_COPIES = 2000
/** A process that answers a group must not be busy for longer than a moment. */
const ISSUES_PER_TURN = 50

/**
 * Writes the ledger as an xlsx file and ends `out`: the 21 columns, the totals, all that has happened, and
 * two lists to be checked: rules and money, and sentences that answer several issues. Issues are
 * taken one at a time and not kept. When it throws, `out` is destroyed and what it holds is no file.
 */
export async function writeLedgerXlsx(input: LedgerExport, out: Writable): Promise<void> {
  const file = new PassThrough()
  const filled = fill(file, input).catch(error => {
    file.destroy(error)
  })
  // Nobody waits for the rest of a file that cannot be written.
  await pipeline(file, out)
  await filled
}

async function fill(file: PassThrough, input: LedgerExport): Promise<void> {
  const book = newBook(file, input.asOf)
  const { timeZone, asOf } = input
  const today = dayOf(asOf, timeZone)
  const [title, label] = [input.title || SHEET_NAMES.ledger, asOfLabel(asOf, timeZone)]
  const ledger = new LedgerSheet(book, title, label, today, input.filled)
  const totals = new TotalsSheet(book, title, label)
  const timeline = new TimelineSheet(book, title, label, timeZone)
  const views: IssueView[] = []
  const [outcomes, copies]: [Outcomes[], CopyFinder] = [[], new CopyFinder()]
  for await (const issue of issuesAt(input)) {
    ledger.add(ledgerRowOf(issue, timeZone))
    timeline.add(issue)
    views.push(viewOf(issue))
    outcomes.push(outcomesOf(issue, timeZone))
    copies.add(answerOf(issue, asOf))
    if (views.length % ISSUES_PER_TURN === 0) await nextTurn()
    if (file.destroyed) return
  }
  ledger.close()
  totals.write(views, today)
  timeline.close()
  writeList(book, OUTCOMES_LIST, { title, asOf: label, rows: outcomeRows(sumOutcomes(outcomes)) })
  writeList(book, COPIES_LIST, { title, asOf: label, rows: copyRows(copies.found(), MOST_COPIES) })
  await book.commit()
}

function newBook(file: PassThrough, asOf: Date): stream.xlsx.WorkbookWriter {
  const options = { stream: file, useStyles: true, useSharedStrings: true, zip: { zlib: { level: 3 } } }
  const book = new stream.xlsx.WorkbookWriter(options)
  book.creator = SHEET_CREATOR
  // Spreadsheet programs keep this time in whole seconds; rounded up, what the file shows is never later.
  book.created = new Date(Math.ceil(asOf.getTime() / 1000) * 1000)
  book.modified = book.created
  return book
}

async function* issuesAt({ issues, asOf }: LedgerExport): AsyncGenerator<Issue> {
  for await (const issue of issues) {
    const then = issueAt(issue, asOf)
    if (then) yield then
  }
}

/** What totals are made from, without the history, which would keep the whole ledger in memory. */
function viewOf(issue: Issue): IssueView {
  const { importedText, measures, evidence, timeline, cause, goal, outcomes, remarks, ...view } = issue
  return view
}
