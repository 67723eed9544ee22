import { findLabelledSigns } from '../labelled'
import { readLedgerParts } from '../ledger-reader'
import { splitParts } from '../parts'
import type { Form } from './form'

/** F2: aspect and issue, mostly in running numbers. The rectification text stands behind 整改落实情况：. */
export const twoLevels: Form = {
  name: 'F2',
  read({ title, paragraphs }) {
    const parts = splitParts(paragraphs)
    const signs = findLabelledSigns(parts)
    return signs && !signs.levels.item ? readLedgerParts(title, parts, signs) : null
  },
}
