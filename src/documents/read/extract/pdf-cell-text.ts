import type { PdfLine } from './pdf-lines'

// The room that programs leave beside the text of a cell, in points on both sides together.
const PADDING = 12
// No line is broken that early unless somebody wanted it.
const SHORT = 0.5
const SENTENCE_END = /[。；;：:！!？?]$/
const MARK =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、．]|\.(?!\d))|[①-⑳]|[一二三四五六七八九十]{1,2}[是要])/
// What is never parted at the end of a line: a word or number, and the signs that close behind it.
const FIRST_WORD = /^[“‘《（([]*(?:[\w.,%+-]+|.)[，。；：、！？”’》）)\],.;:!?]*/u

/** The text of a cell of that width: its lines joined, each of its paragraphs on a line of its own. */
export function textOfLines(lines: readonly PdfLine[], width: number): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1]
      return (before ? between(before, line, width) : '') + line.text
    })
    .join('')
}

function between(before: PdfLine, line: PdfLine, width: number): string {
  const hasRoom = hasRoomFor(line, before, width)
  const isEnd = SENTENCE_END.test(before.text)
  if (isEnd ? hasRoom || MARK.test(line.text) : hasRoom && lengthOf(before) < SHORT * width) return '\n'
  return /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : ''
}

/** Whether the line before could have taken more, so that its end is one that somebody wanted. */
export function hasRoomFor(line: PdfLine, before: PdfLine, width: number): boolean {
  const word = FIRST_WORD.exec(line.text)?.[0] ?? ''
  return lengthOf(before) + widthOf(word) * line.size < width - PADDING
}

function lengthOf({ left, right }: PdfLine): number {
  return right - left
}

/** In sizes. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 1 : 0.6), 0)
}
