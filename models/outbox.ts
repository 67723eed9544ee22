import { model, Schema } from 'mongoose'
import type { Platform } from '../src/core/message'
import type { Outgoing, Route } from '../src/core/platform'
import { isDuplicateKey } from './database'

/** One message to be sent outside an HTTP response. */
export interface OutboxRow {
  /** Unique for ever: adding the same row twice adds it once. */
  _id: string
  groupId: string
  platform: Platform
  route: Route
  /** What the platform counts its limit by: one address. */
  target: string
  message: Outgoing
  /** `moved`: this way was closed, and the message stands in line another way. */
  state: 'pending' | 'sending' | 'sent' | 'dead' | 'moved'
  attempts: number
  /** Rows of one target leave in this order. */
  order: number
  notBefore: Date
  leaseUntil?: Date
  reason?: string
  sentAt?: Date
  endedAt?: Date
  createdAt: Date
}

const DAYS_KEPT = 30

const schema = new Schema<OutboxRow>(
  {
    _id: String,
    groupId: String,
    platform: String,
    route: Schema.Types.Mixed,
    target: String,
    message: Schema.Types.Mixed,
    state: String,
    attempts: Number,
    order: Number,
    notBefore: Date,
    leaseUntil: Date,
    reason: String,
    sentAt: Date,
    endedAt: Date,
    createdAt: Date,
  },
  { collection: 'outbox', versionKey: false, minimize: false },
)
schema.index({ state: 1, order: 1 })
schema.index({ target: 1, sentAt: 1 })
schema.index({ groupId: 1, state: 1 })
schema.index({ endedAt: 1 }, { expireAfterSeconds: DAYS_KEPT * 24 * 3600 })

const Outbox = model('Outbox', schema)

/** Puts rows in line; one that stands there already is left alone. All go in one write, so that they stay together. */
export async function addOnce(rows: OutboxRow[]): Promise<void> {
  try {
    await Outbox.collection.insertMany(rows as never[], { ordered: false })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/**
 * Takes the oldest row that is due, for one sender alone until the lease ends. A row waits for all that stand
 * before it to the same target, whoever sends those: so order and pace hold over several processes, and a
 * target that has to wait is not looked at again and again.
 */
export async function takeNext(now: Date, leaseUntil: Date): Promise<OutboxRow | undefined> {
  for (;;) {
    const id = await firstDue(now)
    if (id === undefined) return undefined
    const row = await Outbox.findOneAndUpdate(
      { _id: id, ...dueAt(now) },
      { $set: { state: 'sending', leaseUntil }, $inc: { attempts: 1 } },
      { new: true },
    ).lean<OutboxRow>()
    // Without a row another process was faster; then the target is busy and the next one is looked for.
    if (row) return row
  }
}

/** The oldest among the rows that stand first in line for their target, if it is due. */
async function firstDue(now: Date): Promise<string | undefined> {
  const fields = ['notBefore', 'leaseUntil', 'state', 'order']
  const [first] = await Outbox.aggregate<{ id: string }>([
    { $match: { state: { $in: ['pending', 'sending'] } } },
    { $project: Object.fromEntries(['target', ...fields].map(field => [field, 1])) },
    { $sort: { order: 1 } },
    {
      $group: {
        _id: '$target',
        id: { $first: '$_id' },
        ...Object.fromEntries(fields.map(field => [field, { $first: `$${field}` }])),
      },
    },
    { $match: dueAt(now) },
    { $sort: { order: 1 } },
    { $limit: 1 },
  ])
  return first?.id
}

/** Waiting and due, or left by a sender that has died. */
function dueAt(now: Date): object {
  return {
    $or: [
      { state: 'pending', notBefore: { $lte: now } },
      { state: 'sending', leaseUntil: { $lt: now } },
    ],
  }
}

/** Ends a row: it was sent, whoever holds it now. */
export async function markSent(id: string, at: Date): Promise<void> {
  await Outbox.updateOne(
    { _id: id },
    { $set: { state: 'sent', sentAt: at, endedAt: at }, $unset: { reason: 1, 'message.picture': 1 } },
  )
}

/** Ends a row: it will never be sent; the office is told the reason. */
export async function markDead(row: OutboxRow, reason: string, at: Date): Promise<void> {
  await Outbox.updateOne(heldBy(row), { $set: { state: 'dead', reason, endedAt: at } })
}

/** Ends a row whose message goes another way. */
export async function markMoved(row: OutboxRow, reason: string, at: Date): Promise<void> {
  await Outbox.updateOne(heldBy(row), { $set: { state: 'moved', reason, endedAt: at } })
}

/** Puts a row back, not to be sent before the instant; those behind it wait as well, so that the order stays. */
export async function postpone(
  row: OutboxRow,
  notBefore: Date,
  reason: string,
  isAttempt: boolean,
): Promise<void> {
  await Outbox.updateOne(heldBy(row), {
    $set: { state: 'pending', notBefore, reason },
    $inc: { attempts: isAttempt ? 0 : -1 },
  })
}

/** A sender that was away longer than its lease must not undo what the next one has done with the row. */
function heldBy({ _id, leaseUntil }: OutboxRow): object {
  return { _id, state: 'sending', leaseUntil }
}

/** Instants of what the target was sent since then, oldest first. */
export async function sentSince(target: string, since: Date): Promise<Date[]> {
  const rows = await Outbox.find({ target, sentAt: { $gt: since } }, { sentAt: 1 })
    .sort({ sentAt: 1 })
    .lean<{ sentAt: Date }[]>()
  return rows.map(row => row.sentAt)
}

/** The rows with these ids, as they stand. */
export async function findRows(ids: string[]): Promise<OutboxRow[]> {
  return Outbox.find({ _id: { $in: ids } })
    .sort({ order: 1 })
    .lean<OutboxRow[]>()
}

/** How many rows are still to be sent, whoever sends them. */
export async function countWaiting(): Promise<number> {
  return Outbox.countDocuments({ state: { $in: ['pending', 'sending'] } })
}

/** Messages of a group that could not be sent since then, newest first. */
export async function deadSince(groupId: string, since: Date): Promise<OutboxRow[]> {
  return Outbox.find({ groupId, state: 'dead', endedAt: { $gt: since } })
    .sort({ endedAt: -1 })
    .limit(20)
    .lean<OutboxRow[]>()
}
