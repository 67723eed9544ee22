import type { Issue } from './issue'
import type { LedgerChange } from './ledger-diff'
import { asDocumented, type ComparedRow, rowOfParsed, valuesOf } from './ledger-values'
import type { ParsedLedger } from './parsed-ledger'

/** A document that we print of the ledger, as it is read back, and which issue each of its problems is. */
export interface Printed {
  ledger: ParsedLedger
  /** Numbers (`seq`) of the issues, in the order of the document's problems. */
  seqs: readonly number[]
}

/** The rows under which such documents show each issue, by its number. */
export function printedRows(printed: readonly Printed[]): Map<number, ComparedRow[]> {
  const rows = new Map<number, ComparedRow[]>()
  for (const { ledger, seqs } of printed) {
    for (const [index, parsed] of ledger.issues.entries()) {
      const seq = seqs[index] ?? 0
      rows.set(seq, [...(rows.get(seq) ?? []), rowOfParsed(parsed, ledger, false)])
    }
  }
  return rows
}

/**
 * The row of a document with the words of the ledger wherever it says what we print for them: other quotation marks,
 * counters and stops than in the ledger are ours there, and nobody's correction.
 */
export function unprinted(
  issue: Issue,
  row: ComparedRow,
  printed: readonly ComparedRow[],
  keyOf: (text: string) => string,
): ComparedRow {
  const kept: ComparedRow = valuesOf(asDocumented(issue))
  const isSame = (one: unknown, other: unknown) =>
    typeof one === 'string' && typeof other === 'string' && keyOf(one) === keyOf(other)
  const restored = (Object.keys(row) as (keyof ComparedRow)[]).filter(column =>
    printed.some(own => isSame(own[column], row[column])),
  )
  const { measures } = row
  return {
    ...row,
    ...Object.fromEntries(restored.map(column => [column, kept[column]])),
    ...(measures ? { measures: measures.flatMap(text => measuresOf(issue, text, printed, keyOf)) } : {}),
  }
}

/**
 * Measures are printed in the order of the ledger; what was added later stands at its end. Two may look the same in
 * print, and a report may look like measures where there are none.
 */
function measuresOf(
  { measures }: Issue,
  text: string,
  printed: readonly ComparedRow[],
  keyOf: (text: string) => string,
): string[] {
  const isIt = (one: string | undefined) => one !== undefined && keyOf(one) === keyOf(text)
  if (!printed.some(own => own.measures?.some(isIt))) return [text]
  return printed
    .flatMap(own => measures.filter((_, index) => isIt(own.measures?.[index])))
    .map(one => one.text)
}

/** The change with what was printed in its place, where that comes nearer to it than the words of the ledger. */
export function besidePrint(change: LedgerChange, rows: readonly ComparedRow[]): LedgerChange {
  const { column, before, after } = change
  const texts = rows.map(row => row[column]).filter(text => typeof text === 'string')
  const [printed] = texts.toSorted((one, other) => sharedStart(other, after) - sharedStart(one, after))
  const isNearer = printed !== undefined && sharedStart(printed, after) > sharedStart(before ?? '', after)
  return isNearer ? { ...change, printed } : change
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
