import { attribute, readXml } from '../extract/xml'

/** How a number in a cell is meant. */
export type NumberFormat = 'day' | 'share' | 'plain'

/** Numbers of the built-in formats that show a day; 27 to 36 and 50 to 58 are those of Chinese programs. */
const BUILT_IN_DAYS: readonly [number, number][] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]
const BUILT_IN_SHARES = [9, 10]
/** What a format prints as it stands, and colours and languages in square brackets. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/g

/** The format of each cell style, by its number. */
export function readFormats(styles: string): NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isCellStyles = false
  for (const token of readXml(styles)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') isCellStyles = token.kind === 'open'
    if (token.kind === 'close') continue
    const id = Number(attribute(token.attributes, 'numFmtId'))
    if (token.name === 'numFmt') codes.set(id, attribute(token.attributes, 'formatCode') ?? '')
    if (token.name === 'xf' && isCellStyles) formats.push(formatOf(id, codes.get(id)))
  }
  return formats
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (BUILT_IN_SHARES.includes(id)) return 'share'
    return BUILT_IN_DAYS.some(([first, last]) => id >= first && id <= last) ? 'day' : 'plain'
  }
  const signs = code.replace(LITERAL, '')
  if (/[yd]/i.test(signs)) return 'day'
  return signs.includes('%') ? 'share' : 'plain'
}
