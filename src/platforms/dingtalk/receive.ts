import type { IncomingHttpHeaders } from 'node:http'
import Router from 'koa-router'
import type { InboundMessage } from '../../core/message'
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
import { isSigned } from './crypto'
import { isSessionWebhook } from './hosts'
import { readMessage } from './message'
import { bodySchema, headersSchema, headSchema, kindSchema } from './schema'

/** What the door of an internal-app robot (企业内部机器人, HTTP mode) needs. */
export interface DingtalkDoorOptions {
  appSecret: string
  /** How far the platform's clock and ours may be apart. Default 600, at most 3600. */
  windowSeconds?: number
  /** Where calls of the old interface go; a `sessionWebhook` is accepted there and on the official host. */
  oapiBase?: string
  now: () => Date
  log?: DoorLog
}

/** The way in from DingTalk. What it cannot vouch for it refuses. */
export interface DingtalkDoor {
  /** The message, or undefined when it is of a kind that we do not act on. @throws Refusal */
  open(headers: IncomingHttpHeaders, body: Buffer): InboundMessage | undefined
  log: DoorLog | undefined
}

/** The platform's own limit: https://open.dingtalk.com/document/orgapp/receive-message */
const MAX_WINDOW_SECONDS = 3600

/** Below the 20,000 bytes at which DingTalk refuses, because the limit is observed and not promised. */
const MAX_REPLY_BYTES = 18_000

/** The kinds that we read; the others (video, cards, forwarded chats) are none of our business. */
const KINDS: ReadonlySet<string> = new Set(['text', 'richText', 'picture', 'file', 'audio'])

/** The way in from DingTalk; see {@link dingtalkRoutes}. */
export function createDingtalkDoor(options: DingtalkDoorOptions): DingtalkDoor {
  const { appSecret, windowSeconds = 600, now, log } = options
  const windowMs = Math.min(windowSeconds, MAX_WINDOW_SECONDS) * 1000
  return {
    open(headers, body) {
      const signed = shaped(headersSchema, headers, 'headers')
      if (!isWithinWindow(Number(signed.timestamp), now(), windowMs))
        throw new Refusal(401, 'outside the time window')
      if (!isSigned(signed, appSecret)) throw new Refusal(401, 'signature does not match')
      return readCallback(parseJson(body), options)
    },
    log,
  }
}

/** `POST /dingtalk/robot`; an accepted message goes to `take`, whose reply is the answer. */
export function dingtalkRoutes(door: DingtalkDoor, take: TakeMessage): Router {
  const router = new Router()
  router.use(answerRefusals('dingtalk', door.log))
  router.post('/dingtalk/robot', async ctx => {
    const message = door.open(ctx.headers, await readBody(ctx.req))
    const answer = message && (await take(message))
    ctx.status = 200
    ctx.body = answer?.reply ? asText(answer.reply.text) : { msgtype: 'empty' }
    if (answer?.reply) whenDelivered(ctx, () => answer.delivered())
  })
  return router
}

function asText(text: string): object {
  return { msgtype: 'text', text: { content: cutText(text, MAX_REPLY_BYTES) } }
}

function readCallback(callback: unknown, { oapiBase, now }: DingtalkDoorOptions): InboundMessage | undefined {
  const { msgtype: kind } = shaped(kindSchema, callback, 'callback')
  if (kind === undefined || !KINDS.has(kind)) return undefined
  const head = shaped(headSchema, callback, 'message')
  const { text, content } = shaped(bodySchema, callback, 'message')
  const message = readMessage(head, kind, kind === 'text' ? text : content, {
    receivedAt: now(),
    isReplyAddress: url => isSessionWebhook(url, oapiBase),
  })
  if (!message) throw new Refusal(400, 'message: no sender or no content')
  return message
}
