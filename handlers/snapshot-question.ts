import { addDays, instantOf } from '../src/core/day'
import type { Grouping } from '../src/core/snapshot'
import { UserError } from '../src/core/user-error'
import { looksLikeDate, readPastDay } from './arguments'
import type { RoundRequest } from './handler'

/** What 进度 is asked: grouped by what, and as of when. */
export interface SnapshotQuestion {
  grouping: Grouping | undefined
  /** Day `YYYY-MM-DD`, today or earlier. */
  day: string
  /** Now, or the last moment of a past day. */
  asOf: Date
}

/** @throws UserError for a day to come, and for words that are neither a grouping nor a day */
export function readQuestion(request: RoundRequest, example: string): SnapshotQuestion {
  const { grouping, rest } = readGrouping(request.rest)
  const { day = request.today, rest: left } = readPastDay(rest, request)
  if (left !== '') throw notUnderstood(left, example)
  return { grouping, day, asOf: day < request.today ? lastMoment(day, request.timeZone) : request.now }
}

const GROUPINGS: [RegExp, Grouping][] = [
  [/按?方面/, 'aspect'],
  [/按?(部门|科室)/, 'department'],
  [/按?(责任)?领导/, 'leader'],
]

function readGrouping(text: string): { grouping: Grouping | undefined; rest: string } {
  for (const [pattern, grouping] of GROUPINGS)
    if (pattern.test(text)) return { grouping, rest: text.replace(pattern, '').trim() }
  return { grouping: undefined, rest: text.trim() }
}

function notUnderstood(left: string, example: string): UserError {
  if (looksLikeDate(left)) return new UserError({ code: 'badDate', given: left, example: '进度 上周五' })
  const suggestions = ['进度', '进度 按部门', '进度 按领导']
  return new UserError({ code: 'unknownCommand', given: `进度 ${left}`, suggestions, example })
}

function lastMoment(day: string, timeZone: string): Date {
  return new Date(instantOf(addDays(day, 1), '00:00', timeZone).getTime() - 1)
}
