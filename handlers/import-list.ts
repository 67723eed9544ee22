import { UserError } from '../src/core/user-error'
import { readLedger } from '../src/documents/read'
import { preview } from '../src/texts/imports'
import type { RoundHandler } from './handler'

/** 导入 + pasted or quoted text: shows what was understood and saves nothing yet. */
export const importList: RoundHandler = {
  scope: 'round',
  who: 'office',
  command: '导入',
  usage: '导入 清单文字（或引用一段文字）',
  help: '读取整改清单或通报，先看预览',
  example: '导入（后面粘贴清单全文）',
  glued: true,
  async run({ rest, message, round, actor, services }) {
    const text = rest.trim() || message.quote?.text.trim() || ''
    if (text === '') throw new UserError({ code: 'nothingToImport' })
    const ledger = readLedger(text)
    if (ledger.issues.length === 0) throw new UserError({ code: 'noLedgerInText', warnings: ledger.warnings })
    await services.imports.preview(round._id, ledger, message.key, actor.name)
    return preview(ledger)
  },
}
