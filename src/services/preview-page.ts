import { findImport } from '../../models/imports'
import { listNumbers } from '../../models/issues'
import { dayOf } from '../core/day'
import { UserError } from '../core/user-error'
import { previewFileName } from '../texts/exports'
import { titlesBySeq, wholePreviewText } from '../texts/whole-preview'
import type { Exported } from './exports'

/** Asks for the whole of what a message with 导入 would do. */
export interface PreviewRequest {
  roundId: string
  /** Key of that message. */
  preview: string
}

/**
 * The whole preview as a page to be read.
 * @throws UserError when the preview is void, because somebody has sent another document since
 */
export async function previewPage(
  { roundId, preview: key }: PreviewRequest,
  timeZone: string,
): Promise<Exported> {
  const kept = await findImport(roundId, key)
  if (!kept) throw new UserError({ code: 'noPreview' })
  const { ledger, changes = [], findings = [], by, at, savedAt } = kept
  const titles = titlesBySeq(await listNumbers(roundId))
  const text = wholePreviewText({
    ...{ title: ledger?.title ?? '', warnings: ledger?.warnings ?? [], titles },
    ...{ changes, findings, by, at, timeZone, isSaved: savedAt !== null },
  })
  return {
    fileName: previewFileName(dayOf(at, timeZone)),
    mime: 'text/plain; charset=utf-8',
    isPage: true,
    findings: async () => [],
    async write(out) {
      out.end(text)
    },
  }
}
