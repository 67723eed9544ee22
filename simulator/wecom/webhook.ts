import { type Exchange, errcode, isJson, type Outcome, parseObject } from '../http'
import { Pacing } from '../pacing'
import type { Chat } from '../types'
import type { World } from '../world'
import { shownMarkdown } from './markdown'
import type { WecomUploads } from './upload'
import { type Pushed, readPush } from './webhook-message'

const PER_MINUTE = 20
const MENTION = /<@([^<>\s]+)>/g

/** The group webhook, 消息推送 (path 99110). The status is always 200. */
export class WecomWebhook {
  private readonly pacing: Pacing

  constructor(
    private readonly world: World,
    private readonly uploads: WecomUploads,
  ) {
    this.pacing = new Pacing(world.now, PER_MINUTE, 60_000)
  }

  serve(exchange: Exchange): Outcome {
    return this.world.faults.answer('wecom', 'webhook', () => this.take(exchange))
  }

  private take({ query, headers, body }: Exchange): Outcome {
    const key = query.get('key') ?? ''
    const chat = this.world.rooms.byPushToken('wecom', key)
    if (!chat) return this.refuse(93000, 'invalid webhook url')
    if (chat.pushState === 'stopped') return errcode(93004, 'robot is disabled')
    if (chat.pushState === 'removed') return errcode(93008, 'robot is not in the group')
    const message = parseObject(body)
    if (!isJson(headers) || !message) return this.refuse(40058, 'the body is not JSON')
    const pushed = readPush(message, mediaId => this.uploads.find(key, mediaId))
    if ('code' in pushed) return this.refuse(pushed.code, pushed.text)
    if (!this.pacing.take(chat.chatId)) return this.refuse(45009, 'api freq out of limit')
    this.post(chat, pushed)
    return errcode(0)
  }

  private post(chat: Chat, { raw, media, beside, mentionsInText }: Pushed): void {
    const inText = mentionsInText ? [...raw.matchAll(MENTION)].map(([, id = '']) => id) : []
    const drawn = mentionsInText ? raw.replace(MENTION, (tag, id) => mention(chat, id) ?? tag) : raw
    const after = beside.map(id => mention(chat, id)).filter(name => name !== undefined)
    const known = [...new Set([...inText, ...beside])].filter(id => mention(chat, id))
    this.world.rooms.post({
      chatId: chat.chatId,
      from: 'bot',
      via: 'webhook',
      text: [shownMarkdown(drawn), ...after].join(' '),
      raw,
      media,
      mentions: known.map(id => (id === '@all' ? 'all' : id)),
    })
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`wecom webhook: ${code} ${problem}`)
    return errcode(code, problem)
  }
}

/** How the mention is shown, or undefined when nobody in the group has that id. */
function mention(chat: Chat, id: string): string | undefined {
  if (id === '@all') return '@所有人'
  const member = chat.members.find(one => one.id === id)
  return member && `@${member.name}`
}
