import {
  acceptOnce,
  findMessage,
  finishMessage,
  type InboxRecord,
  leaveToOutbox,
  markAnswered,
  markQueued,
  putOff,
  releaseAll,
  takeAbandoned,
  unansweredBefore,
} from '../../models/inbox'
import type { InboundMessage, Reply } from '../core/message'
import type { Answer, TakeMessage } from '../core/platform'
import { withoutSecret } from '../core/secrecy'
import { OUR_FAULT } from '../texts/refusals'
import type { Delivery } from './delivery'
import { createLines } from './lines'
import type { Log, OnStep } from './support'

/** A message not finished after this time was left by a process that has died. */
const ABANDONED_AFTER_MS = 15_000
/** An answer not gone after this time will not be fetched by a redelivery any more (WeCom tries 3 times, 5 s each). */
const UNFETCHED_AFTER_MS = 20_000
/** After so many new attempts, the longest wait between them being ten minutes, the sender is told that it failed. */
const MAX_RETRIES = 8
const LONGEST_WAIT_MS = 600_000

/** Who works a message off, and how a late answer leaves. */
export interface IntakeDeps {
  /** Works a message off; it never throws for a mistake of the sender. */
  handle: (message: InboundMessage) => Promise<Reply | undefined>
  delivery: Pick<Delivery, 'addReply'>
  now: () => Date
  /** How long the door waits for a reply, in milliseconds. */
  patienceMs: number
  log: Log
  onStep: OnStep
}

/** The inbox worker: one message once, one at a time per chat, nothing accepted is lost. */
export interface Intake {
  /** Rejects when the message could not be recorded: then the platform must deliver it again. */
  take: TakeMessage
  /**
   * Takes up what a stopped process has left. With `all` also messages that a living process might
   * still be working on: right at start, when we are the only one.
   */
  recover(options?: { all: boolean }): Promise<void>
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>
}

/** The worker of one process; several processes share the inbox. */
export function createIntake(deps: IntakeDeps): Intake {
  const lines = createLines<Worked>()

  const begin = (record: Pick<InboxRecord, 'message' | 'retries'>) =>
    lines.once(record.message.key, record.message.chatId, () => work(deps, record))

  /** A message that came before: its outcome, or the work on it, which a stop may have cut off. */
  async function again(message: InboundMessage): Promise<Worked> {
    const record = await findMessage(message.key)
    if (record?.state === 'received') return begin(record)
    return record ?? nothingToSay(message)
  }

  return {
    async take(received) {
      const message = withoutSecret(received)
      const isNew = await acceptOnce(message, after(deps.now(), ABANDONED_AFTER_MS))
      if (isNew) deps.onStep('accepted', message.key)
      const done = isNew ? begin({ message, retries: 0 }) : again(message)
      const record = await within(deps.patienceMs, done)
      return record ? answerOf(deps, record) : leave(deps, message.key, done)
    },
    async recover({ all } = { all: false }) {
      if (all) await releaseAll()
      const taken: Promise<unknown>[] = []
      for (;;) {
        const now = deps.now()
        const record = await takeAbandoned(now, after(now, ABANDONED_AFTER_MS), lines.keys())
        if (!record) break
        taken.push(begin(record).catch(error => putBack(deps, record, error)))
      }
      await Promise.all(taken)
      await sendUnanswered(deps)
    },
    idle: () => lines.idle(),
  }
}

/** A message with its outcome. */
type Worked = Pick<InboxRecord, 'message' | 'reply' | 'answerWay'>

async function work(
  deps: IntakeDeps,
  { message, retries }: Pick<InboxRecord, 'message' | 'retries'>,
): Promise<Worked> {
  const isHopeless = retries > MAX_RETRIES
  if (isHopeless) deps.log.error({ key: message.key, retries }, 'message given up')
  const reply = isHopeless ? { text: OUR_FAULT } : await deps.handle(message)
  deps.onStep('handled', message.key)
  const worked = { message, ...(await finishMessage(message.key, reply, deps.now())) }
  deps.onStep('finished', message.key)
  if (worked.answerWay === 'outbox') await sendLater(deps, worked)
  return worked
}

/** Later each time, so that a message that cannot be worked off takes little of the time of the others. */
async function putBack(deps: IntakeDeps, { _id: key, retries }: InboxRecord, error: unknown): Promise<void> {
  deps.log.error({ key, retries, error }, 'message not recovered')
  const wait = Math.min(ABANDONED_AFTER_MS * 2 ** (retries - 1), LONGEST_WAIT_MS)
  await putOff(key, after(deps.now(), wait))
}

/** The door has waited long enough: it acknowledges, and the answer follows by the outbox. */
async function leave(deps: IntakeDeps, key: string, done: Promise<Worked>): Promise<Answer> {
  // It may fail while we are leaving; whoever needs it asks again below.
  done.catch(() => undefined)
  const isLeft = await leaveToOutbox(key)
  if (!isLeft) return answerOf(deps, await done)
  done.catch(error => deps.log.error({ key, error }, 'message failed after its acknowledgement'))
  return { delivered: () => undefined }
}

/** A repeated delivery of a finished message gets the same answer, unless that goes by the outbox. */
async function answerOf(deps: IntakeDeps, { reply, message, answerWay }: Worked): Promise<Answer> {
  if (!reply || answerWay === 'outbox') return { delivered: () => undefined }
  const delivered = () => {
    markAnswered(message.key, deps.now()).catch(error =>
      deps.log.warn({ key: message.key, error }, 'not marked'),
    )
  }
  return { reply, delivered }
}

async function sendUnanswered(deps: IntakeDeps): Promise<void> {
  const unfetched = await unansweredBefore(after(deps.now(), -UNFETCHED_AFTER_MS))
  for (const record of unfetched)
    await sendLater(deps, record).catch(error =>
      deps.log.error({ key: record._id, error }, 'answer not put in line'),
    )
}

/** Row first, mark second: a stop in between adds the same row again, which is no second row. */
async function sendLater(deps: IntakeDeps, { message, reply }: Worked): Promise<void> {
  if (reply) await deps.delivery.addReply(message, reply)
  await markQueued(message.key, deps.now())
}

function nothingToSay(message: InboundMessage): Worked {
  return { message, answerWay: 'outbox' }
}

function after(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms)
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  if (ms <= 0) return undefined
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
