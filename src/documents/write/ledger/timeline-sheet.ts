import type { stream } from 'exceljs'
import type { Issue } from '../../../core/issue'
import { openRemarks } from '../../../core/remarks'
import { filedLabel, printedPath, VERB_LABELS } from '../../../texts/labels'
import { changesLabel, SHEET_NAMES, TIMELINE_HEADS } from '../../../texts/ledger-sheet'
import { UNANSWERED } from '../../../texts/remarks'
import { TableSheet } from './sheet'

const WIDTHS = [6, 12, 36, 17, 12, 8, 60, 44]

/** 过程记录: every entry of every issue. 编号 is the printed path, by which a ledger that is read back keeps its numbers. */
export class TimelineSheet {
  private readonly table: TableSheet
  private readonly clock: Intl.DateTimeFormat

  constructor(book: stream.xlsx.WorkbookWriter, title: string, asOf: string, timeZone: string) {
    const columns = TIMELINE_HEADS.map((head, index) => ({ head, width: WIDTHS[index] ?? 10 }))
    this.table = new TableSheet(book, { name: SHEET_NAMES.timeline, title, caption: asOf }, columns, {
      paper: 'A4',
      isLong: true,
    })
    // A Swedish date is written 2026-11-23 08:30; one clock for all entries, because making one takes long.
    this.clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  }

  add(issue: Issue): void {
    const { seq, path, title, timeline } = issue
    const about = [seq, printedPath(path), summaryOf(title)] as const
    const open = openRemarks(issue)
    for (const entry of timeline) {
      const { at, by, verb, text, changes } = entry
      const said = text || filedLabel(issue, entry)
      const told = open.includes(entry) ? UNANSWERED : changesLabel(changes)
      this.table.add([...about, this.clock.format(at), by, VERB_LABELS[verb], said, told])
    }
  }

  close(): void {
    this.table.close()
  }
}

const LONGEST_SUMMARY = 40

function summaryOf(title: string): string {
  return title.length > LONGEST_SUMMARY ? `${title.slice(0, LONGEST_SUMMARY - 1)}…` : title
}
