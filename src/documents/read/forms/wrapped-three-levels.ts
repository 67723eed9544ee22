import { readLedgerParts } from '../ledger-reader'
import { splitParts } from '../parts'
import { findWrappedSigns, splitHeadings } from '../wrapped'
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
