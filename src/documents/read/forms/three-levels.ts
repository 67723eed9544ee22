import { labelledLevels, readLabelled } from '../labelled-ledger'
import type { Form } from './form'

/** F1: aspect, item, issue. The rectification text stands behind 整改情况： and a status mostly behind that. */
export const threeLevels: Form = {
  name: 'F1',
  read(document) {
    const levels = labelledLevels(document)
    return levels?.item ? readLabelled(document, levels) : null
  },
}
