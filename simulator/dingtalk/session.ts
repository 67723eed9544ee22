import { randomBytes } from 'node:crypto'
import { type Exchange, errcode, isJson, type Outcome, parseObject } from '../http'
import type { ChatMessage } from '../types'
import type { World } from '../world'
import { readMessage } from './answer'
import type { Session } from './message-body'

const VALID_MS = 90 * 60_000

/** `sessionWebhook`: late answers to a message, several of them, for 90 minutes (doc robot-reply-and-send-messages). */
export class Sessions {
  private readonly sessions = new Map<string, { message: ChatMessage; expiresAt: number }>()

  constructor(private readonly world: World) {}

  open(message: ChatMessage): Session {
    const session = randomBytes(16).toString('hex')
    const expiresAt = this.world.now().getTime() + VALID_MS
    this.sessions.set(session, { message, expiresAt })
    return { webhook: `${this.world.baseUrl()}/dingtalk/robot/sendBySession?session=${session}`, expiresAt }
  }

  serve(exchange: Exchange): Outcome {
    return this.world.faults.answer('dingtalk', 'response', () => this.take(exchange))
  }

  private take({ query, headers, body }: Exchange): Outcome {
    const session = this.sessions.get(query.get('session') ?? '')
    if (!session || this.world.now().getTime() >= session.expiresAt) return errcode(300001, 'session 不存在')
    const sent = parseObject(body)
    if (!isJson(headers) || !sent) return this.refuse(43004, 'the body is not JSON')
    const chat = this.world.rooms.chat(session.message.chatId)
    const read = readMessage(sent, chat)
    if ('code' in read) return this.refuse(read.code, read.text)
    const { text, raw, title, media, mentions } = read.reply
    const shown = { text, raw, media, mentions, ...(title ? { title } : {}) }
    this.world.rooms.post({
      ...shown,
      chatId: chat.chatId,
      from: 'bot',
      via: 'session',
      replyTo: session.message.id,
    })
    return errcode(0)
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`dingtalk session: ${code} ${problem}`)
    return errcode(code, problem)
  }
}
