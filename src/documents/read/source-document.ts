import { joinLines } from './joining'
import { type Label, readLabel } from './label'
import { type Line, readLines } from './lines'
import { type Lead, readLead } from './numbering'

/** A logical paragraph with what its first characters say about it. */
export interface Paragraph extends Line {
  lead: Lead | null
  label: Label | null
}

/** The document cleaned of noise, as every form reads it. */
export interface SourceDocument {
  /** Empty when the text has none, as a list pasted into the chat. */
  title: string
  paragraphs: Paragraph[]
  /** Lines that were only page numbers. */
  pageNumbers: string[]
}

const TITLE_END = /(?:通报|公告|公示|报告|通知|情况|清单|台账|方案|汇报|说明)(?:[（(][^（）()]{1,12}[）)])?$/
const SENTENCE = /[。！？；：!?;:]$/
const LONGEST_TITLE = 80
const TITLE_LINES = 6

/** The text as logical paragraphs, its title apart. */
export function readSource(text: string): SourceDocument {
  const { lines, pageNumbers } = readLines(text)
  const { start, end } = findTitle(lines)
  const title = lines.slice(start, end).map(line => line.text)
  const paragraphs = [...joinLines(lines.slice(0, start)), ...joinLines(lines.slice(end))]
  return { title: title.join(''), paragraphs: paragraphs.map(describe), pageNumbers }
}

/** The place of the next paragraph behind this one that is so; -1 for none. */
export function findNext(paragraphs: Paragraph[], index: number, isSo: (one: Paragraph) => boolean): number {
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (paragraph && isSo(paragraph)) return at
  }
  return -1
}

function describe(line: Line): Paragraph {
  return { ...line, lead: readLead(line.text), label: readLabel(line.text) }
}

function findTitle(lines: Line[]): { start: number; end: number } {
  const head = lines.slice(0, TITLE_LINES)
  const stop = head.findIndex(line => !isTitleLine(line))
  const candidates = stop < 0 ? head : head.slice(0, stop)
  const last = candidates.findIndex(line => TITLE_END.test(line.text))
  if (last < 0) return { start: 0, end: isLoneTitle(candidates, lines) ? 1 : 0 }
  return { start: isSecondHalf(candidates, last) ? last - 1 : last, end: last + 1 }
}

// A title over two lines has the unit on the first: 某某党组 / 关于…的通报.
function isSecondHalf(candidates: Line[], last: number): boolean {
  const [before, title] = [candidates[last - 1]?.text, candidates[last]?.text ?? '']
  return before !== undefined && (/^关于/.test(title) || (!title.includes('关于') && before.includes('关于')))
}

function isTitleLine({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE && !SENTENCE.test(text) && !readLead(text) && !readLabel(text)
}

function isLoneTitle(candidates: Line[], lines: Line[]): boolean {
  const [first] = candidates
  if (first?.isHeading) return true
  return candidates.length === 1 && lines.length > 1 && !/[，,]/.test(first?.text ?? '')
}
