import { model, Schema } from 'mongoose'
import type { InboundMessage, Reply } from '../src/core/message'
import { collectionOf } from './database'
import { findTogether, insertTogether, updateTogether } from './together'

/** How the answer leaves: in the HTTP response that brought the message, or later through the outbox. */
type AnswerWay = 'response' | 'outbox'

/** One accepted message and what became of it. */
export interface InboxRecord {
  _id: string
  chatId: string
  message: InboundMessage
  receivedAt: Date
  state: 'received' | 'done'
  /** How often the work was begun after a stop or a failure, the first time not counted. */
  retries: number
  /** Until then whoever has begun it is left alone with it. */
  workUntil: Date
  answerWay: AnswerWay
  reply?: Reply
  finishedAt?: Date
  /** The answer has left the house, one way or the other. */
  answeredAt?: Date
}

const DAYS_KEPT = 30

const schema = new Schema<InboxRecord>(
  {
    _id: String,
    chatId: String,
    message: { type: Schema.Types.Mixed, required: true },
    receivedAt: { type: Date, required: true },
    state: { type: String, required: true },
    retries: Number,
    workUntil: Date,
    answerWay: { type: String, required: true },
    reply: Schema.Types.Mixed,
    finishedAt: Date,
    answeredAt: Date,
  },
  { collection: 'inbox', versionKey: false, minimize: false },
)
schema.index({ state: 1, workUntil: 1 })
// What is not answered is looked for every few seconds, among all that was.
schema.index({ answeredAt: 1, finishedAt: 1 })
schema.index({ finishedAt: 1 }, { expireAfterSeconds: DAYS_KEPT * 24 * 3600 })

const Inbox = model('Inbox', schema)
const find = findTogether(Inbox)
const insert = insertTogether(Inbox)
const finish = updateTogether(Inbox)
// Not journaled: forgetting that an answer has left costs at worst a repeated answer.
const mark = updateTogether(Inbox, { writeConcern: { w: 1, journal: false } })

/** Records the message once. False means the platform has sent it before. */
export async function acceptOnce(message: InboundMessage, workUntil: Date): Promise<boolean> {
  return insert({
    _id: message.key,
    chatId: message.chatId,
    message,
    receivedAt: new Date(message.receivedAt),
    state: 'received',
    retries: 0,
    workUntil,
    answerWay: 'response',
  })
}

/** The message as it was accepted, or undefined when it is unknown or long done and expired. */
export async function findMessage(key: string): Promise<InboxRecord | undefined> {
  return find({ _id: key })
}

/** What became of a message, and which way its answer takes. */
export type Outcome = Pick<InboxRecord, 'reply' | 'answerWay'>

/** Keeps the outcome; the first outcome stays. Returns the outcome as it stands then. */
export async function finishMessage(key: string, reply: Reply | undefined, at: Date): Promise<Outcome> {
  const set = { state: 'done' as const, finishedAt: at, ...(reply ? { reply } : { answeredAt: at }) }
  const waitedFor = { _id: key, state: 'received', answerWay: 'response' } as const
  const isWaitedFor = await finish({ filter: waitedFor, update: { $set: set } })
  // Nearly always the door still waits; then nothing has to be read back.
  if (isWaitedFor) return { answerWay: 'response', ...(reply ? { reply } : {}) }
  return finishLate(key, set)
}

async function finishLate(key: string, set: Partial<InboxRecord>): Promise<Outcome> {
  const unfinished = { _id: key, state: 'received' } as const
  const after = { returnDocument: 'after' } as const
  const finished = await collectionOf(Inbox).findOneAndUpdate(unfinished, { $set: set }, after)
  const record: InboxRecord | undefined = finished ?? (await findMessage(key))
  if (!record) throw new Error(`inbox: ${key} is gone`)
  return record
}

/**
 * Nobody waits at the door any more: the answer is to leave through the outbox.
 * False when the message was done before; then its answer still belongs into the response.
 */
export async function leaveToOutbox(key: string): Promise<boolean> {
  const { matchedCount } = await Inbox.updateOne(
    { _id: key, state: 'received' },
    { $set: { answerWay: 'outbox' } },
  )
  return matchedCount === 1
}

/** The answer has left in the response. */
export async function markAnswered(key: string, at: Date): Promise<void> {
  await mark({ filter: { _id: key }, update: answered(at) })
}

/** The answer is in the outbox: no later delivery of the message gets it a second time. */
export async function markQueued(key: string, at: Date): Promise<void> {
  await Inbox.updateOne({ _id: key }, answered(at, { answerWay: 'outbox' }))
}

/** A picture that has been shown is not kept a second time. */
function answered(at: Date, more: Partial<InboxRecord> = {}): object {
  return { $set: { answeredAt: at, ...more }, $unset: { 'reply.picture': 1 } }
}

/**
 * Takes up the oldest message that somebody has begun and not finished, for one process alone until `workUntil`.
 * Nobody waits at the door for it any more. `ours` are the messages that this process is working on.
 */
export async function takeAbandoned(
  now: Date,
  workUntil: Date,
  ours: string[],
): Promise<InboxRecord | undefined> {
  const record = await Inbox.findOneAndUpdate(
    { state: 'received', workUntil: { $lt: now }, _id: { $nin: ours } },
    { $set: { workUntil, answerWay: 'outbox' }, $inc: { retries: 1 } },
    { sort: { receivedAt: 1 }, new: true },
  ).lean<InboxRecord>()
  return record ?? undefined
}

/** The work has failed: nobody begins it again before the instant, unless the platform delivers it again. */
export async function putOff(key: string, until: Date): Promise<void> {
  await Inbox.updateOne({ _id: key, state: 'received' }, { $set: { workUntil: until } })
}

/** Whoever had begun something is gone: all of it may be taken up. */
export async function releaseAll(): Promise<void> {
  await Inbox.updateMany({ state: 'received' }, { $set: { workUntil: new Date(0) } })
}

/** Finished messages whose answer has not left, finished before the instant. */
export async function unansweredBefore(instant: Date): Promise<InboxRecord[]> {
  return Inbox.find({ state: 'done', answeredAt: null, finishedAt: { $lt: instant } })
    .sort({ finishedAt: 1 })
    .limit(100)
    .lean<InboxRecord[]>()
}
