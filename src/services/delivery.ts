import { findGroup, platformOf } from '../../models/groups'
import { addOnce, countWaiting, findRows, type OutboxRow } from '../../models/outbox'
import type { InboundMessage, Platform, Push, Reply } from '../core/message'
import type { Outgoing, Route, Sender } from '../core/platform'
import { PICTURE_LEFT_OUT, REPLY_TITLE } from '../texts/late-reply'
import { sendDue, senderOf } from './sending'
import type { Log, OnStep } from './support'

/** What the outbox needs to know of the outside. */
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
  /** Whether the group has a push address, so that a push would not end dead. */
  canPush(groupId: string): Promise<boolean>
  /**
   * Puts a late answer in line: by the way that came with the message, else as a push to its group. Its picture
   * follows as a push where the group's address takes pictures, else the text says that it was left out.
   */
  addReply(message: InboundMessage, reply: Reply): Promise<void>
  /** Sends everything that is due now; returns when nothing is due any more, or when the signal says to stop. */
  sendDue(signal?: AbortSignal): Promise<void>
  /** Calls back whenever something was put in line here, so that nobody has to wait for the next look. */
  whenAdded(listener: () => void): void
  rows(ids: string[]): Promise<OutboxRow[]>
  waiting(): Promise<number>
}

/** What adding needs: the deps, and whom to tell. */
interface Outbox extends DeliveryDeps {
  listeners: (() => void)[]
}

/** One outbox on the database; several processes may have one each. */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const outbox: Outbox = { ...deps, listeners: [] }
  const sending = { ...deps, reroute: (row: OutboxRow) => reroute(outbox, row) }
  return {
    addPush: (groupId, key, push) => addPush(outbox, groupId, key, push),
    canPush: async groupId => (await groupRoute(outbox, groupId, platformOf(groupId))) !== undefined,
    addReply: (message, reply) => addReply(outbox, message, reply),
    sendDue: signal => sendDue(sending, signal),
    whenAdded: listener => void outbox.listeners.push(listener),
    rows: findRows,
    waiting: countWaiting,
  }
}

/** The way that came with the message is closed: the group's own push address is left. */
function reroute(outbox: Outbox, row: OutboxRow): Promise<boolean> {
  const { title, text, mentionIds } = row.message
  return pushInstead(outbox, row.groupId, `${row._id}:push`, { title, text, mentionIds })
}

async function addReply(outbox: Outbox, message: InboundMessage, reply: Reply): Promise<void> {
  const { platform, chatId: groupId, replyRoute, key } = message
  const id = `reply:${key}`
  const picture = await latePicture(outbox, message, reply)
  const push = { title: REPLY_TITLE, text: lateText(reply, picture !== undefined), mentionIds: [] }
  if (!replyRoute || new Date(replyRoute.expiresAt) <= outbox.now()) {
    await pushInstead(outbox, groupId, id, push)
  } else {
    const [text = ''] = senderOf(outbox.senders, platform).split(push.text, 'reply')
    const route = { kind: 'reply', ...replyRoute } as const
    await add(outbox, { groupId, platform, route, parts: [{ ...push, text, id }] })
  }
  if (picture) await add(outbox, picture)
}

/** The way that came with a message takes no picture: it goes to the group's push address, if there is one. */
async function latePicture(
  outbox: Outbox,
  { platform, chatId: groupId, key }: InboundMessage,
  { picture }: Reply,
): Promise<NewRows | undefined> {
  if (picture === undefined || !isGroup(groupId)) return undefined
  const target = { groupId, platform, route: await groupRoute(outbox, groupId, platform) }
  const drawn = {
    title: REPLY_TITLE,
    text: '',
    mentionIds: [],
    picture: async () => Buffer.from(picture, 'base64'),
  }
  const parts = await pictureParts(outbox, target, `reply:${key}`, drawn)
  return parts.length > 0 ? { ...target, parts } : undefined
}

/** Whoever asked for a picture is told when it cannot follow. */
function lateText({ text, picture }: Reply, isFollowed: boolean): string {
  return picture === undefined || isFollowed ? text : `${text}\n${PICTURE_LEFT_OUT}`
}

/** A 1:1 chat has no push address, and its answers are no business of any group's. */
async function pushInstead(outbox: Outbox, chatId: string, key: string, push: Push): Promise<boolean> {
  if (isGroup(chatId)) await addPush(outbox, chatId, key, push)
  else outbox.log.warn({ row: key, chat: chatId }, 'answer came too late for its chat')
  return isGroup(chatId)
}

function isGroup(chatId: string): boolean {
  return !chatId.includes(':single:')
}

async function addPush(outbox: Outbox, groupId: string, key: string, push: Push): Promise<string[]> {
  const platform = platformOf(groupId)
  const target = { groupId, platform, route: await groupRoute(outbox, groupId, platform) }
  const texts = senderOf(outbox.senders, platform).split(push.text, 'group')
  const parts: Outgoing[] = texts.map((text, index) => ({
    id: index === 0 ? key : `${key}#${index + 1}`,
    title: push.title,
    text,
    mentionIds: index === 0 ? push.mentionIds : [],
  }))
  // In line before the picture is drawn: the text neither waits for it nor depends on it.
  await add(outbox, { ...target, parts })
  const pictures = await pictureParts(outbox, target, key, push)
  if (pictures.length > 0) await add(outbox, { ...target, parts: pictures })
  return [...parts, ...pictures].map(({ id }) => id)
}

/** Nothing is drawn that nobody would get. */
async function pictureParts(
  { senders }: Outbox,
  { platform, route }: PushTarget,
  key: string,
  { title, picture: draw }: Push,
): Promise<Outgoing[]> {
  const { maxPictureBytes } = senderOf(senders, platform)
  const picture = route && maxPictureBytes > 0 ? await draw?.() : undefined
  if (!picture || picture.length > maxPictureBytes) return []
  const id = `${key}#picture`
  return [{ id, title, text: '', mentionIds: [], picture: picture.toString('base64') }]
}

async function groupRoute(
  { defaultRoutes }: Outbox,
  groupId: string,
  platform: Platform,
): Promise<Route | undefined> {
  const group = await findGroup(groupId)
  if (!group?.webhook) return defaultRoutes[platform]
  const secret = group.webhookSecret ? { secret: group.webhookSecret } : {}
  return { kind: 'group', token: group.webhook, ...secret }
}

type PushTarget = { groupId: string; platform: Platform; route: Route | undefined }
type NewRows = PushTarget & { parts: Outgoing[] }

async function add(outbox: Outbox, { groupId, platform, route, parts }: NewRows): Promise<void> {
  const now = outbox.now()
  const missing = { state: 'dead', reason: '本群还没有配置推送地址', endedAt: now } as const
  const rows = parts.map(message => ({
    ...{ _id: message.id, groupId, platform, message, attempts: 0, createdAt: now, notBefore: now },
    route: route ?? { kind: 'group' as const, token: '' },
    target: targetOf(groupId, route),
    order: nextOrder(now),
    ...(route ? { state: 'pending' as const } : missing),
  }))
  await addOnce(rows)
  for (const { _id } of rows) outbox.onStep('queued', _id)
  for (const listener of outbox.listeners) listener()
}

function targetOf(groupId: string, route: Route | undefined): string {
  if (!route) return groupId
  return route.kind === 'group' ? route.token : `${groupId}|reply`
}

let lastOrder = 0

/** Rows of one millisecond still have an order, and so have rows made while the clock was set back. */
function nextOrder(now: Date): number {
  lastOrder = Math.max(lastOrder + 1, now.getTime() * 1000)
  return lastOrder
}
