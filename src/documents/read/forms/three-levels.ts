import { findLabelledSigns } from '../ledger/labelled'
import { readLedgerParts } from '../ledger/ledger-reader'
import { splitParts } from '../paragraphs/parts'
import type { Form } from './form'

/** F1: aspect, item, issue. The rectification text stands behind 整改情况： and a status mostly behind that. */
export const threeLevels: Form = {
  name: 'F1',
  read({ title, paragraphs }) {
    const parts = splitParts(paragraphs)
    const signs = findLabelledSigns(parts)
    return signs?.levels.item ? readLedgerParts(title, parts, signs) : null
  },
}
