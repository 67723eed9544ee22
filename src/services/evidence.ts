import { createHash } from 'node:crypto'
import { storeFile } from '../../models/files'
import { kindOfBytes } from '../core/file-kind'
import type { NewEvidence } from '../core/issue'
import type { Attachment, InboundMessage } from '../core/message'
import type { Sender } from '../core/platform'
import { findSecrecyMark } from '../core/secrecy'
import { UserError } from '../core/user-error'
import { attachmentsOf, fetchAttachment } from './attachments'

/** Keeps what a message shows as evidence: its own pictures, and the picture, file or text that it quotes. */
export interface EvidenceStore {
  /**
   * The evidence of a message, bytes kept. Empty when the message shows none.
   * @throws UserError when bytes cannot be had, are too many, of no known kind, or bear a secrecy mark
   */
  collect(roundId: string, message: InboundMessage): Promise<NewEvidence[]>
}

/** Pictures and files are fetched by the sender of the platform that they came by. */
export function createEvidenceStore({ senders }: { senders: Sender[] }): EvidenceStore {
  return {
    async collect(roundId, message) {
      const filed: NewEvidence[] = []
      for (const attachment of attachmentsOf(message))
        filed.push(await keep(roundId, await fetchAttachment(senders, message, attachment), attachment))
      const quoted = message.quote?.text.trim()
      return quoted ? [...filed, textEvidence(quoted)] : filed
    },
  }
}

async function keep(roundId: string, bytes: Buffer, attachment: Attachment): Promise<NewEvidence> {
  const { kind, mime, extension, isPicture } = kindOfBytes(bytes)
  if (kind === 'unknown') throw new UserError({ code: 'attachment', problem: 'kind' })
  if (kind === 'text' || kind === 'markup') refuseSecret(bytes.toString('utf8'))
  const sha256 = sha256Of(bytes)
  const name = attachment.name ?? `${sha256.slice(0, 12)}.${extension}`
  const fileId = await storeFile({ roundId, sha256, mime, name, bytes })
  return { kind: isPicture ? 'picture' : 'file', text: '', sha256, fileId, name, mime, bytes: bytes.length }
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
