import { normalise } from '../../../core/numerals'
import { leadOf, type NumberStyle } from '../words/numbering'
import type { Line } from './lines'

interface Found {
  style: NumberStyle
  no: number
  length: number
}

const FIGURE = /^(?:\(?\s*(\d{4})\s*\)|(\d{4})\s*[.、](?!\d{1,3}(?!\d)))\s*/
const LONGEST = 40
// A number may be lost.
const STEP = 3

/** The lines with numbers of four figures told where they go on counting; any other is a year. */
export function numberThousands(lines: Line[]): Line[] {
  const highest = new Map<NumberStyle, number>()
  return lines.map(line => {
    const { style, no } = leadOf(line) ?? {}
    if (style && no) highest.set(style, Math.max(no, highest.get(style) ?? 0))
    const found = style ? null : readFigure(line.text)
    if (!found || !goesOn(found.no, highest.get(found.style))) return line
    highest.set(found.style, found.no)
    return { ...line, number: found }
  })
}

function readFigure(text: string): Found | null {
  const [printed = '', inBrackets, before] = FIGURE.exec(normalise(text.slice(0, LONGEST))) ?? []
  const figure = inBrackets ?? before
  if (!figure) return null
  return { style: inBrackets ? 'bracket' : 'category', no: Number(figure), length: printed.length }
}

function goesOn(no: number, last = 0): boolean {
  return no > last && no <= last + STEP
}
