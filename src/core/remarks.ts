import { standingEntries } from './history'
import type { Issue, TimelineEntry, Verb } from './issue'

/** What counts as an answer to a remark; who may do it (whoever is responsible, the office) stands in `RULES`. */
const ANSWERS: readonly Verb[] = ['report', 'addMeasure', 'submit']

/**
 * The 批示 of leaders that nobody has answered by that instant, oldest first; without an instant, until now. It follows
 * from the history alone, so that taking back a remark or an answer needs no more than 撤销. Not the column 备注, whose
 * name is `remarks`.
 */
export function openRemarks({ timeline }: Pick<Issue, 'timeline'>, asOf?: Date): TimelineEntry[] {
  const known = asOf ? timeline.filter(({ at }) => at <= asOf) : timeline
  if (!known.some(({ verb }) => verb === 'remark')) return []
  const entries = standingEntries(known)
  return entries.filter(
    (entry, index) =>
      entry.verb === 'remark' && !entries.slice(index + 1).some(later => isAnswer(later, entry)),
  )
}

/** Whom the remark is for: whoever handles or leads the issue, but for the leader who has made it. */
export function answererOf(
  { assignee, leader }: Pick<Issue, 'assignee' | 'leader'>,
  by: string,
): string | undefined {
  return [assignee, leader].find(name => name !== null && name !== by) ?? undefined
}

/** Nobody answers their own remark, not even a leader who is responsible as well. */
function isAnswer({ verb, by }: TimelineEntry, remark: TimelineEntry): boolean {
  return ANSWERS.includes(verb) && by !== remark.by
}
