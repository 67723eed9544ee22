import { createHash } from 'node:crypto'
import { storeFile } from '../../models/files'
import { kindOfBytes } from '../core/file-kind'
import type { NewEvidence } from '../core/issue'
import type { Attachment, InboundMessage } from '../core/message'
import { DownloadError, type Sender } from '../core/platform'
import { findSecrecyMark } from '../core/secrecy'
import { UserError } from '../core/user-error'

/** Keeps what a message shows as evidence: its own pictures, and the picture, file or text that it quotes. */
export interface EvidenceStore {
  /**
   * The evidence of a message, bytes kept. Empty when the message shows none.
   * @throws UserError when bytes cannot be had, are too many, of no known kind, or bear a secrecy mark
   */
  collect(roundId: string, message: InboundMessage): Promise<NewEvidence[]>
}

export function createEvidenceStore({ senders }: { senders: Sender[] }): EvidenceStore {
  return {
    async collect(roundId, message) {
      const sender = senders.find(({ platform }) => platform === message.platform)
      if (!sender) throw new Error(`no sender for ${message.platform}`)
      const attachments = [...message.attachments, ...(message.quote?.attachments ?? [])]
      const filed: NewEvidence[] = []
      for (const attachment of attachments) filed.push(await keep(roundId, sender, attachment))
      const quoted = message.quote?.text.trim()
      return quoted ? [...filed, textEvidence(quoted)] : filed
    },
  }
}

async function keep(roundId: string, sender: Sender, attachment: Attachment): Promise<NewEvidence> {
  const bytes = await download(sender, attachment)
  const { kind, mime, extension, isPicture } = kindOfBytes(bytes)
  if (kind === 'unknown') throw new UserError({ code: 'attachment', problem: 'kind' })
  if (kind === 'text') refuseSecret(bytes.toString('utf8'))
  const sha256 = sha256Of(bytes)
  const name = attachment.name ?? `${sha256.slice(0, 12)}.${extension}`
  const fileId = await storeFile({ roundId, sha256, mime, name, bytes })
  return { kind: isPicture ? 'picture' : 'file', text: '', sha256, fileId, name, mime, bytes: bytes.length }
}

async function download(sender: Sender, attachment: Attachment): Promise<Buffer> {
  try {
    return await sender.download(attachment)
  } catch (error) {
    if (error instanceof DownloadError) throw new UserError({ code: 'attachment', problem: error.code })
    throw error
  }
}

function textEvidence(text: string): NewEvidence {
  refuseSecret(text)
  const bytes = Buffer.from(text)
  return {
    kind: 'text',
    text,
    sha256: sha256Of(bytes),
    fileId: null,
    name: null,
    mime: 'text/plain',
    bytes: bytes.length,
  }
}

function refuseSecret(text: string): void {
  const mark = findSecrecyMark(text)
  if (mark) throw new UserError({ code: 'secret', mark })
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
