import { findLabelledSigns } from '../ledger/labelled'
import { readLedgerParts } from '../ledger/ledger-reader'
import { type Part, splitParts } from '../paragraphs/parts'
import type { Form } from './form'

const MOST = 0.6

/** F2: aspect and issue, mostly in running numbers. The rectification text stands behind 整改落实情况：. */
export const twoLevels: Form = {
  name: 'F2',
  read({ title, paragraphs }) {
    const split = splitParts(paragraphs)
    const parts = areProblems(split) ? [{ no: 0, paragraphs }] : split
    const signs = findLabelledSigns(parts)
    return signs && !signs.levels.item ? readLedgerParts(title, parts, signs) : null
  },
}

// 一、 may number the problems themselves, and one of them may have no label.
function areProblems(parts: Part[]): boolean {
  const numbered = parts.filter(({ no }) => no > 0)
  const labelled = numbered.filter(part =>
    part.paragraphs.some(({ label }) => label?.kind === 'rectification'),
  )
  return findLabelledSigns(parts)?.levels.issue === 'part' && labelled.length >= numbered.length * MOST
}
