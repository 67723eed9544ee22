import { groupBy } from '../core/group-by'
import type { IssueState } from '../core/issue'
import type { ComparedColumn } from '../core/ledger-diff'
import { STATE_LABELS } from './labels'
import { COLUMN_LABELS } from './tables'

/** What the columns are called where a sheet or a document is compared with the ledger. */
export const COMPARED_LABELS: Record<ComparedColumn, string> = {
  ...COLUMN_LABELS,
  code: '编号',
  progress: '整改情况',
}

/** What still has to be decided; of anything else there may be nothing to say. */
const TO_DECIDE: readonly ComparedColumn[] = ['leader', 'department', 'assignee', 'dueDate']

/** A value of that column as people read it. */
export function comparedValue(column: ComparedColumn, value: string): string {
  if (value === '') return TO_DECIDE.includes(column) ? '未定' : '无'
  // What documents change here is the state that their rating stands for.
  return column === 'selfRating' ? (STATE_LABELS[value as IssueState] ?? value) : value
}

/** `责任人 3、完成时限 2`: how many there are of each kind. */
export function countsOf<T>(list: readonly T[], kindOf: (one: T) => string): string {
  return [...groupBy(list, kindOf)].map(([kind, own]) => `${kind} ${own.length}`).join('、')
}

/** More would not be read on a phone; then the counts tell what there is. */
export const MOST_LINES = 12
/** Of more, so many are shown one by one. */
export const FIRST_SHOWN = 5
