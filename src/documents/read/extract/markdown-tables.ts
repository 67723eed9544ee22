import type { Extracted } from './extracted'
import { underHeadings } from './group-heading'

const ROW = /^\s*\|(.*)\|\s*$/
const RULE = /^[\s|:-]+$/
const LINE_BREAK = /\s*<br\s*\/?>\s*/gi

/** The text with the tables that markdown draws with | found in it. */
export function findMarkdownTables(extracted: Extracted): Extracted {
  const lines = extracted.text.split(/\r\n?|\n/)
  const tables: string[][][] = []
  let above: string[] = []
  for (const line of lines.filter(each => !RULE.test(each))) {
    const row = ROW.exec(line)?.[1]
    if (row === undefined) above.push(line)
    else {
      const cells = row.split('|').map(cell => cell.replace(LINE_BREAK, '\n').trim())
      tables.push(underHeadings([cells], above))
      above = []
    }
  }
  if (tables.length === 0) return extracted
  const others = lines.filter(line => !ROW.test(line))
  return { ...extracted, tables: [tables.flat()], textBesideTables: others.join('\n') }
}
