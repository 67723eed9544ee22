import type { Attachment, InboundMessage, Quote, ReplyRoute } from '../../core/message'
import { stripMention } from './mention'
import { type Content, contentSchema, type Head, itemSchema } from './schema'

/** `response_url` may be used for one hour. https://developer.work.weixin.qq.com/document/path/101138 */
const REPLY_MS = 60 * 60 * 1000

/** What reading a message needs to know besides the message. */
export interface Reading {
  botName: string | undefined
  receivedAt: Date
  isReplyAddress(url: string): boolean
}

/** The message in the house's shape, or undefined when a group message names no group. */
export function readMessage(head: Head, content: Content, reading: Reading): InboundMessage | undefined {
  const chatId = chatIdOf(head)
  if (chatId === undefined) return undefined
  const { text, attachments } = readContent(content)
  const quote = readQuote(head.quote)
  const replyRoute = readReplyRoute(head.response_url, reading)
  return {
    key: `wecom:${head.msgid}`,
    platform: 'wecom',
    chatId,
    chatKind: head.chattype,
    senderId: head.from.userid,
    text: head.chattype === 'group' ? stripMention(text, reading.botName) : text.trim(),
    mentionedIds: [],
    attachments,
    takesPictures: true,
    ...(quote && { quote }),
    ...(replyRoute && { replyRoute }),
    receivedAt: reading.receivedAt.toISOString(),
  }
}

function chatIdOf({ chattype, chatid, from }: Head): string | undefined {
  if (chattype === 'single') return `wecom:single:${from.userid}`
  return chatid === undefined ? undefined : `wecom:${chatid}`
}

/** A quote that we cannot read, a video for one, is an empty quote: it must not cost the message that quotes it. */
function readQuote(quoted: unknown): Quote | undefined {
  if (quoted === undefined || quoted === null) return undefined
  const content = contentSchema.safeParse(quoted)
  if (!content.success) return { text: '', attachments: [] }
  const { text, attachments } = readContent(content.data)
  return { text: text.trim(), attachments }
}

function readContent(content: Content): Quote {
  switch (content.msgtype) {
    case 'text':
      return { text: asLines(content.text.content), attachments: [] }
    case 'voice':
      return { text: asLines(content.voice.content), attachments: [] }
    case 'image':
      return { text: '', attachments: [attachment('image', content.image.url)] }
    case 'file':
      return { text: '', attachments: [attachment('file', content.file.url)] }
    case 'mixed':
      return readItems(content.mixed.msg_item)
  }
}

function readItems(items: unknown[]): Quote {
  const read = items.flatMap(item => {
    const content = itemSchema.safeParse(item)
    return content.success ? [readContent(content.data)] : []
  })
  return {
    text: read.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
    attachments: read.flatMap(({ attachments }) => attachments),
  }
}

function attachment(kind: Attachment['kind'], url: string): Attachment {
  return { kind, source: { url } }
}

function asLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function readReplyRoute(url: string | undefined, reading: Reading): ReplyRoute | undefined {
  if (url === undefined || !reading.isReplyAddress(url)) return undefined
  return { url, expiresAt: new Date(reading.receivedAt.getTime() + REPLY_MS).toISOString() }
}
