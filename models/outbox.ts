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
  state: 'pending' | 'sending' | 'sent' | 'dead'
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

/** Puts the row in line once. False means it stood there already. */
export async function addOnce(row: OutboxRow): Promise<boolean> {
  try {
    await Outbox.collection.insertOne(row as never)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Takes the oldest row that is due and whose target is not busy, for one sender alone until the lease ends. */
export async function takeNext(
  now: Date,
  leaseUntil: Date,
  busyTargets: string[],
): Promise<OutboxRow | undefined> {
  const due = { state: 'pending', notBefore: { $lte: now } }
  const abandoned = { state: 'sending', leaseUntil: { $lt: now } }
  const row = await Outbox.findOneAndUpdate(
    { target: { $nin: busyTargets }, $or: [due, abandoned] },
    { $set: { state: 'sending', leaseUntil }, $inc: { attempts: 1 } },
    { sort: { order: 1 }, new: true },
  ).lean<OutboxRow>()
  return row ?? undefined
}

/** Ends a row: it was sent. */
export async function markSent(id: string, at: Date): Promise<void> {
  await Outbox.updateOne(
    { _id: id },
    { $set: { state: 'sent', sentAt: at, endedAt: at }, $unset: { reason: 1 } },
  )
}

/** Ends a row: it will never be sent; the office is told the reason. */
export async function markDead(id: string, reason: string, at: Date): Promise<void> {
  await Outbox.updateOne({ _id: id }, { $set: { state: 'dead', reason, endedAt: at } })
}

/** Puts a row back; rows behind it for the same target wait as well, so that the order stays. */
export async function postpone(
  row: OutboxRow,
  until: Date,
  reason: string,
  isAttempt: boolean,
): Promise<void> {
  await Outbox.updateOne(
    { _id: row._id },
    { $set: { state: 'pending', reason }, $inc: { attempts: isAttempt ? 0 : -1 } },
  )
  await Outbox.updateMany({ target: row.target, state: 'pending' }, { $max: { notBefore: until } })
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
