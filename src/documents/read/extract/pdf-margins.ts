import { readLabel } from '../words/label'
import { readLead } from '../words/numbering'
import type { PdfLine } from './pdf-lines'
import { isTable, type PdfBlock } from './pdf-tables'

const PAGE_NUMBER = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*\d{1,4}\s*页?)?[-—–－·\s]*$/
// Running heads take a line or two.
const DEEPEST = 2
const REPEATED_SHARE = 0.4

/** The pages without running heads and page numbers, and those lines, each wording once. */
export function takeMargins(pages: PdfBlock[][]): { bodies: PdfBlock[][]; margins: string[] } {
  const repeated = findRepeated(pages)
  const margins = new Set<string>()
  const bodies = pages.map(blocks =>
    blocks.filter((block, index) => {
      if (isTable(block) || !isAtEdge(index, blocks.length) || !isRunning(block, repeated)) return true
      margins.add(block.text)
      return false
    }),
  )
  return { bodies: bodies.filter(blocks => blocks.length > 0), margins: [...margins] }
}

function isRunning({ text }: PdfLine, repeated: Set<string>): boolean {
  return PAGE_NUMBER.test(text) || repeated.has(withoutFigures(text))
}

// What stands at the edge of most pages, but for the figures in it.
function findRepeated(pages: PdfBlock[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const blocks of pages) {
    const edge = blocks.filter((_, index) => isAtEdge(index, blocks.length))
    for (const text of new Set(edge.flatMap(block => (isTable(block) ? [] : withoutFigures(block.text))))) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, pages.length * REPEATED_SHARE)
  return new Set([...counts].flatMap(([text, count]) => (count >= enough && !isOfLedger(text) ? [text] : [])))
}

// Two pages may well end with the same status.
function isOfLedger(text: string): boolean {
  return /。$/.test(text) || readLabel(text) !== null || readLead(text) !== null
}

function isAtEdge(index: number, count: number): boolean {
  return index < DEEPEST || index >= count - DEEPEST
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s/g, '')
}
