import type { Person } from '../models/rounds'
import { leftIssues } from '../src/core/left-issues'
import { leftBehind } from '../src/texts/people'
import type { RoundRequest } from './handler'

/** What to say when an account has changed its name: issues stay with the name that they were given to. */
export async function formerIssues(
  { services, round }: Pick<RoundRequest, 'services' | 'round'>,
  { former, person: { name, role } }: { former: string | null; person: Pick<Person, 'name' | 'role'> },
): Promise<string> {
  if (former === null) return ''
  const { seqs, needLeader } = leftIssues(await services.issues.list(round._id), former)
  return seqs.length === 0
    ? ''
    : `\n${leftBehind(seqs, { former, name, needsRole: needLeader && role !== 'leader' })}`
}
