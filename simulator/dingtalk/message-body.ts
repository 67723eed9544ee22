import { createHash } from 'node:crypto'
import type { DingtalkAccount } from '../options'
import type { Chat, ChatMessage, Media, Member, Quoted } from '../types'

type Code = (media: Media) => string

/** The parts of a callback that do not follow from the message. */
export interface Session {
  webhook: string
  expiresAt: number
}

/** DingTalk's opaque id of an account; only `staffId` is the userid. */
export function dingtalkId(id: string): string {
  return `$:LWCP_v1:$${createHash('sha256').update(id).digest('base64').slice(0, 24)}`
}

/** What DingTalk tells the bot about a member's message (doc receive-message). */
export function messageBody(
  account: DingtalkAccount,
  chat: Chat,
  message: ChatMessage,
  mentionsBot: boolean,
  session: Session,
  code: Code,
): Record<string, unknown> {
  const sender = chat.members.find(member => member.id === message.from)
  const bot = dingtalkId(account.robotCode)
  return {
    conversationId: chat.chatId,
    conversationType: chat.kind === 'group' ? '2' : '1',
    ...(chat.kind === 'group' ? { conversationTitle: chat.title, isInAtList: mentionsBot } : {}),
    ...(chat.kind === 'group' ? { atUsers: atUsers(chat, message, bot) } : {}),
    chatbotCorpId: 'dingsimulator',
    chatbotUserId: bot,
    robotCode: account.robotCode,
    msgId: message.id,
    createAt: Date.parse(message.at),
    senderId: dingtalkId(message.from),
    ...(sender?.outsider ? {} : { senderStaffId: message.from, senderCorpId: 'dingsimulator' }),
    senderNick: sender?.name ?? message.from,
    senderPlatform: 'Mac',
    isAdmin: false,
    sessionWebhook: session.webhook,
    sessionWebhookExpiredTime: session.expiresAt,
    ...content(withoutMentions(chat, message, account), message, code),
  }
}

function atUsers(chat: Chat, message: ChatMessage, bot: string): Record<string, string>[] {
  const people = message.mentions
    .map(id => chat.members.find(member => member.id === id))
    .filter((member): member is Member => member !== undefined)
    .map(member => ({ dingtalkId: dingtalkId(member.id), staffId: member.outsider ? '' : member.id }))
  return [{ dingtalkId: bot, staffId: '', unionId: '' }, ...people]
}

/** The visible name of everybody mentioned goes, the space behind it stays. */
function withoutMentions(chat: Chat, message: ChatMessage, account: DingtalkAccount): string {
  const people = message.mentions.map(id => chat.members.find(member => member.id === id)?.name)
  const names = [account.botName, ...people].filter(name => name !== undefined)
  return names.reduce((text, name) => text.replace(`@${name}`, ''), message.text)
}

function content(text: string, message: ChatMessage, code: Code): Record<string, unknown> {
  const reply = message.quote ? { isReplyMsg: true, repliedMsg: repliedMessage(message.quote, code) } : {}
  const [first] = message.media
  if (!first) return { msgtype: 'text', text: { content: text, ...reply } }
  if (first.kind === 'file') {
    return { msgtype: 'file', content: { downloadCode: code(first), fileName: first.name } }
  }
  if (text === '' && message.media.length === 1)
    return { msgtype: 'picture', content: { ...image(first, code), ...reply } }
  const pictures = message.media.map(media => ({ type: 'picture', ...image(media, code) }))
  return { msgtype: 'richText', content: { richText: [{ text }, ...pictures], ...reply } }
}

function image(media: Media, code: Code): Record<string, string> {
  const downloadCode = code(media)
  return { downloadCode, pictureDownloadCode: downloadCode }
}

/** Not documented; the shape that several public adapters have met. Items are spelled unlike those of a fresh message. */
function repliedMessage(quote: Quoted, code: Code): Record<string, unknown> {
  const about = {
    ...(quote.messageId ? { msgId: quote.messageId } : {}),
    ...(quote.from ? { senderId: dingtalkId(quote.from) } : {}),
  }
  const [first] = quote.media
  if (!first) return { ...about, msgType: 'text', content: { text: quote.text } }
  if (first.kind === 'file') {
    return { ...about, msgType: 'file', content: { downloadCode: code(first), fileName: first.name } }
  }
  if (quote.text === '' && quote.media.length === 1) {
    return { ...about, msgType: 'picture', content: { downloadCode: code(first) } }
  }
  const pictures = quote.media.map(media => ({ msgType: 'picture', downloadCode: code(media) }))
  return {
    ...about,
    msgType: 'richText',
    content: { richText: [{ msgType: 'text', content: quote.text }, ...pictures] },
  }
}
