import { type DateContext, findDay } from '../src/core/dates'
import { type NumberRef, parseNumbers } from '../src/core/issue-number'
import { UserError } from '../src/core/user-error'
import type { Described, RoundRequest } from './handler'

/** Longest text that one message may put on record. */
const TEXT_LIMIT = 2_000

/** The issue numbers that a command begins with, and what follows them. */
export interface ReadNumbers {
  numbers: NumberRef[]
  rest: string
  /** The command's example with the number that was typed. */
  example: string
}

/** A command's example with another number in the place of its own, so that whoever copies it acts on what they meant. */
export function withNumber(example: string, printed: string): string {
  return example.replace('37', printed)
}

/** @throws UserError when something is left of what was typed behind a command that says nothing to it */
export function refuseRest(
  left: string,
  typed: string,
  { command, example }: Pick<Described, 'command' | 'example'>,
  suggestions: string[] = [],
): void {
  if (left.trim() === '') return
  const given = `${command} ${typed.trim()}`
  throw new UserError({ code: 'unknownCommand', given, suggestions, example: suggestions[0] ?? example })
}

/** The issue numbers that a text begins with. @throws UserError when there is none */
export async function readNumbers(request: RoundRequest, { example }: Described): Promise<ReadNumbers> {
  const given = request.rest.trim()
  if (given === '') throw new UserError({ code: 'missingNumber', example })
  const { numbers, rest, problem } = parseNumbers(given)
  if (problem)
    throw new UserError({
      code: 'badNumbers',
      given: problem.printed,
      problem: problem.kind,
      example: withNumber(example, problem.instead),
    })
  const [first] = numbers
  if (!first) throw await withoutNumber(request, given, example)
  return { numbers, rest, example: withNumber(example, first.printed) }
}

const SHORTEST_TITLE_WORD = 2

/** A title in place of a number is answered with the numbers that it might mean: titles alone never decide. */
async function withoutNumber(
  { services, round }: RoundRequest,
  given: string,
  example: string,
): Promise<UserError> {
  const candidates =
    given.length < SHORTEST_TITLE_WORD ? [] : await services.issues.withTitle(round._id, given)
  const [first] = candidates
  if (!first) return new UserError({ code: 'badNumbers', given, example })
  return new UserError({
    code: 'titleOnly',
    given,
    candidates,
    example: withNumber(example, String(first.seq)),
  })
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

const OUT_OF_REACH = { past: 'pastDate', future: 'futureDate' } as const
const EXAMPLE_DAYS = { past: '上周五', future: '3月31日' } as const

function readDay(text: string, context: DateContext): { day?: string; rest: string } {
  const found = findDay(text, context)
  if (!found) return { rest: text.trim() }
  if (found.problem === undefined) return { day: found.day, rest: found.rest.trim() }
  const given = found.matched
  if (found.problem !== 'invalid') throw new UserError({ code: OUT_OF_REACH[found.problem], given })
  throw new UserError({ code: 'noSuchDay', given, example: EXAMPLE_DAYS[context.direction] })
}

/** Whatever is left looks as if it had been meant as a date. 周明 and 李月 are names. */
export function looksLikeDate(text: string): boolean {
  return /[\d０-９]|[一二三四五六七八九十半几]个?[天日月周年号]|[下本上这]个?[周月年]|[月年季周]度?[底末初内]/.test(
    text,
  )
}
