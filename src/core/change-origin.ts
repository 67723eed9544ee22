import { dayOf } from './day'
import { standingEntries } from './history'
import type { Issue, TimelineEntry } from './issue'
import type { ChangeOrigin, ComparedColumn, LedgerChange } from './ledger-diff'

/** Where the field of an issue has another name than the column. */
const FIELDS: Partial<Record<ComparedColumn, string>> = {
  ...{ code: 'path', aspect: 'aspectTitle', progress: 'importedText', selfRating: 'state' },
}

/** The changes with whom each of them concerns. */
export function withOrigins(
  changes: readonly LedgerChange[],
  issues: readonly Issue[],
  timeZone: string,
): LedgerChange[] {
  const bySeq = new Map(issues.map(issue => [issue.seq, issue]))
  return changes.map(change => {
    const issue = bySeq.get(change.seq)
    return issue ? { ...change, origin: originOf(issue, change, timeZone) } : change
  })
}

function originOf(issue: Issue, change: LedgerChange, timeZone: string): ChangeOrigin {
  const owner = issue.assignee ?? issue.leader
  const entry = change.before === null ? undefined : setterOf(issue, change)
  const setBy = entry && { by: entry.by, day: dayOf(entry.at, timeZone), verb: entry.verb }
  return { ...(owner === null ? {} : { owner }), ...(setBy ? { setBy } : {}) }
}

/** What came with the first document was set by nobody in the house. */
function setterOf(
  { measures, timeline }: Issue,
  { column, before }: LedgerChange,
): TimelineEntry | undefined {
  const isSetter =
    column === 'measures'
      ? ({ key }: TimelineEntry) => measures.some(measure => measure.key === key && measure.text === before)
      : ({ changes }: TimelineEntry) => (FIELDS[column] ?? column) in changes
  const entries = standingEntries(timeline).filter(({ verb }) => verb !== 'undo')
  const last = entries.findLast(isSetter)
  return last?.verb === 'import' ? undefined : last
}
