import { asObject, asText, asTexts, type Exchange, errcode, isJson, type Outcome, parseObject } from '../http'
import { picture, readBase64Picture } from '../media'
import { Pacing } from '../pacing'
import type { Chat, Media } from '../types'
import type { World } from '../world'
import { cardProblems, cardText } from './card'
import { shownMarkdown } from './markdown'

const PER_MINUTE = 20
const MAX_IMAGE_BYTES = 2 * 1024 * 1024
const MAX_BYTES: Record<string, number> = { text: 2048, markdown: 4096, markdown_v2: 4096 }

interface Sent {
  raw: string
  media: Media[]
  /** Named beside the text, not in it. */
  beside: string[]
  /** Whether `<@userid>` in the text names somebody. */
  mentionsInText: boolean
}

/** The group webhook, 消息推送 (path 99110). The status is always 200. */
export class WecomWebhook {
  private readonly pacing: Pacing

  constructor(private readonly world: World) {
    this.pacing = new Pacing(world.now, PER_MINUTE, 60_000)
  }

  serve(exchange: Exchange): Outcome {
    return this.world.faults.answer('wecom', 'webhook', () => this.take(exchange))
  }

  private take({ query, headers, body }: Exchange): Outcome {
    const chat = this.world.rooms.byPushToken('wecom', query.get('key') ?? '')
    if (!chat) return this.refuse(93000, 'invalid webhook url')
    if (chat.pushState === 'stopped') return errcode(93004, 'robot is disabled')
    if (chat.pushState === 'removed') return errcode(93008, 'robot is not in the group')
    const message = parseObject(body)
    if (!isJson(headers) || !message) return this.refuse(40058, 'the body is not JSON')
    const sent = read(message)
    if ('code' in sent) return this.refuse(sent.code, sent.text)
    if (!this.pacing.take(chat.chatId)) return this.refuse(45009, 'api freq out of limit')
    this.post(chat, sent)
    return errcode(0)
  }

  private post(chat: Chat, sent: Sent): void {
    const inText = sent.mentionsInText
      ? [...sent.raw.matchAll(/<@([^<>\s]+)>/g)].map(match => match[1] ?? '')
      : []
    const nameOf = (id: string): string | undefined =>
      id === '@all' ? '所有人' : chat.members.find(member => member.id === id)?.name
    const drawn = sent.mentionsInText
      ? sent.raw.replace(/<@([^<>\s]+)>/g, (tag, id) => (nameOf(id) ? `@${nameOf(id)}` : tag))
      : sent.raw
    const beside = sent.beside.filter(id => nameOf(id)).map(id => `@${nameOf(id)}`)
    const known = [...new Set([...inText, ...sent.beside])].filter(id => nameOf(id))
    this.world.rooms.post({
      chatId: chat.chatId,
      from: 'bot',
      via: 'webhook',
      text: [shownMarkdown(drawn), ...beside].join(' '),
      raw: sent.raw,
      media: sent.media,
      mentions: known.map(id => (id === '@all' ? 'all' : id)),
    })
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`wecom webhook: ${code} ${problem}`)
    return errcode(code, problem)
  }
}

function read(message: Record<string, unknown>): Sent | { code: number; text: string } {
  const msgtype = asText(message.msgtype)
  const content = asObject(message[msgtype]) ?? {}
  if (msgtype === 'image') {
    const bytes = readBase64Picture(asText(content.base64), asText(content.md5), MAX_IMAGE_BYTES)
    return typeof bytes === 'string' ? { code: 40058, text: bytes } : plain('', [picture(bytes)])
  }
  if (msgtype === 'template_card') {
    const [problem] = cardProblems(content, ['text_notice', 'news_notice'])
    return problem ? { code: 40058, text: problem } : plain(cardText(content), [])
  }
  const limit = MAX_BYTES[msgtype]
  if (limit === undefined) return { code: 40008, text: `invalid msgtype "${msgtype}"` }
  const raw = asText(content.content)
  if (raw === '') return { code: 44004, text: `${msgtype} content is empty` }
  const bytes = Buffer.byteLength(raw)
  if (bytes > limit) return { code: 40058, text: `${msgtype}.content has ${bytes} bytes, more than ${limit}` }
  return {
    raw,
    media: [],
    beside: asTexts(content.mentioned_list),
    mentionsInText: msgtype !== 'markdown_v2',
  }
}

function plain(raw: string, media: Media[]): Sent {
  return { raw, media, beside: [], mentionsInText: false }
}
