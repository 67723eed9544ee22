import { labelOf } from '../words/label'
import { leadOf } from '../words/numbering'
import type { Line } from './lines'

const LONGEST = 24
const FEWEST = 3
/** Where a line was cut at the margin, it is about as long as the longest ones. */
const CUT = 0.8

/**
 * The lines, with headings that have neither number nor mark told by their place: each stands between two numbers that
 * count on, or before the first, and the line above it was not cut at the margin.
 */
export function markHeadings(lines: Line[]): Line[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0)
  const found = new Set(
    lines.filter((line, index) => isHeading(line, lines[index - 1], lines[index + 1], width)),
  )
  if (found.size < FEWEST) return lines
  return lines.map(line => (found.has(line) ? { ...line, isHeading: true } : line))
}

/** Whether the line is as short and plain as headings are that have no number. */
export function mayHead(line: Pick<Line, 'text' | 'number' | 'coined'>): boolean {
  const isPlain = line.text.length <= LONGEST && !/[，。；：！？,;:!?…*]/.test(line.text)
  return isPlain && leadOf(line) === null && labelOf(line) === null
}

function isHeading(line: Line, before: Line | undefined, after: Line | undefined, width: number): boolean {
  const { text } = line
  if (!before || !after || !mayHead(line) || !/^[\u4e00-\u9fa5“]/.test(text)) return false
  const [upper, lower] = [leadOf(before), leadOf(after)]
  if (!lower) return false
  if (!upper) return lower.no === 1 && /[。：:]$/.test(before.text)
  const isNext = lower.no === upper.no + 1 || lower.no === 1
  return upper.style === lower.style && isNext && before.text.length <= width * CUT
}
