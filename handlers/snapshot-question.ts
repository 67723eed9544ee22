import { findDay } from '../src/core/dates'
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

/** Whether what stands behind a number makes it a month: 9月 is no issue. */
export function isMonth(rest: string): boolean {
  return /^月(?:份|$|\d)/.test(rest)
}

/** Words of a question, at its end; what tells that something is done is a report. */
const QUESTION =
  /(?:[?？吗呢]|怎么?样了?|如何了?|到哪(?:了|[里儿]|一步了?)?|什么(?:情况|进展)了?|多少了?|几成了?|[了完好]没(?:有|了)?)[。？?！!]*$/
const ASKED =
  /^(?:的?(?:情况|进展|进度|详情|状态|现状)|谁(?:负责|在办|管)|按(?:方面|部门|科室|领导)|本周|上周|现在|目前|最新)[?？]?$/
const TELLS = /已|正在|待|完成/
const LONGEST_QUESTION = 15

/** Whether what stands behind an issue's number asks for it and reports nothing: words of a question, or a day alone. */
export function asksAbout(
  rest: string,
  { today, calendar }: Pick<RoundRequest, 'today' | 'calendar'>,
): boolean {
  if (rest === '') return true
  const day = findDay(rest, { today, calendar, direction: 'past' })
  if (day && (day.problem ? day.matched === rest : day.rest === '')) return true
  if (ASKED.test(rest)) return true
  return rest.length <= LONGEST_QUESTION && QUESTION.test(rest) && !TELLS.test(rest)
}
