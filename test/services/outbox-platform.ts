import { connection } from '../../models/database'
import { putGroup } from '../../models/groups'
import type { Sender, SendResult } from '../../src/core/platform'
import { createDelivery, type Delivery } from '../../src/services/delivery'
import { aClock } from '../support/builders'
import { dropDatabase, useDatabase } from '../support/chat'

/** Two groups with a push address each. */
export const GROUP = 'wecom:wrDelivery'
export const OTHER = 'wecom:wrOther'

/** The platform to which an outbox is sent. */
export interface OutboxPlatform {
  clock: ReturnType<typeof aClock>
  /** Texts in the order in which the platform took them. */
  sent: string[]
  /** What it says to a text that it gets for the nth time. */
  answer: (text: string, attempt: number) => Promise<SendResult>
  /** How many messages came to one address at a time, at most. */
  busiest: number
}

/** A platform that takes everything, and an empty outbox, for every test. */
export function useOutboxPlatform(): OutboxPlatform {
  const platform = aPlatform()
  beforeAll(async () => {
    await useDatabase()
    await putGroup(GROUP, { webhook: 'hook-delivery' })
    await putGroup(OTHER, { webhook: 'hook-other' })
  })
  afterAll(dropDatabase)
  beforeEach(() => void Object.assign(platform, aPlatform()))
  afterEach(async () => {
    await connection().collection('outbox').deleteMany({})
  })
  return platform
}

function aPlatform(): OutboxPlatform {
  return { clock: aClock(), sent: [], answer: async () => ({ status: 'sent' }), busiest: 0 }
}

/** The way out to the platform, which notices how many come to one address at a time. */
export function aSender(platform: OutboxPlatform): Sender {
  const open = new Map<string, number>()
  const attempts = new Map<string, number>()
  return {
    platform: 'wecom',
    perMinute: 20,
    maxPictureBytes: 2_000_000,
    split: text => text.split('|'),
    async send({ id, text }, route) {
      const address = route.kind === 'group' ? route.token : route.url
      const attempt = (attempts.get(id) ?? 0) + 1
      attempts.set(id, attempt)
      open.set(address, (open.get(address) ?? 0) + 1)
      platform.busiest = Math.max(platform.busiest, open.get(address) ?? 0)
      await new Promise(setImmediate)
      const result = await platform.answer(text, attempt)
      open.set(address, (open.get(address) ?? 1) - 1)
      if (result.status === 'sent') platform.sent.push(text)
      return result
    },
    download: () => Promise.reject(new Error('not asked for')),
  }
}

/** The delivery of one process. */
export function aDelivery(platform: OutboxPlatform, sender: Sender = aSender(platform)): Delivery {
  return createDelivery({
    senders: [sender],
    defaultRoutes: {},
    now: () => platform.clock.now(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onStep: () => undefined,
  })
}

/** Puts a text in line for the group, and once only. */
export async function push(delivery: Delivery, text: string, groupId = GROUP): Promise<void> {
  await delivery.addPush(groupId, `push:${groupId}:${text}`, { title: '通知', text, mentionIds: [] })
}

export async function pushAll(delivery: Delivery, texts: string[]): Promise<void> {
  for (const text of texts) await push(delivery, text)
}

/** The texts `from`, …, `to`. */
export function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`)
}
