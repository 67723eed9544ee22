import {
  markDead,
  markMoved,
  markSent,
  type OutboxRow,
  postpone,
  sentSince,
  takeNext,
} from '../../models/outbox'
import type { Platform } from '../core/message'
import type { Sender, SendResult } from '../core/platform'
import type { Log, OnStep } from './support'

/** After so many failed attempts a message is given up; with the back-off below that is about two hours. */
const MAX_ATTEMPTS = 12
const LEASE_MS = 60_000
const MAX_WAIT_MS = 30 * 60_000
const MINUTE = 60_000
/** Different groups do not wait for each other, but one slow platform must not take all of our time. */
const WORKERS = 4

/** What sending needs besides the outbox. */
export interface SendingDeps {
  senders: Sender[]
  now: () => Date
  log: Log
  onStep: OnStep
  /** The way that came with the message is closed for good: puts its text in line another way, once. False: there is none. */
  reroute(row: OutboxRow): Promise<boolean>
}

/**
 * Sends all rows that are due, until none is or the signal says to take no more. May run several times at once,
 * here and in other processes: the database gives each row to one sender.
 */
export async function sendDue(deps: SendingDeps, signal?: AbortSignal): Promise<void> {
  // One look is enough when there is nothing to do, which is nearly always.
  const first = await take(deps, signal)
  if (!first) return
  const more = Array.from({ length: WORKERS - 1 }, () => work(deps, signal))
  await Promise.all([sendRow(deps, first).then(() => work(deps, signal)), ...more])
}

async function work(deps: SendingDeps, signal: AbortSignal | undefined): Promise<void> {
  for (let row = await take(deps, signal); row; row = await take(deps, signal)) await sendRow(deps, row)
}

async function take({ now }: SendingDeps, signal: AbortSignal | undefined): Promise<OutboxRow | undefined> {
  if (signal?.aborted) return undefined
  const instant = now()
  const row = await takeNext(instant, new Date(instant.getTime() + LEASE_MS))
  if (!row || !signal?.aborted) return row
  // Told to stop while the database was looking: the row goes back as it was.
  await postpone(row, instant, row.reason ?? '', false)
  return undefined
}

async function sendRow(deps: SendingDeps, row: OutboxRow): Promise<void> {
  const sender = senderOf(deps.senders, row.platform)
  const wait = await paceOf(sender, row, deps.now())
  if (wait) return postpone(row, wait, '等待平台每分钟限额', false)
  const result = await sender.send(row.message, row.route).catch((error: unknown): SendResult => {
    // Ours, and perhaps of this row alone: those behind it must not wait for it for ever.
    deps.log.error({ row: row._id, error }, 'sending failed')
    return { status: 'later', afterMs: MINUTE, reason: '整改助手内部出错，请联系维护人员' }
  })
  deps.onStep('sent', row._id)
  await settle(deps, row, result)
  deps.onStep('marked', row._id)
}

/** Counted in the database, so that a restart or a second process does not forget what was sent. */
async function paceOf(sender: Sender, row: OutboxRow, now: Date): Promise<Date | undefined> {
  if (row.route.kind !== 'group') return undefined
  const sent = await sentSince(row.target, new Date(now.getTime() - MINUTE))
  const first = sent[sent.length - sender.perMinute]
  return first && new Date(first.getTime() + MINUTE)
}

async function settle(deps: SendingDeps, row: OutboxRow, result: SendResult): Promise<void> {
  const now = deps.now()
  if (result.status === 'sent') return markSent(row._id, now)
  const isGivenUp = result.status === 'dead' || row.attempts >= MAX_ATTEMPTS
  deps.log.warn({ row: row._id, attempt: row.attempts, reason: result.reason }, 'message not sent')
  if (!isGivenUp) return postpone(row, new Date(now.getTime() + backOff(row, result)), result.reason, true)
  if (row.route.kind === 'reply' && (await deps.reroute(row))) return markMoved(row, result.reason, now)
  return markDead(row, result.reason, now)
}

function backOff(row: OutboxRow, result: SendResult): number {
  const first = result.status === 'later' ? result.afterMs : 0
  return Math.min(first * 2 ** Math.max(0, row.attempts - 1), Math.max(first, MAX_WAIT_MS))
}

/** The way out to the platform. */
export function senderOf(senders: Sender[], platform: Platform): Sender {
  const sender = senders.find(candidate => candidate.platform === platform)
  if (!sender) throw new Error(`no sender for ${platform}`)
  return sender
}
