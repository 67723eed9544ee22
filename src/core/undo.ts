import type { Changeable, Decision, Issue } from './issue'
import { UserError } from './user-error'

/**
 * The decision that takes an entry back: fields as before it, its measure and evidence out.
 * @throws UserError when the issue came with it, or when somebody has gone on from it, so that taking it back would
 * undo their work as well
 */
export function undoDecision(issue: Issue, key: string): Decision & { undoes: string } {
  const index = issue.timeline.findIndex(entry => entry.key === key)
  const entry = issue.timeline[index]
  if (!entry) throw new UserError({ code: 'nothingToUndo' })
  if (entry.verb === 'import') throw new UserError({ code: 'importStays' })
  const later = issue.timeline
    .slice(index + 1)
    .find(next => !isUndone(issue, next.key) && next.verb !== 'undo')
  if (later) throw new UserError({ code: 'undoOvertaken', seq: issue.seq, by: later.by })
  const before = Object.entries(entry.changes).map(([field, change]) => [field, change[0]])
  const fields = Object.fromEntries(before) as Partial<Changeable>
  return { verb: 'undo', text: entry.text, fields, undoes: key }
}

function isUndone(issue: Issue, key: string): boolean {
  return issue.timeline.some(entry => entry.undoes === key)
}
