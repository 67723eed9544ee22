import { CALENDAR_FORMS, type DateContext, type DateForm } from './date-forms'
import { SHORT_SPAN_FORM, SPAN_FORMS } from './date-spans'
import type { Day } from './day'
import { normalise } from './numerals'

export type { DateContext } from './date-forms'

/** A day as someone wrote it, or why it cannot be taken. */
export type DayReading =
  | {
      day: Day
      problem?: undefined
      /** The date alone as typed, without 截止 before it and 前 behind it. */
      matched: string
      /** The text without the date and without the words that belong to it. */
      rest: string
    }
  | {
      /** `past` and `future`: said outright, but on the wrong side of today. `invalid`: there is no such day. */
      problem: 'invalid' | 'past' | 'future'
      matched: string
    }

/** 3日内 before 3日, and 2027年3月底 before 2027年. */
const FORMS = [...SPAN_FORMS, ...CALENDAR_FORMS, SHORT_SPAN_FORM]

const LEADING =
  /^ *(?:(?:完成|整改)?[时期]限|截止|截至|下次(?:报告|反馈)?|复查|时间|日期)?(?:日期|时间)? *(?:为|是|:)? *(?:[到至于在] *)?/
/** An hour is dropped, because a deadline is a day. A blank before 前 alone would cut 前任领导 in two. */
const HOUR = String.raw`(?: ?下班| ?(?:[上下中]午|晚上?)(?: ?\d{1,2}(?:[时点]|:\d\d))?| ?\d{1,2}(?:[时点]|:\d\d))`
const TRAILING = new RegExp(`^${HOUR}?(?:之前|以前|前(?![台期往后任])|为止|止|截止|截至)`)

/** Within a sentence: what may follow a date that is meant as one, unlike 周一鸣 and 3月5日召开会议. */
const AFTER = /^(?:$|[^\p{L}\p{N}%‰]|完成|办结|整改|上?报|提交|反馈|复查|[上下]午|下班)/u
const BEFORE_SHORT = /(?:^|[^\p{L}\p{N}.\-/])$/u
/** Two characters between which a number would be cut in two, or an ordinal. */
const WITHIN_NUMBER = /^(?:第.|[\d.\-/]\d|[零〇一二两三四五六七八九十百]{2})$/

interface FoundDate {
  form: DateForm
  match: RegExpExecArray
  /** With the words that belong to it. */
  start: number
  dateStart: number
  dateEnd: number
  end: number
}

/**
 * The last day that is named anywhere in the text, for commands that take it at the end; undefined when none is. A
 * month alone is never a day.
 */
export function findDay(text: string, context: DateContext): DayReading | undefined {
  const plain = normalise(text)
  let last: FoundDate | undefined
  for (let start = 0; start < plain.length; ) {
    const found = findAt(plain, start)
    const isMeant = found !== undefined && standsAlone(found, plain)
    if (isMeant) last = found
    start = isMeant ? found.end : start + 1
  }
  return last && readingOf(last, text, context)
}

function findAt(plain: string, start: number): FoundDate | undefined {
  const dateStart = start + (LEADING.exec(plain.slice(start))?.[0].length ?? 0)
  const date = plain.slice(dateStart)
  for (const form of FORMS) {
    const match = form.pattern.exec(date)
    if (!match) continue
    const dateEnd = dateStart + match[0].length
    const end = dateEnd + (TRAILING.exec(plain.slice(dateEnd))?.[0].length ?? 0)
    return { form, match, start, dateStart, dateEnd, end }
  }
  return undefined
}

function standsAlone({ form, start, dateStart, dateEnd, end }: FoundDate, plain: string): boolean {
  if (WITHIN_NUMBER.test(plain.slice(Math.max(0, dateStart - 1), dateStart + 1))) return false
  const isAnnounced = plain.slice(start, dateStart).trim() !== ''
  if (form.isLoose && !isAnnounced && !BEFORE_SHORT.test(plain.slice(0, dateStart))) return false
  return end > dateEnd || AFTER.test(plain.slice(end))
}

function readingOf(found: FoundDate, text: string, context: DateContext): DayReading {
  const matched = text.slice(found.dateStart, found.dateEnd)
  const days = found.form.candidates(found.match.groups ?? {}, context).filter(day => day !== undefined)
  if (days.length === 0) return { problem: 'invalid', matched }
  const { today, direction } = context
  const day = direction === 'future' ? days.find(it => it >= today) : days.findLast(it => it <= today)
  if (day === undefined) return { problem: direction === 'future' ? 'past' : 'future', matched }
  return { day, matched, rest: without(text, found.start, found.end) }
}

/** The text without the date, and without the separators and brackets that only held the date. */
function without(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/(?<![\s,，、;；:：])[\s,，、;；:：]+$/, '')
  const after = text.slice(end).replace(/^[\s,，、;；:：。]+/, '')
  const isBracketed = /[（(]$/.test(before) && /^[)）]/.test(after)
  const parts = isBracketed ? [before.slice(0, -1), after.slice(1)] : [before, after]
  return parts
    .map(part => part.trim())
    .filter(Boolean)
    .join(' ')
}
