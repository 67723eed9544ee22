import { UserError } from '../src/core/user-error'
import { readText } from '../src/services/document-readers'
import type { Understood } from '../src/services/documents'
import { isPreviewCut, preview, sheetPreview } from '../src/texts/imports'
import type { RoundHandler, RoundRequest } from './handler'

/** 导入 + pasted or quoted text, or a quoted file: shows what was understood and saves nothing yet. */
export const importList: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '导入',
  usage: '导入 清单全文',
  help: '读取清单、通报或改过的台账表格，先看预览',
  example: '导入（后面粘贴清单全文，或引用那条文字或文件）',
  glued: true,
  async run(request) {
    const { round, message, actor, services } = request
    await services.imports.begin(round._id, message.key, actor.name)
    const understood = await understand(request)
    const ledger = understood.kind === 'ledger' ? understood.ledger : undefined
    if (ledger?.issues.length === 0)
      throw new UserError({ code: 'noLedgerInText', warnings: ledger.warnings })
    const plan = await services.imports.preview(round._id, understood, message.key, actor.name)
    const link = isPreviewCut(plan.diff, ledger ?? { warnings: [] })
      ? await services.exports.link({ roundId: round._id, preview: message.key })
      : undefined
    return ledger ? preview(ledger, plan, link) : sheetPreview(plan.diff, link)
  },
}

/** A pasted text counts before a quoted one, and both before a file. */
async function understand({ rest, message, round, services }: RoundRequest): Promise<Understood> {
  const text = rest.trim() || message.quote?.text.trim() || ''
  if (text !== '') return { kind: 'ledger', ledger: await readText(text) }
  const attached = await services.documents.attached(round._id, message)
  if (attached) return attached
  const isPicture = message.attachments.length > 0 || (message.quote?.attachments.length ?? 0) > 0
  throw new UserError({ code: 'nothingToImport', isFile: isPicture })
}
