import type { Issue } from './issue'
import type { LedgerDiff } from './ledger-diff'
import { areAlike, MOST_COMPARED } from './similar'

/** The measures of an issue as they were before anybody changed them in the sheet or document, and as they are there. */
export interface MeasureLists {
  before: readonly string[]
  after: readonly string[]
  /** By which two texts are the same there. */
  keyOf: (text: string) => string
}

/**
 * New measures are added; one that reads nearly like one that is gone is that one, worded anew. A measure that is gone
 * without such an heir is a finding and stays, and so does what has been added in the group.
 */
export function compareMeasures(
  { seq, measures }: Pick<Issue, 'seq' | 'measures'>,
  { before, after, keyOf }: MeasureLists,
  diff: LedgerDiff,
): void {
  const now = new Map(measures.toReversed().map(({ text }) => [keyOf(text), text]))
  const [old, given] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const gone = before.filter(text => !given.has(keyOf(text)) && now.has(keyOf(text)))
  const isNew = (key: string) => key !== '' && !old.has(key) && !now.has(key)
  for (const text of after.filter(measure => isNew(keyOf(measure)))) {
    const index = gone.slice(0, MOST_COMPARED).findIndex(measure => areAlike(measure, text))
    const [heir] = index < 0 ? [] : gone.splice(index, 1)
    const kept = heir === undefined ? null : (now.get(keyOf(heir)) ?? null)
    diff.changes.push({ seq, column: 'measures', before: kept, after: text.trim() })
  }
  diff.findings.push(...gone.map(text => ({ kind: 'measureGone' as const, seq, text })))
}
