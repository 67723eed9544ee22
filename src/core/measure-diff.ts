import type { Issue } from './issue'
import type { LedgerDiff } from './ledger-diff'
import { isSameText, splitMeasures } from './ledger-rows'
import { areAlike } from './similar'

/**
 * New measures are added; one that reads nearly like one that is gone is that one, worded anew. A measure that is gone
 * without such an heir is a finding and stays, and so does what has been added in the group.
 */
export function compareMeasures(
  { seq, measures }: Pick<Issue, 'seq' | 'measures'>,
  before: string,
  after: string,
  diff: LedgerDiff,
): void {
  const [old, given] = [splitMeasures(before), splitMeasures(after)]
  const isIn = (texts: readonly string[], text: string) => texts.some(other => isSameText(other, text))
  const now = measures.map(({ text }) => text)
  const gone = old.filter(text => !isIn(given, text))
  for (const text of given.filter(measure => !isIn(old, measure) && !isIn(now, measure))) {
    const index = gone.findIndex(measure => areAlike(measure, text) && isIn(now, measure))
    const heir = index < 0 ? undefined : gone.splice(index, 1)[0]
    const kept = heir && now.find(measure => isSameText(measure, heir))
    diff.changes.push({ seq, column: 'measures', before: kept ?? null, after: text.trim() })
  }
  const left = gone.filter(measure => isIn(now, measure))
  diff.findings.push(...left.map(text => ({ kind: 'measureGone' as const, seq, text })))
}
