import { type DateContext, findDay } from '../src/core/dates'
import type { Action, Issue, TimelineEntry } from '../src/core/issue'
import { type NumberRef, parseNumbers } from '../src/core/issue-number'
import { UserError } from '../src/core/user-error'
import { together } from '../src/texts/issues'
import { refusalText } from '../src/texts/refusals'
import type { Described, RoundRequest } from './handler'

/** Longest text that one message may put on record. */
export const TEXT_LIMIT = 2_000

/** The issue numbers that a text begins with. @throws UserError when there is none */
export function readNumbers(
  rest: string,
  { example }: Pick<Described, 'example'>,
): { numbers: NumberRef[]; rest: string } {
  const parsed = parseNumbers(rest)
  if (parsed.problem) throw new UserError({ code: 'badNumbers', given: parsed.problem.printed })
  if (parsed.numbers.length > 0) return parsed
  if (rest.trim() === '') throw new UserError({ code: 'missingNumber', example })
  throw new UserError({ code: 'badNumbers', given: rest.trim() })
}

/** The one issue that a text begins with, and what follows. @throws UserError */
export async function readIssue(
  { rest, services, round }: RoundRequest,
  handler: Pick<Described, 'example'>,
): Promise<{ issue: Issue; rest: string }> {
  const read = readNumbers(rest, handler)
  const [number, second] = read.numbers
  if (!number || second) throw new UserError({ code: 'badNumbers', given: rest.trim() })
  return { issue: await services.issues.resolve(round._id, number), rest: read.rest }
}

/** A text to be put on record. @throws UserError when it is missing or too long */
export function requireText(text: string, what: string, example: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new UserError({ code: 'missingText', what, example })
  return limited(trimmed)
}

/** A text that may be left out. @throws UserError when it is too long */
export function limited(text: string): string {
  const { length } = [...text.trim()]
  if (length > TEXT_LIMIT) throw new UserError({ code: 'tooLong', length, limit: TEXT_LIMIT })
  return text.trim()
}

/** A deadline anywhere in the text, and the text without it. @throws UserError for a past or impossible day */
export function readDeadline(
  text: string,
  { today, calendar }: Pick<RoundRequest, 'today' | 'calendar'>,
): { day?: string; rest: string } {
  return readDay(text, { today, calendar, direction: 'future' })
}

/** A day in the past or today. @throws UserError for one that has not come yet */
export function readPastDay(
  text: string,
  { today, calendar }: Pick<RoundRequest, 'today' | 'calendar'>,
): { day?: string; rest: string } {
  return readDay(text, { today, calendar, direction: 'past' })
}

function readDay(text: string, context: DateContext): { day?: string; rest: string } {
  const found = findDay(text, context)
  if (!found) return { rest: text.trim() }
  if (found.problem === undefined) return { day: found.day, rest: found.rest.trim() }
  const code = { invalid: 'badDate', past: 'pastDate', future: 'futureDate' } as const
  throw new UserError({ code: code[found.problem], given: found.matched })
}

/** Whatever is left looks as if it had been meant as a date. */
export function looksLikeDate(text: string): boolean {
  return /[\d月周号]|[日底年]内?$/.test(text)
}

/** What one message does to each of the issues it names. */
export interface ForEach {
  numbers: NumberRef[]
  action: Action
  done: (issue: Issue, entry: TimelineEntry) => string
}

/**
 * Does the action to every issue named, each by its own atomic write. One issue: its refusal is the answer.
 * Several: what could be done is done, and the others are told with their reasons.
 */
export async function forEachIssue(
  request: RoundRequest,
  { numbers, action, done }: ForEach,
): Promise<string> {
  const texts: string[] = []
  const refused: string[] = []
  for (const number of numbers) {
    try {
      texts.push(await applyTo(request, number, action, done))
    } catch (error) {
      if (!(error instanceof UserError) || numbers.length === 1) throw error
      refused.push(refusalText(error.refusal))
    }
  }
  return together(texts, refused)
}

async function applyTo(
  { services, round, actor, message }: RoundRequest,
  number: NumberRef,
  action: Action,
  done: ForEach['done'],
): Promise<string> {
  const read = await services.issues.resolve(round._id, number)
  const { issue, entry } = await services.issues.apply(read, action, actor, message.key)
  return done(issue, entry)
}
