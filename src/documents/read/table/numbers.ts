import { normalise, readNumeral } from '../../../core/numerals'
import { readLead } from '../numbering'
import type { TableRecord } from './records'

/** The headings and the title of a record, as they stand in the ledger. */
export interface Place {
  aspect: string
  item: string | null
}

/** The running numbers of the issues: the printed ones if they serve, else by order. */
export function seqsOf(records: readonly TableRecord[]): { seqs: number[]; isPrinted: boolean } {
  const printed = records.map(({ seq }) => seq)
  const usable = printed.filter(seq => seq !== null && seq > 0)
  const isPrinted = new Set(usable).size === records.length
  return { seqs: records.map(({ seq }, index) => (isPrinted && seq !== null ? seq : index + 1)), isPrinted }
}

/** A printed path such as 5-15-1 or 五-15-(1), or undefined. */
export function readPath(code: string): number[] | undefined {
  const parts = normalise(code)
    .replace(/[()\s]/g, '')
    .split(/[-.]/)
  const path = parts.map(part => readNumeral(part) ?? (/^\d{5,6}$/.test(part) ? Number(part) : 0))
  return code !== '' && path.every(part => part > 0) ? path : undefined
}

/**
 * Paths for a table that prints none: aspect and issue, or aspect, item and issue, where items run on through the
 * aspects so that item and issue alone say which is meant.
 */
export function pathsOf(places: readonly Place[], seqs: readonly number[]): number[][] {
  const aspects: string[] = []
  const items: string[] = []
  const issues = new Map<string, number>()
  return places.map(({ aspect, item }, index) => {
    const aspectNo = numberOf(aspects, aspect)
    if (item === null) return [aspectNo, seqs[index] ?? index + 1]
    const key = `${aspect}\n${item}`
    const issueNo = (issues.get(key) ?? 0) + 1
    issues.set(key, issueNo)
    return [aspectNo, numberOf(items, key), issueNo]
  })
}

/**
 * Paths by the numbers that are printed before aspects, items and problems, or as 序号 of a problem; undefined when
 * some problem or item has none, or two have the same.
 */
export function printedPathsOf(records: readonly TableRecord[]): number[][] | undefined {
  let above: { aspect: number | undefined; item: number | undefined; isItemBare: boolean } | undefined
  const paths = records.map(({ texts, seq }) => {
    // A blank heading below others means the same again.
    const aspect = texts.aspect?.[0] ? numberIn(texts.aspect) : above?.aspect
    const isSame = !texts.aspect?.[0] || aspect === above?.aspect
    const item = texts.item?.[0] ? numberIn(texts.item) : isSame ? above?.item : undefined
    const isItemBare = texts.item?.[0] ? item === undefined : isSame && (above?.isItemBare ?? false)
    above = { aspect, item, isItemBare }
    const own = numberIn(texts.title) ?? seq
    return own && !isItemBare ? [aspect, item, own].filter(no => no !== undefined) : []
  })
  const isUnique = new Set(paths.map(path => path.join())).size === paths.length
  return isUnique && paths.every(path => path.length > 0) ? paths : undefined
}

function numberIn(cells: readonly string[] | undefined): number | undefined {
  return readLead(cells?.[0] ?? '')?.no
}

function numberOf(names: string[], name: string): number {
  // Rows of one heading stand together: it is looked for from the end.
  const index = names.lastIndexOf(name)
  return index >= 0 ? index + 1 : names.push(name)
}
