import type { Action, Issue, TimelineEntry } from '../src/core/issue'
import type { NumberRef } from '../src/core/issue-number'
import { UserError } from '../src/core/user-error'
import type { Proposal } from '../src/services/issues'
import { type Outcome, together } from '../src/texts/issues'
import { refusalText } from '../src/texts/refusals'
import { readNumbers, requireText } from './arguments'
import type { Described, RoundRequest } from './handler'

/** What one message does to each of the issues it names. */
export interface ForEach extends Proposal {
  numbers: NumberRef[]
  done: (issue: Issue, entry: TimelineEntry) => string
}

/**
 * Does the action to every issue named, each by its own atomic write. One issue: its refusal is the answer.
 * Several: what could be done is done, and the others are told with their reasons.
 */
export async function forEachIssue(request: RoundRequest, each: ForEach): Promise<string> {
  const [only, another] = each.numbers
  if (only && !another) return applyTo(request, only, each)
  const done: Outcome[] = []
  const refused: Outcome[] = []
  for (const number of each.numbers) {
    const { printed } = number
    try {
      done.push({ printed, text: await applyTo(request, number, each) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refused.push({ printed, text: refusalText(error.refusal) })
    }
  }
  return together(done, refused)
}

/** An action that puts a text on record. */
export interface ActionWithText {
  /** What is asked for when the text is missing: 退回原因. */
  textName: string
  action: (text: string) => Action
  done: ForEach['done']
}

/** Does it to every issue named in `编号 文本`. Who may not do it at all is told that, and not first asked for a text. */
export async function forEachIssueWithText(
  request: RoundRequest,
  handler: Described,
  { textName, action, done }: ActionWithText,
): Promise<string> {
  const { numbers, rest, example } = await readNumbers(request, handler)
  return forEachIssue(request, {
    numbers,
    draft: action(rest),
    complete: () => action(requireText(rest, textName, example)),
    done,
  })
}

async function applyTo(
  { services, round, actor, message }: RoundRequest,
  number: NumberRef,
  { done, ...proposal }: ForEach,
): Promise<string> {
  const read = await services.issues.resolve(round._id, number)
  const { issue, entry } = await services.issues.apply(read, proposal, actor, message.key)
  return done(issue, entry)
}
