import { readLabel } from '../words/label'
import { readLead } from '../words/numbering'

const LINE_BREAK = /\r\n?|\n/
const INDENT = /^(?:\u3000{1,2}|[ \u00a0]{2,8}|\t)(?=\S)/
// What else no sentence goes on with: a mark of markdown, a row of a table, a page number.
const OWN_LINE = /^(?:[#>|*+]|[-—–]\s*\d*\s*[-—–]?|\d{1,4}$)/
const SENTENCE_END = /[。！？：；!?:;][”’"）)*]*$/
const WIDEST = 60
const NARROWEST = 20
// How much shorter a full line may be, as no line opens with a full stop.
const RAGGED = 2
const FEWEST = 5
const SHARE = 0.9
const MIDST = 0.7

/**
 * The text with each paragraph in one line, where all lines are cut at the same width. Where paragraphs are indented, the
 * indent shows where each begins; else a full line goes on in the next unless its sentence ends there.
 */
export function joinWraps(text: string): string {
  const lines = text.split(LINE_BREAK).map(line => line.trimEnd())
  const page = measure(lines)
  if (!page) return text
  return lines.map((line, index) => `${breakBefore(index, lines, page)}${line}`).join('')
}

// Between two Latin words there is a blank.
function breakBefore(index: number, lines: string[], page: Page): string {
  if (index === 0) return ''
  if (!page.joins(index)) return '\n'
  return /[A-Za-z]$/.test(lines[index - 1] ?? '') && /^[A-Za-z]/.test(lines[index] ?? '') ? ' ' : ''
}

interface Page {
  joins(index: number): boolean
}

function measure(lines: string[]): Page | null {
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0)
  if (width > WIDEST || width < NARROWEST) return null
  const isFull = (index: number) => widthOf(lines[index] ?? '') >= width - RAGGED
  const goesOn = (index: number) => !SENTENCE_END.test(lines[index] ?? '')
  const places = lines.flatMap((line, index) =>
    index > 0 && line !== '' && lines[index - 1] !== '' ? [index] : [],
  )
  const followers = places.filter(index => !/^\s/.test(lines[index] ?? ''))
  const behindFull = followers.filter(index => isFull(index - 1))
  const isIndented = lines.filter(line => INDENT.test(line)).length >= FEWEST
  if (behindFull.length < FEWEST) return null
  if (isIndented && behindFull.length >= followers.length * SHARE) return { joins: keep(behindFull) }
  const cut = behindFull.filter(index => goesOn(index - 1))
  const isWrapped = cut.length >= FEWEST && cut.length >= behindFull.length * MIDST
  return isWrapped ? { joins: keep(cut.filter(index => !opens(lines[index] ?? ''))) } : null
}

function keep(places: number[]): (index: number) => boolean {
  const known = new Set(places)
  return index => known.has(index)
}

function opens(line: string): boolean {
  return OWN_LINE.test(line) || readLead(line) !== null || readLabel(line) !== null
}

// Latin letters and figures take half the width of a Chinese character.
function widthOf(line: string): number {
  return line.length - (line.match(/[ -~]/g)?.length ?? 0) / 2
}
