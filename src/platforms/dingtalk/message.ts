import type { InboundMessage, ReplyRoute } from '../../core/message'
import { readContent, readQuote } from './content'
import { type Head, mentionedSchema } from './schema'

/** `sessionWebhook` lives for about 90 minutes when the message does not tell. */
const REPLY_MS = 90 * 60 * 1000
/** An expiry further away than this is taken for a mistake. */
const MAX_REPLY_MS = 24 * 60 * 60 * 1000

/** What reading a message needs to know besides the message. */
export interface Reading {
  receivedAt: Date
  isReplyAddress(url: string): boolean
}

/** The message in the house's shape, or undefined when it has no sender or nothing to read. */
export function readMessage(
  head: Head,
  kind: string,
  content: unknown,
  reading: Reading,
): InboundMessage | undefined {
  const senderId = head.senderStaffId ?? head.senderId
  const said = readContent(kind, content)
  if (senderId === undefined || said === undefined) return undefined
  const isGroup = head.conversationType === '2'
  const quote = readQuote(content)
  const replyRoute = readReplyRoute(head, reading)
  return {
    key: `dingtalk:${head.msgId}`,
    platform: 'dingtalk',
    chatId: isGroup ? `dingtalk:${head.conversationId}` : `dingtalk:single:${senderId}`,
    chatKind: isGroup ? 'group' : 'single',
    ...(head.conversationTitle && { chatTitle: head.conversationTitle }),
    senderId,
    ...(head.senderNick && { senderName: head.senderNick }),
    // The platform has removed the mentions and left spaces where they stood.
    text: said.text.trim(),
    mentionedIds: readMentionedIds(head),
    attachments: said.attachments,
    ...(quote && { quote }),
    ...(replyRoute && { replyRoute }),
    receivedAt: reading.receivedAt.toISOString(),
  }
}

function readMentionedIds({ atUsers = [], chatbotUserId }: Head): string[] {
  const ids = atUsers.flatMap(user => {
    const parsed = mentionedSchema.safeParse(user)
    if (!parsed.success) return []
    const { staffId, dingtalkId } = parsed.data
    if (dingtalkId !== undefined && dingtalkId === chatbotUserId) return []
    return [staffId ?? dingtalkId ?? []].flat()
  })
  return [...new Set(ids)]
}

function readReplyRoute(head: Head, { receivedAt, isReplyAddress }: Reading): ReplyRoute | undefined {
  const { sessionWebhook: url, sessionWebhookExpiredTime: told = 0 } = head
  if (url === undefined || !isReplyAddress(url)) return undefined
  const now = receivedAt.getTime()
  const expiry = told > now && told <= now + MAX_REPLY_MS ? told : now + REPLY_MS
  return { url, expiresAt: new Date(expiry).toISOString() }
}
