import { labelledLevels, readLabelled } from '../labelled-ledger'
import type { Form } from './form'

/** F2: aspect and issue, mostly in running numbers. The rectification text stands behind 整改落实情况：. */
export const twoLevels: Form = {
  name: 'F2',
  read(document) {
    const levels = labelledLevels(document)
    return levels && !levels.item ? readLabelled(document, levels) : null
  },
}
