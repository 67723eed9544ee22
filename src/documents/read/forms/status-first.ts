import { findStatusSigns } from '../ledger/labelled'
import { readLedgerParts } from '../ledger/ledger-reader'
import { splitParts } from '../paragraphs/parts'
import { splitTexts } from '../paragraphs/split-lead'
import type { Form } from './form'

/** F4b: 一、关于“…”。整改进展情况：已完成。1.… 2.…, the status before the measures, often all in one line. */
export const statusFirst: Form = {
  name: 'F4b',
  read({ title, paragraphs }) {
    const isFirst = findStatusSigns([{ no: 0, paragraphs }])?.isStatusFirst
    const split = isFirst ? paragraphs : splitTexts(paragraphs)
    const whole = [{ no: 0, paragraphs: split }]
    // 一、 may number the problems themselves.
    const parts = findStatusSigns(whole)?.levels.issue === 'part' ? whole : splitParts(split)
    const signs = findStatusSigns(parts)
    return signs && readLedgerParts(title, parts, signs)
  },
}
