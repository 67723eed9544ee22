import type { Changeable, Issue } from './issue'
import { ratedBy } from './self-rating'

/**
 * What stands in the issue otherwise than its history says, by field; empty for an issue that only the program has
 * written. It sees a state or a verification that somebody put there by hand, which no chain of entries shows. What
 * an import has set and nobody has changed since cannot be told from a later edit, but for the state.
 */
export function unexplained(issue: Issue): string[] {
  const told = toldBeginning(issue)
  const found = new Set<string>()
  for (const { changes } of issue.timeline) {
    for (const [field, [before, after]] of Object.entries(changes).filter(isCompared)) {
      if (told.has(field) && !isSame(told.get(field), before)) found.add(field)
      told.set(field, after)
    }
  }
  for (const [field, value] of told) if (!isSame(value, issue[field as keyof Changeable])) found.add(field)
  const keys = new Set(issue.timeline.map(({ key }) => key))
  if (issue.evidence.some(({ key }) => !keys.has(key))) found.add('evidence')
  if (issue.measures.some(({ key }) => !keys.has(key))) found.add('measures')
  return [...found].sort()
}

/** Measures are added without the whole list being told again; only by which message is looked at. */
function isCompared([field]: [string, unknown]): boolean {
  return field !== 'measures'
}

/** How every issue begins: by what its document printed of its state, and not yet verified. */
function toldBeginning({ timeline }: Issue): Map<string, unknown> {
  const imported = timeline[0]?.verb === 'import' ? timeline[0].text : ''
  const beginning = { ...ratedBy(imported), submittedBy: null, closedOn: null, percent: null, isHidden: null }
  return new Map(Object.entries(beginning))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
