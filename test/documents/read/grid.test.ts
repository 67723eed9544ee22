import { readLedger } from '../../../src/documents/read'
import { type Cell, cellsOf, GRID, printCell } from './support/grid'

const OUTLINES = GRID.outline.flatMap(outline => GRID.frame.map(frame => ({ outline, frame })))

/** What is read otherwise than printed, in one line; null when nothing is. */
function faultOf(cell: Cell): string | null {
  const { text, expected } = printCell(cell)
  const read = readLedger(text).issues.map(({ no, title, measures, status }) => ({
    no,
    title,
    measures: measures.length,
    status,
  }))
  const at = expected.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(read[index]))
  if (at < 0 && read.length === expected.length) return null
  const { title, text: place, status, measures } = cell
  return `${title} | ${place} | ${status} | ${measures}: ${JSON.stringify(read[at] ?? read.length)}`
}

// A rule that is right for one manner of printing and wrong for its neighbour shows here.
describe('every manner of printing a bulletin is read exactly', () => {
  it.each(OUTLINES)('numbers $outline, frame $frame', ({ outline, frame }) => {
    expect(cellsOf(outline, frame).flatMap(cell => faultOf(cell) ?? [])).toEqual([])
  })
})
