import { readLedgerParts } from '../ledger/ledger-reader'
import { findWrappedSigns, splitHeadings } from '../ledger/wrapped'
import { splitParts } from '../paragraphs/parts'
import type { Form } from './form'

/** F1b: three levels, each in its wrapper 在“…”方面, 关于“…”问题的整改, 关于“…”的问题. No label, no status. */
export const wrappedThreeLevels: Form = {
  name: 'F1b',
  read({ title, paragraphs }) {
    const parts = splitParts(splitHeadings(paragraphs))
    const signs = findWrappedSigns(parts)
    return signs?.levels.item ? readLedgerParts(title, parts, signs) : null
  },
}
