import { RULES } from './decide'
import type { CorrectedFields, Issue, IssueState } from './issue'
import type { LedgerChange } from './ledger-diff'
import { textKey } from './ledger-rows'
import { isStateOfPeople, valuesOf } from './ledger-values'
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

/** The same after these changes: a new title that takes the place of another has its number and so its place. */
export function correctedAspects(
  issues: readonly Issue[],
  changes: readonly LedgerChange[],
): (title: string) => number {
  return aspectNumbers([...renamedAspects(issues, changes), ...issues])
}

function renamedAspects(
  issues: readonly Issue[],
  changes: readonly LedgerChange[],
): Pick<Issue, 'aspect' | 'aspectTitle'>[] {
  const titles = new Map(
    changes.filter(({ column }) => column === 'aspect').map(({ seq, after }) => [seq, after]),
  )
  // A closed issue keeps the title that it had, and stands with the others all the same.
  const open = issues.filter(({ state }) => RULES.correct.from.includes(state))
  return issues.flatMap(({ seq, aspect, aspectTitle: old }) => {
    const title = titles.get(seq)
    if (title === undefined) return []
    const isLeft = open.every(other => other.aspectTitle !== old || titles.get(other.seq) === title)
    return isLeft ? [{ aspect, aspectTitle: title }] : []
  })
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
      return { state: after as IssueState, selfRating: ratingIn(after as IssueState), submittedBy: null }
    default:
      return { [column]: after }
  }
}

/** Whether the issue still stands as it did when the changes were shown. */
export function isAsShown(issue: Issue, changes: readonly LedgerChange[]): boolean {
  const now = valuesOf(issue)
  return changes.every(({ column, before }) => {
    if (column === 'measures') return before === null || now.measures?.includes(before)
    if (column === 'selfRating' && isStateOfPeople(issue)) return false
    return textKey(now[column] ?? '') === textKey(before ?? '')
  })
}
