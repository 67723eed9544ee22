import { readLead } from '../words/numbering'

const LONGEST = 60
const UNNUMBERED = /^[^，。；：:,;]{2,24}方面(?:存在)?(?:的?问题)?$/

/** Whether the line is a heading such as 一、作风建设, （一）公务用车 or 作风建设方面, which gathers the problems of a table below it. */
export function isGroupHeading(line: string): boolean {
  const style = line.length > LONGEST ? undefined : readLead(line)?.style
  return ((style === 'part' || style === 'section') && !/[。；]$/.test(line)) || UNNUMBERED.test(line)
}

/** The table with the headings that stand right above it, of aspect and item perhaps, as its first rows. */
export function underHeadings<Cell>(rows: Cell[][], above: readonly string[]): (Cell | string)[][] {
  const lines = above.map(line => line.replace(/^\s*#+\s*|\*\*/g, '').trim()).filter(Boolean)
  const headings = lines.slice(lines.findLastIndex(line => !isGroupHeading(line)) + 1)
  return [...headings.map(heading => [heading]), ...rows]
}
