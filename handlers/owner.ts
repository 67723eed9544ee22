import type { Owner } from '../src/core/issue'
import { UserError } from '../src/core/user-error'
import { looksLikeDate } from './arguments'
import type { RoundRequest } from './handler'

/** The person whom the rest of a command names or mentions; undefined when it names nobody. @throws UserError */
export async function readOwner(
  { services, round, message }: RoundRequest,
  rest: string,
): Promise<Owner | undefined> {
  const name = withoutSigns(rest)
  if (name === '' && message.mentionedIds.length === 0) return undefined
  try {
    return await services.roster.find(round, name, message.mentionedIds)
  } catch (error) {
    // Only a name that the roster does not know can have been meant as a date: 周明 is a person.
    const isUnknown = error instanceof UserError && error.refusal.code === 'unknownPerson'
    if (isUnknown && looksLikeDate(name)) throw new UserError({ code: 'badDate', given: name })
    throw error
  }
}

/** WeCom leaves a mention in the text as `@张三`. */
export function withoutSigns(rest: string): string {
  return rest
    .replace(/^(?:给|由|请)\s*(?=@)/, '')
    .replace(/^@\s*/, '')
    .replace(/(?<![\s，,。])[\s，,。]+$/, '')
    .trim()
}
