import { findGroup, platformOf } from '../../models/groups'
import {
  addOnce,
  countWaiting,
  findRows,
  markDead,
  markSent,
  type OutboxRow,
  postpone,
  sentSince,
  takeNext,
} from '../../models/outbox'
import type { InboundMessage, Platform, Push, Reply } from '../core/message'
import type { Outgoing, Route, Sender, SendResult } from '../core/platform'
import type { Log, OnStep } from './support'

/** After so many failed attempts a message is given up; with the back-off below that is some hours. */
const MAX_ATTEMPTS = 12
const LEASE_MS = 60_000
const MAX_WAIT_MS = 30 * 60_000
const MINUTE = 60_000

export interface DeliveryDeps {
  senders: Sender[]
  /** The push address of groups that have none of their own. */
  defaultRoutes: Partial<Record<Platform, Route>>
  now: () => Date
  log: Log
  onStep: OnStep
}

/** The outbox: what is added is sent once, in order, at the platform's pace, or ends dead with a reason. */
export interface Delivery {
  /** Puts a push to the group in line; the same key is put in line once. Returns the ids of its rows. */
  addPush(groupId: string, key: string, push: Push): Promise<string[]>
  /** Puts a late answer in line: by the way that came with the message, else as a push to its group. */
  addReply(message: InboundMessage, reply: Reply): Promise<void>
  /** Sends everything that is due now; returns when nothing is due any more. */
  sendDue(): Promise<void>
  rows(ids: string[]): Promise<OutboxRow[]>
  waiting(): Promise<number>
}

export function createDelivery(deps: DeliveryDeps): Delivery {
  const busy = new Set<string>()
  return {
    addPush: (groupId, key, push) => addPush(deps, groupId, key, push),
    addReply: (message, reply) => addReply(deps, message, reply),
    sendDue: () => sendDue(deps, busy),
    rows: findRows,
    waiting: countWaiting,
  }
}

/** Different groups do not wait for each other, but one slow platform must not take all of our time. */
const WORKERS = 4

async function sendDue(deps: DeliveryDeps, busy: Set<string>): Promise<void> {
  await Promise.all(Array.from({ length: WORKERS }, () => work(deps, busy)))
}

async function work(deps: DeliveryDeps, busy: Set<string>): Promise<void> {
  for (;;) {
    const now = deps.now()
    const row = await takeNext(now, new Date(now.getTime() + LEASE_MS), [...busy])
    if (!row) return
    if (busy.has(row.target)) {
      await postpone(row, now, '', false)
      return
    }
    busy.add(row.target)
    try {
      await sendRow(deps, row)
    } finally {
      busy.delete(row.target)
    }
  }
}

async function sendRow(deps: DeliveryDeps, row: OutboxRow): Promise<void> {
  const sender = senderOf(deps, row.platform)
  const wait = await paceOf(sender, row, deps.now())
  if (wait) return postpone(row, wait, '等待平台每分钟限额', false)
  const result = await sender.send(row.message, row.route)
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

async function settle(deps: DeliveryDeps, row: OutboxRow, result: SendResult): Promise<void> {
  const now = deps.now()
  if (result.status === 'sent') return markSent(row._id, now)
  const isGivenUp = result.status === 'dead' || row.attempts >= MAX_ATTEMPTS
  deps.log.warn({ row: row._id, attempt: row.attempts, reason: result.reason }, 'message not sent')
  if (!isGivenUp) return postpone(row, new Date(now.getTime() + backOff(row, result)), result.reason, true)
  if (row.route.kind === 'reply') await reroute(deps, row)
  return markDead(row._id, result.reason, now)
}

function backOff(row: OutboxRow, result: SendResult): number {
  const first = result.status === 'later' ? result.afterMs : 0
  return Math.min(first * 2 ** Math.max(0, row.attempts - 1), Math.max(first, MAX_WAIT_MS))
}

/** The way that came with the message is closed: the group's own push address is left. */
async function reroute(deps: DeliveryDeps, row: OutboxRow): Promise<void> {
  const { title, text, mentionIds } = row.message
  if (isSingle(row.groupId)) return
  await addPush(deps, row.groupId, `${row._id}:push`, { title, text, mentionIds })
}

async function addPush(deps: DeliveryDeps, groupId: string, key: string, push: Push): Promise<string[]> {
  const platform = platformOf(groupId)
  const route = await groupRoute(deps, groupId, platform)
  const parts = senderOf(deps, platform).split(push.text, 'group')
  const ids: string[] = []
  for (const [index, text] of parts.entries()) {
    const id = index === 0 ? key : `${key}#${index + 1}`
    const mentionIds = index === 0 ? push.mentionIds : []
    await add(deps, { groupId, platform, route, message: { id, title: push.title, text, mentionIds } })
    ids.push(id)
  }
  return ids
}

async function groupRoute(
  deps: DeliveryDeps,
  groupId: string,
  platform: Platform,
): Promise<Route | undefined> {
  const group = await findGroup(groupId)
  if (!group?.webhook) return deps.defaultRoutes[platform]
  const secret = group.webhookSecret ? { secret: group.webhookSecret } : {}
  return { kind: 'group', token: group.webhook, ...secret }
}

async function addReply(deps: DeliveryDeps, message: InboundMessage, reply: Reply): Promise<void> {
  const { platform, chatId: groupId, replyRoute } = message
  const outgoing = { id: replyId(message), title: '整改助手', text: reply.text, mentionIds: [] }
  if (replyRoute && new Date(replyRoute.expiresAt) > deps.now()) {
    const [first = ''] = senderOf(deps, platform).split(reply.text, 'reply')
    const route: Route = { kind: 'reply', ...replyRoute }
    return add(deps, { groupId, platform, route, message: { ...outgoing, text: first } })
  }
  if (!isSingle(groupId)) await addPush(deps, groupId, outgoing.id, outgoing)
}

function replyId(message: InboundMessage): string {
  return `reply:${message.key}`
}

function isSingle(chatId: string): boolean {
  return chatId.includes(':single:')
}

type NewRow = { groupId: string; platform: Platform; route: Route | undefined; message: Outgoing }

/** Two rows of the same millisecond still have an order. */
let tick = 0

async function add(deps: DeliveryDeps, row: NewRow): Promise<void> {
  const now = deps.now()
  tick = (tick + 1) % 1000
  const { groupId, platform, message, route } = row
  const fresh = {
    groupId,
    platform,
    message,
    attempts: 0,
    order: now.getTime() * 1000 + tick,
    createdAt: now,
  }
  const missing = { state: 'dead', reason: '本群还没有配置推送地址', endedAt: now } as const
  await addOnce({
    _id: message.id,
    ...fresh,
    route: route ?? { kind: 'group', token: '' },
    target: targetOf(groupId, route),
    notBefore: now,
    ...(route ? { state: 'pending' } : missing),
  })
  deps.onStep('queued', message.id)
}

function targetOf(groupId: string, route: Route | undefined): string {
  if (!route) return groupId
  return route.kind === 'group' ? route.token : `${groupId}|reply`
}

function senderOf({ senders }: DeliveryDeps, platform: Platform): Sender {
  const sender = senders.find(candidate => candidate.platform === platform)
  if (!sender) throw new Error(`no sender for ${platform}`)
  return sender
}
