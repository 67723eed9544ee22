import { randomUUID } from 'node:crypto'
import Router from 'koa-router'
import type { InboundMessage, Reply } from '../../core/message'
import type { TakeMessage } from '../../core/platform'
import {
  answerRefusals,
  type DoorLog,
  isWithinWindow,
  parseJson,
  Refusal,
  readBody,
  shaped,
  whenDelivered,
} from '../door'
import { cutText } from '../split'
import { createWecomCrypto, type Envelope, type Signed, type WecomCrypto } from './crypto'
import { isResponseUrl } from './hosts'
import { readMessage } from './message'
import { pictureItem } from './picture'
import { asPlain } from './plain'
import {
  contentSchema,
  echoSchema,
  envelopeSchema,
  eventSchema,
  headSchema,
  kindSchema,
  querySchema,
  streamSchema,
} from './schema'

/** What the door of an aibot (智能机器人, URL mode) needs; token and key as the platform's console shows them. */
export interface WecomDoorOptions {
  token: string
  /** The EncodingAESKey, 43 characters. */
  aesKey: string
  /** Empty, the default, for a bot of one's own unit. */
  receiveId?: string
  /** The bot's display name, for telling its mention from others in group messages. */
  botName?: string
  /** How far the platform's clock and ours may be apart. Default 600. */
  windowSeconds?: number
  /** Said when somebody opens the 1:1 chat, at most once a day. */
  welcome?: string
  /** Where WeCom calls go; a `response_url` is accepted there and on the official host. */
  apiBase?: string
  now: () => Date
  log?: DoorLog
}

/** What came in. */
export type WecomCallback =
  | { kind: 'message'; message: InboundMessage }
  /** The platform asks how a stream goes on; ours are complete at once. */
  | { kind: 'refresh'; streamId: string }
  | { kind: 'entered' }
  /** Nothing that we act on: unknown kinds, other events. */
  | { kind: 'ignored' }

/** The way in from WeCom. What it cannot vouch for it refuses. */
export interface WecomDoor {
  /** The bare text that proves to the console that the address is ours. @throws Refusal */
  verify(query: unknown): string
  /** @throws Refusal */
  open(query: unknown, body: Buffer): WecomCallback
  /** The encrypted answer to the callback with this query. */
  seal(answer: object, query: unknown): Envelope
  welcome: string | undefined
  log: DoorLog | undefined
}

/** The longest content of one stream. https://developer.work.weixin.qq.com/document/path/101031 */
const MAX_REPLY_BYTES = 20480

/** @throws Error when the key is not an EncodingAESKey */
export function createWecomDoor(options: WecomDoorOptions): WecomDoor {
  const { token, aesKey, receiveId = '', windowSeconds = 600, now } = options
  const crypto = createWecomCrypto({ token, aesKey, receiveId })
  const windowMs = windowSeconds * 1000
  return {
    verify: query => unlock(crypto, timely(query, now(), windowMs), echoOf(query)),
    open(query, body) {
      const signed = timely(query, now(), windowMs)
      const { encrypt } = shaped(envelopeSchema, parseJson(body), 'envelope')
      return readCallback(parseJson(unlock(crypto, signed, encrypt)), options)
    },
    seal: (answer, query) =>
      crypto.seal(
        JSON.stringify(answer),
        Math.floor(now().getTime() / 1000),
        shaped(querySchema, query, 'query').nonce,
      ),
    welcome: options.welcome,
    log: options.log,
  }
}

/** `GET` and `POST /wecom/aibot`; an accepted message goes to `take`, whose reply is the answer. */
export function wecomRoutes(door: WecomDoor, take: TakeMessage): Router {
  const router = new Router()
  router.use(answerRefusals('wecom', door.log))
  router.get('/wecom/aibot', ctx => {
    ctx.type = 'text/plain'
    ctx.body = door.verify(ctx.query)
  })
  router.post('/wecom/aibot', async ctx => {
    const callback = door.open(ctx.query, await readBody(ctx.req))
    const answer = await answerTo(callback, door, take)
    ctx.status = 200
    ctx.body = answer.content ? door.seal(answer.content, ctx.query) : ''
    if (answer.delivered) whenDelivered(ctx, answer.delivered)
  })
  return router
}

/** Nothing to say is an empty body: the platform takes that as "accepted". */
interface WecomAnswer {
  content?: object
  delivered?: () => void
}

async function answerTo(callback: WecomCallback, door: WecomDoor, take: TakeMessage): Promise<WecomAnswer> {
  switch (callback.kind) {
    case 'message': {
      const answer = await take(callback.message)
      if (!answer.reply) return {}
      return { content: stream(randomUUID(), answer.reply), delivered: () => answer.delivered() }
    }
    case 'refresh':
      return { content: stream(callback.streamId, { text: '' }) }
    case 'entered':
      return door.welcome ? { content: { msgtype: 'text', text: { content: door.welcome } } } : {}
    case 'ignored':
      return {}
  }
}

/** An ordinary answer is a stream that is finished at once; `text` is for welcomes only. */
function stream(id: string, { text, picture }: Reply): object {
  const content = cutText(asPlain(text), MAX_REPLY_BYTES)
  return {
    msgtype: 'stream',
    stream: { id, finish: true, content, ...(picture ? { msg_item: [pictureItem(picture)] } : {}) },
  }
}

function timely(query: unknown, now: Date, windowMs: number): Signed {
  const signed = shaped(querySchema, query, 'query')
  if (!isWithinWindow(Number(signed.timestamp) * 1000, now, windowMs))
    throw new Refusal(401, 'outside the time window')
  return signed
}

function unlock(crypto: WecomCrypto, signed: Signed, ciphertext: string): string {
  if (!crypto.isSigned(signed, ciphertext)) throw new Refusal(401, 'signature does not match')
  const message = crypto.open(ciphertext)
  if (message === undefined) throw new Refusal(400, 'cannot be decrypted, or is meant for another receiver')
  return message
}

function echoOf(query: unknown): string {
  return shaped(echoSchema, query, 'query').echostr
}

function readCallback(callback: unknown, options: WecomDoorOptions): WecomCallback {
  switch (shaped(kindSchema, callback, 'callback').msgtype) {
    case 'text':
    case 'mixed':
    case 'image':
    case 'file':
    case 'voice':
      return { kind: 'message', message: messageOf(callback, options) }
    case 'stream':
      return { kind: 'refresh', streamId: shaped(streamSchema, callback, 'stream').stream.id }
    case 'event':
      return {
        kind: shaped(eventSchema, callback, 'event').event.eventtype === 'enter_chat' ? 'entered' : 'ignored',
      }
    default:
      return { kind: 'ignored' }
  }
}

function messageOf(callback: unknown, { botName, apiBase, now }: WecomDoorOptions): InboundMessage {
  const head = shaped(headSchema, callback, 'message')
  const message = readMessage(head, shaped(contentSchema, callback, 'content'), {
    botName,
    receivedAt: now(),
    isReplyAddress: url => isResponseUrl(url, apiBase),
  })
  if (!message) throw new Refusal(400, 'message: chatid is missing')
  return message
}
