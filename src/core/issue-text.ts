import type { AnsweredIssue } from './copy-check'
import type { Issue, TimelineEntry } from './issue'
import { readNumeral } from './numerals'

/** What answers an issue. */
export interface IssueText {
  /** What the imported text says before its first measure. */
  opening: string
  /** Without counters. */
  measures: string[]
  /** What the imported text says behind its measures came of them, and what was reported in the group. */
  progress: string
}

const COUNTER =
  /(?<![统唯之第单专同逐期万百零〇一二三四五六七八九十])(十[一二三四五六七八九]?|[一二三四五六七八九])是/g
const LEADING_COUNTER = /^(?:十[一二三四五六七八九]?|[一二三四五六七八九])是/
const LAST_COUNTER =
  /(?:(?:十[一二三四五六七八九]?|[一二三四五六七八九])是|主要措施是[:：]?|[（(]?\d{1,2}[）).．、]|[①-⒇])\s*$/
const LONGEST_COUNTER = 8
/** Where a measure may have other words in the text than in the list: there its own lists have other numbers. */
const BREAK = /\n|(?:一是|①)|[。；;，,、]\s*$/

/**
 * The text of an issue as it stood, in words that people have written and no others:
 * - `opening`: the imported text up to its first measure, or all of it when it has no measures;
 * - `measures`: all measures, imported and added, without those added after that instant;
 * - `progress`: what the imported text says behind its measures, then the last report, and behind it the last request for closing that was neither taken back nor sent back.
 *
 * A list inside a measure or a report is numbered ①②③, because 一是、二是 count the measures of the issue.
 */
export function issueText(issue: Issue, asOf: Date): IssueText {
  const later = new Set(issue.timeline.filter(({ at }) => at > asOf).map(({ key }) => key))
  const measures = issue.measures.filter(({ key }) => !later.has(key)).map(({ text }) => text)
  const opening = openingOf(issue.importedText, measures[0])
  const said = [
    resultOf(issue.importedText, measures),
    progressOf(issue.timeline.filter(({ at }) => at <= asOf)),
  ]
  return {
    opening: opening && finished(opening),
    measures: measures.map(measure => finished(circled(inOneLine(measure).replace(LEADING_COUNTER, '')))),
    progress: measures.length > 0 ? circled(joined(said)) : joined(said),
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
  const [head = ''] = firstMeasure?.trim().replace(LEADING_COUNTER, '').split(BREAK) ?? []
  const at = head === '' ? -1 : countedAt(importedText, head)
  return inOneLine(at < 0 ? importedText : importedText.slice(0, at).replace(LAST_COUNTER, ''))
}

/** Where the words stand as a measure: behind a counter, or in a line of their own. -1 for nowhere. */
function countedAt(text: string, words: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_COUNTER), at)
    if (at === 0 || /\n\s*$/.test(before) || LAST_COUNTER.test(before)) return at
  }
  return -1
}

/** The paragraphs behind the last measure, where the text holds the measures. */
function resultOf(importedText: string, measures: readonly string[]): string {
  let end = 0
  for (const measure of measures) {
    const at = countedAt(importedText, measure, end)
    if (at >= 0) end = at + measure.length
  }
  const rest = importedText.slice(end)
  return end > 0 && /^\s*\n/.test(rest) ? finished(inOneLine(rest)) : ''
}

/** A bulletin that comes back as a corrected one has the report in its text. */
function joined([result = '', said = '']: readonly string[]): string {
  return result.includes(said) ? result : result + said
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
