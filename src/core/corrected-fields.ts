import type { CorrectedFields, Issue, IssueState } from './issue'
import type { LedgerChange } from './ledger-diff'
import { isSameText } from './ledger-rows'
import { valuesOf } from './ledger-values'
import { ratingIn } from './self-rating'

/** Gives each aspect its running number: the one it has in the ledger, else the next. */
export function aspectNumbers(
  issues: readonly Pick<Issue, 'aspect' | 'aspectTitle'>[],
): (title: string) => number {
  const numbers = new Map(issues.map(({ aspect, aspectTitle }) => [aspectTitle, aspect]))
  return title => {
    const number = numbers.get(title) ?? Math.max(-1, ...numbers.values()) + 1
    numbers.set(title, number)
    return number
  }
}

/** The fields of an issue as these changes of it leave them. */
export function correctedFields(
  changes: readonly LedgerChange[],
  aspectOf: (title: string) => number,
): CorrectedFields {
  const fields = changes.filter(({ column }) => column !== 'measures')
  return Object.assign({}, ...fields.map(change => fieldsOf(change, aspectOf)))
}

function fieldsOf({ column, after }: LedgerChange, aspectOf: (title: string) => number): CorrectedFields {
  switch (column) {
    case 'code':
      return { path: after.split('-').map(Number) }
    case 'aspect':
      return { aspectTitle: after, aspect: aspectOf(after) }
    case 'progress':
      return { importedText: after }
    case 'selfRating':
      return { state: after as IssueState, selfRating: ratingIn(after as IssueState) }
    default:
      return { [column]: after }
  }
}

/** Whether the issue still stands as it did when the changes were shown. */
export function isAsShown(issue: Issue, changes: readonly LedgerChange[]): boolean {
  const now = valuesOf(issue)
  return changes.every(({ column, before }) =>
    column === 'measures'
      ? before === null || issue.measures.some(({ text }) => text === before)
      : isSameText(now[column] ?? '', before ?? ''),
  )
}
