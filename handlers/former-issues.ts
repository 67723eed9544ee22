import type { Person } from '../models/rounds'
import { RULES } from '../src/core/decide'
import { type Issue, isResponsible } from '../src/core/issue'
import { leftBehind } from '../src/texts/people'
import type { RoundRequest } from './handler'

/** What to say when an account has changed its name: issues stay with the name that they were given to. */
export async function formerIssues(
  { services, round }: Pick<RoundRequest, 'services' | 'round'>,
  { former, person }: { former: string | null; person: Pick<Person, 'name' | 'role'> },
): Promise<string> {
  if (former === null) return ''
  const issues = await services.issues.list(round._id)
  const theirs = issues.filter(issue => canAssign(issue) && isResponsible(issue, former))
  if (theirs.length === 0) return ''
  // Given to somebody who is no leader, an issue would be taken from whoever handles it.
  const needsRole = person.role !== 'leader' && theirs.some(({ leader }) => leader === former)
  const seqs = theirs.map(({ seq }) => seq)
  return `\n${leftBehind(seqs, { former, name: person.name, needsRole })}`
}

function canAssign({ state }: Issue): boolean {
  return RULES.assign.from.includes(state)
}
