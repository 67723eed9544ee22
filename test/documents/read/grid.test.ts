import { readLedger } from '../../../src/documents/read'
import { type Cell, cellsOf, GRID, printCell, wrapLines } from './support/grid'

const PAGE_WIDTH = 38
/** Every cell is printed as it is; in lines of a page every third one, so that each two manners still meet. */
const STEP = 3
const OUTLINES = GRID.outline
  .flatMap(outline => GRID.frame.map(frame => ({ outline, frame })))
  .filter(({ outline, frame }) => cellsOf(outline, frame).length > 0)

/** What is read otherwise than printed, in one line; null when nothing is. */
function faultOf(cell: Cell, layOut = (text: string) => text): string | null {
  const { text, expected } = printCell(cell)
  const read = readLedger(layOut(text)).issues.map(({ no, title, measures, status }) => ({
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

  it.each(OUTLINES)('numbers $outline, frame $frame, in lines of a page', ({ outline, frame }) => {
    const layOut = (text: string) => wrapLines(text, PAGE_WIDTH)
    const cells = cellsOf(outline, frame).filter((_, index) => index % STEP === 0)
    expect(cells.flatMap(cell => faultOf(cell, layOut) ?? [])).toEqual([])
  })
})
