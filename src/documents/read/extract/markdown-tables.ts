import type { Extracted } from './extracted'

const ROW = /^\s*\|(.*)\|\s*$/
const RULE = /^[\s|:-]+$/

/** The text with the tables that markdown draws with | found in it. */
export function findMarkdownTables(extracted: Extracted): Extracted {
  const lines = extracted.text.split(/\r\n?|\n/)
  const rows = lines.flatMap(line => {
    const row = RULE.test(line) ? undefined : ROW.exec(line)?.[1]
    return row === undefined ? [] : [row.split('|').map(cell => cell.trim())]
  })
  if (rows.length === 0) return extracted
  const others = lines.filter(line => !ROW.test(line))
  return { ...extracted, tables: [rows], textBesideTables: others.join('\n') }
}
