import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../extract/decode-text'
import { type Grid, gridOf, MOST_ROWS } from './grid'
import { TableError } from './table-error'

/** A csv file in UTF-8, UTF-16 or GB18030, with commas, semicolons or tabs. @throws TableError when it is none */
export function readCsv(bytes: Buffer): Grid {
  try {
    return gridOf(parseRows(decodeText(bytes).text, { mayDiffer: true }), '')
  } catch (error) {
    if (error instanceof CsvError) throw new TableError('broken', { cause: error })
    throw error
  }
}

/** Whether the text is such a file and nothing else: a program that writes one gives every row the same number of cells. */
export function isWholeCsv(text: string, fewestColumns: number): boolean {
  try {
    const [first = []] = parseRows(text, { mayDiffer: false })
    return first.length >= fewestColumns
  } catch (error) {
    if (error instanceof CsvError) return false
    throw error
  }
}

/** @throws CsvError where quotation marks are open, or rows differ in their number of cells and may not */
function parseRows(text: string, { mayDiffer }: { mayDiffer: boolean }): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  return parse(plain, {
    delimiter: delimiterOf(plain),
    relax_column_count: mayDiffer,
    relax_quotes: true,
    // One row more than may be, so that too many are noticed.
    to: MOST_ROWS + 1,
  })
}

const DELIMITERS = [',', '\t', ';']

/** The one that is found most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 2_000)
  const counts = DELIMITERS.map(delimiter => head.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
