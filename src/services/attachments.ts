import type { Attachment, InboundMessage } from '../core/message'
import { DownloadError, type Sender } from '../core/platform'
import { UserError } from '../core/user-error'

/** Everything that hangs on a message, its own first, then what it quotes. */
export function attachmentsOf({ attachments, quote }: InboundMessage): Attachment[] {
  return [...attachments, ...(quote?.attachments ?? [])]
}

/**
 * The bytes of an attachment.
 * @throws UserError when they cannot be had or are too many
 */
export async function fetchAttachment(
  senders: readonly Sender[],
  message: InboundMessage,
  attachment: Attachment,
): Promise<Buffer> {
  const sender = senders.find(({ platform }) => platform === message.platform)
  if (!sender) throw new Error(`no sender for ${message.platform}`)
  try {
    return await sender.download(attachment)
  } catch (error) {
    if (error instanceof DownloadError) throw new UserError({ code: 'attachment', problem: error.code })
    throw error
  }
}
