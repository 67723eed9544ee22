import { asObject, asText, asTexts } from '../http'
import type { BotReply, Chat } from '../types'
import { shownMarkdown } from './markdown'

const MAX_BYTES = 20_000
const MAX_MENTIONS = 50

/** A message of the bot, or the errcode that DingTalk refuses it with. */
export type ReadMessage = { reply: BotReply } | { code: number; text: string }

/** Reads a message as DingTalk takes it from a webhook or, for some types, in the HTTP answer (doc robot-message-type). */
export function readMessage(message: Record<string, unknown>, chat: Chat): ReadMessage {
  const msgtype = asText(message.msgtype)
  const content = asObject(message[msgtype])
  if (!content) return { code: 40035, text: `缺少参数 ${msgtype || 'msgtype'}` }
  const shape = SHAPES[msgtype]
  if (!shape) return { code: 400105, text: `不支持的消息类型 ${msgtype}` }
  const missing = shape.needs.filter(key => content[key] === undefined || content[key] === '')
  if (missing.length > 0) return { code: 40035, text: `缺少参数 ${msgtype}.${missing.join(', ')}` }
  const raw = shape.text(content)
  const bytes = Buffer.byteLength(raw)
  if (bytes > MAX_BYTES)
    return { code: 460101, text: `message too long, exceed ${MAX_BYTES} bytes: ${bytes}` }
  const at = shape.mentions ? (asObject(message.at) ?? {}) : {}
  if (asTexts(at.atUserIds).length > MAX_MENTIONS)
    return { code: 40035, text: `at.atUserIds has more than ${MAX_MENTIONS}` }
  return { reply: draw(raw, shape.markdown, asText(content.title), at, chat) }
}

interface Shape {
  needs: string[]
  text: (content: Record<string, unknown>) => string
  markdown: boolean
  mentions: boolean
}

const SHAPES: Record<string, Shape> = {
  text: { needs: ['content'], text: content => asText(content.content), markdown: false, mentions: true },
  markdown: {
    needs: ['title', 'text'],
    text: content => asText(content.text),
    markdown: true,
    mentions: true,
  },
  actionCard: {
    needs: ['title', 'text'],
    text: content => asText(content.text),
    markdown: true,
    mentions: true,
  },
  link: {
    needs: ['title', 'text', 'messageUrl'],
    text: content => asText(content.text),
    markdown: false,
    mentions: false,
  },
  feedCard: { needs: ['links'], text: content => feedText(content.links), markdown: false, mentions: false },
}

function feedText(links: unknown): string {
  return Array.isArray(links) ? links.map(link => asText(asObject(link)?.title)).join('\n') : ''
}

/** Somebody counts as mentioned only if `at` lists the id and the text itself holds `@id`. */
function draw(
  raw: string,
  isMarkdown: boolean,
  title: string,
  at: Record<string, unknown>,
  chat: Chat,
): BotReply {
  const mentioned = chat.members.filter(
    member => !member.outsider && asTexts(at.atUserIds).includes(member.id) && raw.includes(`@${member.id}`),
  )
  const shown = isMarkdown ? shownMarkdown(raw) : raw
  const text = mentioned.reduce(
    (drawn, member) => drawn.replaceAll(`@${member.id}`, `@${member.name}`),
    shown,
  )
  const mentions = [...mentioned.map(member => member.id), ...(at.isAtAll === true ? ['all'] : [])]
  return { text, raw, ...(title === '' ? {} : { title }), media: [], mentions, final: true }
}
