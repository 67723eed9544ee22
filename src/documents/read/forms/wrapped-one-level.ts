import { readLedgerParts } from '../ledger/ledger-reader'
import { findWrappedSigns, splitHeadings } from '../ledger/wrapped'
import { splitParts } from '../paragraphs/parts'
import type { Form } from './form'

/** F2b: 关于“…”问题的整改。 and the measures right behind it, under an aspect or under none. No label, no status. */
export const wrappedOneLevel: Form = {
  name: 'F2b',
  read({ title, paragraphs }) {
    const parts = splitParts(splitHeadings(paragraphs))
    const signs = findWrappedSigns(parts)
    return signs && !signs.levels.item ? readLedgerParts(title, parts, signs) : null
  },
}
