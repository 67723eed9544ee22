import { findStatusSigns } from '../labelled'
import { readLedgerParts } from '../ledger-reader'
import type { Form } from './form'

/** F4b: 一、关于“…”。整改进展情况：已完成。1.… 2.…, the status before the measures, often all in one line. */
export const statusFirst: Form = {
  name: 'F4b',
  read({ title, paragraphs }) {
    const signs = findStatusSigns(paragraphs)
    return signs && readLedgerParts(title, [{ no: 0, paragraphs }], signs)
  },
}
