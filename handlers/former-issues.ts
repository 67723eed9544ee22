import { isResponsible } from '../src/core/issue'
import { leftBehind } from '../src/texts/people'
import type { RoundRequest } from './handler'

/** What to say when an account has changed its name: issues stay with the name that they were given to. */
export async function formerIssues(
  { services, round }: Pick<RoundRequest, 'services' | 'round'>,
  { former, name }: { former: string | null; name: string },
): Promise<string> {
  if (former === null) return ''
  const issues = await services.issues.list(round._id)
  const theirs = issues.filter(issue => issue.state !== 'closed' && isResponsible(issue, former))
  return theirs.length === 0
    ? ''
    : `\n${leftBehind(
        theirs.map(({ seq }) => seq),
        { former, name },
      )}`
}
