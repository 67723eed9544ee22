import { createHash, randomBytes } from 'node:crypto'
import type { Platform } from '../src/core/message'
import type { Chat, ChatMessage, GroupInput, Media, Member } from './types'

/** What happened in a chat. */
export type ChatEvent = { kind: 'posted' | 'changed'; message: ChatMessage }

/** The 1:1 chat of one member with the bot. */
export function singleChatId(platform: Platform, memberId: string): string {
  return platform === 'wecom' ? `single:${memberId}` : `cidSingle:${memberId}`
}

/** All chats, who is in them, and everything said there. */
export class ChatRooms {
  private readonly chats = new Map<string, Chat>()
  private readonly log: ChatMessage[] = []
  private readonly listeners = new Set<(event: ChatEvent) => void>()

  constructor(private readonly now: () => Date) {}

  /** Opens a group, and a 1:1 chat with the bot for each member. */
  addGroup(input: GroupInput): Chat {
    if (this.chats.has(input.chatId)) throw new Error(`simulator: there is a chat ${input.chatId} already`)
    const chat: Chat = { ...pushAddress(input), ...input, kind: 'group', pushState: 'works' }
    this.chats.set(chat.chatId, chat)
    for (const member of chat.members) this.addSingle(chat.platform, member)
    return chat
  }

  all(): Chat[] {
    return [...this.chats.values()]
  }

  /** @throws when there is no such chat: a mistake in the test */
  chat(chatId: string): Chat {
    const chat = this.chats.get(chatId)
    if (!chat) throw new Error(`simulator: no chat ${chatId}`)
    return chat
  }

  /** The group that a push address belongs to. */
  byPushToken(platform: Platform, token: string): Chat | undefined {
    return this.all().find(chat => chat.platform === platform && chat.pushToken === token)
  }

  messages(chatId: string): ChatMessage[] {
    return this.log.filter(message => message.chatId === chatId)
  }

  find(messageId: string): ChatMessage | undefined {
    return this.log.find(message => message.id === messageId)
  }

  /** How many messages answer this one. */
  answersTo(messageId: string): number {
    return this.log.filter(message => message.replyTo === messageId).length
  }

  /** A picture or file of any message, quoted ones included. */
  findMedia(id: string): Media | undefined {
    return this.log
      .flatMap(message => [...message.media, ...(message.quote?.media ?? [])])
      .find(media => media.id === id)
  }

  post(message: Omit<ChatMessage, 'id' | 'at'> & { id?: string }): ChatMessage {
    const posted = { id: newMessageId('bot'), at: this.now().toISOString(), ...message }
    this.log.push(posted)
    this.tell({ kind: 'posted', message: posted })
    return posted
  }

  /** A stream grows: the bubble stays, its content is replaced. */
  change(message: ChatMessage, content: Pick<ChatMessage, 'text' | 'raw' | 'media'>): void {
    Object.assign(message, content)
    this.tell({ kind: 'changed', message })
  }

  /** Calls back on everything that is said from now on; the result ends that. */
  listen(listener: (event: ChatEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The first message, said or to be said, that fits. @throws after `timeoutMs` of real time */
  waitFor(chatId: string, fits: (message: ChatMessage) => boolean, timeoutMs: number): Promise<ChatMessage> {
    const said = this.messages(chatId).find(fits)
    if (said) return Promise.resolve(said)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop()
        reject(
          new Error(
            `simulator: no such message in ${chatId} within ${timeoutMs} ms; last: ${this.last(chatId)}`,
          ),
        )
      }, timeoutMs)
      const stop = this.listen(({ message }) => {
        if (message.chatId !== chatId || !fits(message)) return
        clearTimeout(timer)
        stop()
        resolve(message)
      })
    })
  }

  private last(chatId: string): string {
    const message = this.messages(chatId).at(-1)
    return message ? `${message.from}: ${message.text}` : 'none'
  }

  private addSingle(platform: Platform, member: Member): void {
    const chatId = singleChatId(platform, member.id)
    if (this.chats.has(chatId)) return
    this.chats.set(chatId, {
      platform,
      chatId,
      kind: 'single',
      title: member.name,
      members: [member],
      pushState: 'works',
    })
  }

  private tell(event: ChatEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}

/** Ids look like the platforms' own and never come again, not even after a restart beside a kept database. */
export function newMessageId(kind: 'wecom' | 'dingtalk' | 'bot'): string {
  const random = randomBytes(18).toString('base64')
  return kind === 'wecom' ? `CAIQ${random}=` : kind === 'dingtalk' ? `msg${random}==` : `bot-${random}`
}

function pushAddress(input: GroupInput): { pushToken: string; pushSecret?: string } {
  const hex = createHash('sha256').update(`${input.platform}:${input.chatId}`).digest('hex')
  if (input.platform === 'dingtalk')
    return { pushToken: hex, pushSecret: `SEC${[...hex].reverse().join('')}` }
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return { pushToken: parts.join('-') }
}
