import type { InboundMessage } from '../src/core/message'
import { UserError } from '../src/core/user-error'
import { readLedger } from '../src/documents/read'
import { preview } from '../src/texts/imports'
import type { RoundHandler } from './handler'

/** 导入 + pasted or quoted text: shows what was understood and saves nothing yet. */
export const importList: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '导入',
  usage: '导入 清单全文',
  help: '读取清单或通报，先看预览',
  example: '导入（后面粘贴清单全文，或引用那条文字）',
  glued: true,
  async run({ rest, message, round, actor, services }) {
    const text = rest.trim() || message.quote?.text.trim() || ''
    if (text === '') throw new UserError({ code: 'nothingToImport', isFile: isFileShown(message) })
    const ledger = readLedger(text)
    if (ledger.issues.length === 0) throw new UserError({ code: 'noLedgerInText', warnings: ledger.warnings })
    const plan = await services.imports.preview(round._id, ledger, message.key, actor.name)
    return preview(ledger, plan)
  },
}

function isFileShown({ attachments, quote }: InboundMessage): boolean {
  return attachments.length > 0 || (quote?.attachments.length ?? 0) > 0
}
