import type { AnsweredIssue } from './copy-check'
import type { Issue, TimelineEntry } from './issue'
import { readNumeral } from './numerals'

/** What answers an issue. */
export interface IssueText {
  /** What the imported text says before its first measure. */
  opening: string
  /** Without counters. */
  measures: string[]
  /** What was reported in the group. */
  progress: string
}

const COUNTER =
  /(?<![统唯之第单专同逐期万百零〇一二三四五六七八九十])(十[一二三四五六七八九]?|[一二三四五六七八九])是/g
const LEADING_COUNTER = /^(?:十[一二三四五六七八九]?|[一二三四五六七八九])是/
const LAST_COUNTER = /(?:(?:十[一二三四五六七八九]?|[一二三四五六七八九])是|[（(]?\d{1,2}[）).．、])\s*$/

/**
 * The text of an issue as it stood, in words that people have written and no others:
 * - `opening`: the imported text up to its first measure, or all of it when it has no measures;
 * - `measures`: all measures, imported and added, without those added after that instant;
 * - `progress`: the last report, and behind it the last request for closing that was neither taken back nor sent back.
 *
 * A list inside a measure or a report is numbered ①②③, because 一是、二是 count the measures of the issue.
 */
export function issueText(issue: Issue, asOf: Date): IssueText {
  const later = new Set(issue.timeline.filter(({ at }) => at > asOf).map(({ key }) => key))
  const measures = issue.measures.filter(({ key }) => !later.has(key)).map(({ text }) => text)
  const opening = openingOf(issue.importedText, measures[0])
  const said = progressOf(issue.timeline.filter(({ at }) => at <= asOf))
  return {
    opening: opening && finished(opening),
    measures: measures.map(measure => finished(circled(inOneLine(measure).replace(LEADING_COUNTER, '')))),
    progress: measures.length > 0 ? circled(said) : said,
  }
}

/** What answers the issue, with a line for each part, for comparing it with what answers others. */
export function answerOf(issue: Issue, asOf: Date): AnsweredIssue {
  const { opening, measures, progress } = issueText(issue, asOf)
  return { seq: issue.seq, text: [opening, ...measures, progress].join('\n') }
}

/** Whether anybody has written anything about the issue. */
export function isEmpty({ opening, measures, progress }: IssueText): boolean {
  return opening === '' && measures.length === 0 && progress === ''
}

function openingOf(importedText: string, firstMeasure: string | undefined): string {
  const at = firstMeasure ? importedText.indexOf(firstMeasure) : -1
  return inOneLine(at < 0 ? importedText : importedText.slice(0, at).replace(LAST_COUNTER, ''))
}

function progressOf(timeline: readonly TimelineEntry[]): string {
  const undone = new Set(timeline.map(({ undoes }) => undoes))
  const entries = timeline.filter(({ key, text }) => !undone.has(key) && text.trim() !== '')
  const sentBack = timeline.findLastIndex(({ verb, key }) => verb === 'sendBack' && !undone.has(key))
  const report = entries.findLast(({ verb }) => verb === 'report')
  const submit = entries.findLast(entry => entry.verb === 'submit' && timeline.indexOf(entry) > sentBack)
  const texts = [report, submit].flatMap(entry =>
    entry ? [finished(withoutPercent(inOneLine(entry.text)))] : [],
  )
  return [...new Set(texts)].join('')
}

/** 已完成招标，60%: shorthand of the chat for how far it is, which has its own place in a document. */
function withoutPercent(text: string): string {
  return text.replace(/(?<=[，,。；;、！？])\s{0,4}(?:约|已)?\s{0,4}\d{1,3}\s{0,4}[%％]\s{0,4}[。.！]?$/, '')
}

/** Lines that end without a sign are the points of a list. */
function inOneLine(text: string): string {
  return text
    .trim()
    .replace(/(?<=[。！？；：，、,;:])\s*\n\s*/g, '')
    .replace(/(?<!\s)\s*\n\s*/g, '；')
}

/** With the full stop that a sentence of a bulletin ends with. */
function finished(text: string): string {
  const trimmed = text.trim().replace(/(?<![；;，,、])[；;，,、]+$/, '')
  return /[。！？…][”’）)]*$/.test(trimmed) ? trimmed : `${trimmed}。`
}

/** Only where there is a list: 十一是法定假日 is a sentence. */
function circled(text: string): string {
  const numbers = [...text.matchAll(COUNTER)].map(match => readNumeral(match[1] ?? ''))
  if (!numbers.includes(1) || !numbers.includes(2)) return text
  return text.replace(COUNTER, (_, figure: string) =>
    String.fromCharCode(0x245f + (readNumeral(figure) ?? 1)),
  )
}
