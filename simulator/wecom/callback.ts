import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { newMessageId } from '../chat-room'
import { callBot } from '../http'
import type { Chat, ChatMessage, Delivery } from '../types'
import type { Courier, Parcel, World } from '../world'
import { readAnswer, type Trigger } from './answer'
import { encrypt, sign } from './crypto'
import { openEnvelope } from './envelope'
import type { MediaLinks } from './media-link'
import { enterBody, messageBody, refreshBody } from './message-body'
import type { ResponseUrls } from './response'

const STREAM_MS = 6 * 60_000
const REFRESH_EVERY_MS = 1_000
const CALLBACK_MS = 5_000
const VERIFY_MS = 1_000

/** WeCom's way to the bot: the 智能机器人 callback (developer.work.weixin.qq.com/document/path/100719). */
export class WecomCallback implements Courier {
  constructor(
    private readonly world: World,
    private readonly links: MediaLinks,
    private readonly responses: ResponseUrls,
  ) {}

  pack(chat: Chat, message: ChatMessage): Record<string, unknown> {
    return messageBody(chat, message, this.responses.make(message), media => this.links.make(media))
  }

  deliver(parcel: Parcel, hangUp?: 'sent' | 'answered'): Promise<Delivery> {
    return this.call(parcel.content, { kind: 'message' }, hangUp)
  }

  async follow(parcel: Parcel, first: Delivery, grow: (delivery: Delivery) => void): Promise<void> {
    const streamId = first.reply?.streamId
    if (!streamId || first.reply?.final) return
    const every = this.world.options.timeouts?.refreshEveryMs ?? REFRESH_EVERY_MS
    const until = this.world.now().getTime() + STREAM_MS
    for (let waited = 0; waited < STREAM_MS && this.world.now().getTime() < until; waited += every) {
      await sleep(every)
      if (this.world.isClosed()) return
      const body = refreshBody(parcel.chat, parcel.message.from, newMessageId('wecom'), streamId)
      const delivery = await this.call(body, { kind: 'refresh', streamId })
      grow(delivery)
      if (delivery.reply?.final || delivery.problems.length > 0) return
    }
  }

  /** Tells that somebody opened the 1:1 chat; sent once, whatever becomes of it (path 101027). */
  enter(from: string): Promise<Delivery> {
    return this.call(enterBody(from, newMessageId('wecom'), this.world.now()), { kind: 'enter' })
  }

  /** Saves the callback address as the admin console does. The result says what the bot did wrong. */
  async verify(): Promise<string[]> {
    const { token, aesKey } = this.world.options.wecom
    const echo = String(randomBytes(8).readBigUInt64BE())
    const echostr = encrypt(aesKey, echo)
    const query = this.query(token, echostr)
    query.set('echostr', echostr)
    const timeoutMs = this.world.options.timeouts?.verifyMs ?? VERIFY_MS
    const called = await callBot({ method: 'GET', url: `${this.url()}?${query}`, timeoutMs })
    if ('failure' in called) return [`URL verification: ${called.failure}`]
    if (called.status !== 200) return [`URL verification: status ${called.status}`]
    return called.body.toString('utf8') === echo
      ? []
      : ['URL verification: the answer is not the bare echo text']
  }

  private async call(content: unknown, trigger: Trigger, hangUp?: 'sent' | 'answered'): Promise<Delivery> {
    const { token, aesKey } = this.world.options.wecom
    const encrypted = encrypt(aesKey, JSON.stringify(content))
    const query = this.query(token, encrypted)
    const called = await callBot({
      method: 'POST',
      url: `${this.url()}?${query}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ encrypt: encrypted }),
      timeoutMs: this.world.options.timeouts?.callbackMs ?? CALLBACK_MS,
      ...(hangUp ? { hangUp } : {}),
    })
    if ('failure' in called) return { kind: trigger.kind, failure: called.failure, body: '', problems: [] }
    const delivery = { kind: trigger.kind, status: called.status, body: called.body.toString('utf8') }
    if (called.status !== 200 || called.body.length === 0)
      return { ...delivery, problems: emptyProblems(called, trigger) }
    return { ...delivery, ...this.read(called.body, query.get('nonce') ?? '', trigger) }
  }

  private read(body: Buffer, nonce: string, trigger: Trigger): Pick<Delivery, 'reply' | 'problems'> {
    const { text, problems } = openEnvelope(this.world.options.wecom, body, nonce)
    if (text === undefined) return { problems }
    const answer = readAnswer(text, trigger)
    const all = [...problems, ...answer.problems]
    return answer.reply && all.length === 0 ? { reply: answer.reply, problems: all } : { problems: all }
  }

  private query(token: string, encrypted: string): URLSearchParams {
    const timestamp = String(Math.floor(this.world.now().getTime() / 1000))
    const nonce = randomBytes(8).toString('hex')
    return new URLSearchParams({ msg_signature: sign(token, timestamp, nonce, encrypted), timestamp, nonce })
  }

  private url(): string {
    return `${this.world.botUrl()}${this.world.options.wecom.path ?? '/wecom/aibot'}`
  }
}

function emptyProblems(called: { status: number }, trigger: Trigger): string[] {
  return called.status === 200 && trigger.kind === 'refresh'
    ? ['a stream refresh needs a stream as answer']
    : []
}
