import {
  acceptOnce,
  findMessage,
  finishMessage,
  type InboxRecord,
  leaveToOutbox,
  markAnswered,
  unansweredBefore,
  unfinishedBefore,
} from '../../models/inbox'
import type { InboundMessage, Reply } from '../core/message'
import type { Answer, TakeMessage } from '../core/platform'
import { withoutSecret } from '../core/secrecy'
import type { Delivery } from './delivery'
import type { Log, OnStep } from './support'

/** A message not finished after this time was left by a process that has died. */
const ABANDONED_AFTER_MS = 15_000
/** An answer not gone after this time will not be fetched by a redelivery any more (WeCom tries 3 times, 5 s each). */
const UNFETCHED_AFTER_MS = 20_000

export interface IntakeDeps {
  /** Works a message off; it never throws for a mistake of the sender. */
  handle: (message: InboundMessage) => Promise<Reply | undefined>
  delivery: Delivery
  now: () => Date
  /** How long the door waits for a reply, in milliseconds. */
  patienceMs: number
  log: Log
  onStep: OnStep
}

/** The inbox worker: one message once, one at a time per chat, nothing accepted is lost. */
export interface Intake {
  take: TakeMessage
  /**
   * Takes up what a stopped process has left. With `all` also messages that a living process might
   * still be working on: right at start, when we are the only one.
   */
  recover(options?: { all: boolean }): Promise<void>
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>
}

export function createIntake(deps: IntakeDeps): Intake {
  const running = new Map<string, Promise<InboxRecord>>()
  const chains = new Map<string, Promise<unknown>>()

  /** Puts work behind everything that the chat has already sent. */
  function inOrder<T>(chatId: string, work: () => Promise<T>): Promise<T> {
    const next = (chains.get(chatId) ?? Promise.resolve()).then(work, work)
    const settled = next
      .catch(() => undefined)
      .then(() => {
        if (chains.get(chatId) === settled) chains.delete(chatId)
      })
    chains.set(chatId, settled)
    return next
  }

  /** Deliveries of one message that arrive together share one piece of work. */
  function once(message: InboundMessage, work: () => Promise<InboxRecord>): Promise<InboxRecord> {
    const known = running.get(message.key)
    if (known) return known
    const fresh = work().finally(() => running.delete(message.key))
    running.set(message.key, fresh)
    return fresh
  }

  async function accept(message: InboundMessage): Promise<InboxRecord> {
    if (await acceptOnce(message)) {
      deps.onStep('accepted', message.key)
      return inOrder(message.chatId, () => work(deps, message))
    }
    const record = await findMessage(message.key)
    if (!record || record.state === 'done') return record ?? nothingToSay(message)
    return inOrder(message.chatId, () => work(deps, record.message))
  }

  return {
    async take(received) {
      const message = withoutSecret(received)
      const work = once(message, () => accept(message))
      const record = await within(deps.patienceMs, work)
      return record ? answerOf(deps, record) : leave(deps, message, work)
    },
    async recover({ all } = { all: false }) {
      const now = deps.now().getTime()
      const left = await unfinishedBefore(new Date(all ? now + 1 : now - ABANDONED_AFTER_MS))
      await Promise.all(
        left.map(({ message }) =>
          once(message, async () => {
            await leaveToOutbox(message.key)
            return inOrder(message.chatId, () => work(deps, message))
          }).catch(error => deps.log.error({ key: message.key, error }, 'message not recovered')),
        ),
      )
      await sendUnanswered(deps, new Date(now - UNFETCHED_AFTER_MS))
    },
    async idle() {
      await Promise.allSettled([...running.values(), ...chains.values()])
    },
  }
}

async function work(deps: IntakeDeps, message: InboundMessage): Promise<InboxRecord> {
  const reply = await deps.handle(message)
  deps.onStep('handled', message.key)
  const record = await finishMessage(message.key, reply, deps.now())
  deps.onStep('finished', message.key)
  if (record.answerWay === 'outbox') await sendLater(deps, record)
  return record
}

/** The door has waited long enough: it acknowledges, and the answer follows by the outbox. */
async function leave(deps: IntakeDeps, message: InboundMessage, work: Promise<InboxRecord>): Promise<Answer> {
  const isLeft = await leaveToOutbox(message.key)
  if (!isLeft) return answerOf(deps, await work)
  work.catch(error => deps.log.error({ key: message.key, error }, 'message failed after its acknowledgement'))
  return { delivered: () => undefined }
}

/** A repeated delivery of a finished message gets the same answer, unless that goes by the outbox. */
async function answerOf(deps: IntakeDeps, record: InboxRecord): Promise<Answer> {
  const { reply, message, answerWay } = record
  if (!reply || answerWay === 'outbox') return { delivered: () => undefined }
  const delivered = () => {
    markAnswered(message.key, deps.now()).catch(error =>
      deps.log.warn({ key: message.key, error }, 'not marked'),
    )
  }
  return { reply, delivered }
}

async function sendUnanswered(deps: IntakeDeps, before: Date): Promise<void> {
  for (const record of await unansweredBefore(before)) await sendLater(deps, record)
}

/** Row first, mark second: a stop in between adds the same row again, which is no second row. */
async function sendLater(deps: IntakeDeps, record: InboxRecord): Promise<void> {
  if (record.reply) await deps.delivery.addReply(record.message, record.reply)
  await markAnswered(record._id, deps.now())
}

function nothingToSay(message: InboundMessage): InboxRecord {
  const receivedAt = new Date(message.receivedAt)
  return { _id: message.key, chatId: message.chatId, message, receivedAt, state: 'done', answerWay: 'outbox' }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
