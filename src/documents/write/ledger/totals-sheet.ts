import type { stream } from 'exceljs'
import { type Grouping, type IssueView, type Share, snapshotOf, type Totals } from '../../../core/snapshot'
import { GROUP_HEADS, SHEET_NAMES, TOTALS_HEADS, WITHOUT_NAME } from '../../../texts/ledger-sheet'
import { type CellValue, TableSheet } from './sheet'

const WIDTHS = [12, 44, 9, 14, 10, 14, 10, 9]
const GROUPINGS: readonly Grouping[] = ['aspect', 'department', 'leader']

/** 汇总: both totals of the whole, and by aspect, department and leader. */
export class TotalsSheet {
  private readonly table: TableSheet

  constructor(book: stream.xlsx.WorkbookWriter, title: string, asOf: string) {
    const columns = TOTALS_HEADS.map((head, index) => ({ head, width: WIDTHS[index] ?? 10 }))
    this.table = new TableSheet(book, { name: SHEET_NAMES.totals, title, caption: asOf }, columns, {
      paper: 'A4',
    })
  }

  /** Writes all of it; `issues` as they stood on that day. */
  write(issues: readonly IssueView[], today: string): void {
    const { whole } = snapshotOf(issues, today)
    this.table.add(cellsOf(GROUP_HEADS.whole, { ...whole, name: GROUP_HEADS.whole }))
    for (const grouping of GROUPINGS) this.writeGroups(issues, today, grouping)
    this.table.close()
  }

  private writeGroups(issues: readonly IssueView[], today: string, grouping: Grouping): void {
    for (const group of snapshotOf(issues, today, grouping).groups) {
      const name = group.name || WITHOUT_NAME[grouping]
      this.table.add(cellsOf(GROUP_HEADS[grouping], { ...group, name }))
    }
  }
}

function cellsOf(head: string, { name, total, selfRated, verified, overdue }: Totals): CellValue[] {
  return [
    head,
    name,
    total,
    fraction(selfRated),
    rate(selfRated),
    fraction(verified),
    rate(verified),
    overdue,
  ]
}

function fraction({ count, total }: Share): string {
  return `${count}/${total}`
}

/** From the printed rate, which never says 100 % while anything is missing. */
function rate({ rate: percent }: Share): { share: number } {
  return { share: Math.round(Number(percent) * 10) / 1000 }
}
