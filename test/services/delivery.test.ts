import mongoose from 'mongoose'
import { connection } from '../../models/database'
import { putGroup } from '../../models/groups'
import { deadSince } from '../../models/outbox'
import type { Sender, SendResult } from '../../src/core/platform'
import { createDelivery, type Delivery } from '../../src/services/delivery'
import { aClock, aGate, aMessage } from '../support/builders'
import { dropDatabase, useDatabase } from '../support/chat'

const GROUP = 'wecom:wrDelivery'
const OTHER = 'wecom:wrOther'

let clock: ReturnType<typeof aClock>
/** Texts in the order in which the platform took them. */
let sent: string[]
let answer: (text: string, attempt: number) => Promise<SendResult>
let busiest: number

beforeAll(async () => {
  await useDatabase()
  await putGroup(GROUP, { webhook: 'hook-delivery' })
  await putGroup(OTHER, { webhook: 'hook-other' })
})
afterAll(dropDatabase)
beforeEach(() => {
  clock = aClock()
  sent = []
  busiest = 0
  answer = async () => ({ status: 'sent' })
})
afterEach(async () => {
  await connection().collection('outbox').deleteMany({})
})

/** A platform that takes what `answer` says, and notices how many come to one address at a time. */
function aSender(): Sender {
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
      busiest = Math.max(busiest, open.get(address) ?? 0)
      await new Promise(setImmediate)
      const result = await answer(text, attempt)
      open.set(address, (open.get(address) ?? 1) - 1)
      if (result.status === 'sent') sent.push(text)
      return result
    },
    download: () => Promise.reject(new Error('not asked for')),
  }
}

function aDelivery(sender: Sender = aSender()): Delivery {
  return createDelivery({
    senders: [sender],
    defaultRoutes: {},
    now: clock.now,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onStep: () => undefined,
  })
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`)
}

async function push(delivery: Delivery, text: string, groupId = GROUP): Promise<void> {
  await delivery.addPush(groupId, `push:${groupId}:${text}`, { title: '通知', text, mentionIds: [] })
}

async function pushAll(delivery: Delivery, texts: string[]): Promise<void> {
  for (const text of texts) await push(delivery, text)
}

/** What the database is asked while the work goes on. */
async function commandsDuring(work: () => Promise<void>): Promise<string[]> {
  const commands: string[] = []
  mongoose.set('debug', (_collection: string, method: string) => void commands.push(method))
  await work()
  mongoose.set('debug', false)
  return commands
}

describe('the outbox', () => {
  it('sends what stands in it once, however often it is asked and put in', async () => {
    const delivery = aDelivery()
    await push(delivery, '一')
    await push(delivery, '一')
    await Promise.all([delivery.sendDue(), delivery.sendDue(), delivery.sendDue()])
    await delivery.sendDue()
    expect(sent).toEqual(['一'])
  })

  it('tells whoever wants to know that something was put in, so that it can go at once', async () => {
    const delivery = aDelivery()
    let calls = 0
    delivery.whenAdded(() => {
      calls += 1
    })
    await push(delivery, '一')
    expect(calls).toBe(1)
  })

  it('costs one question to the database when there is nothing to send', async () => {
    const delivery = aDelivery()
    expect(await commandsDuring(() => delivery.sendDue())).toEqual(['aggregate'])
  })

  it('keeps the parts of a long text together and in order although others write at the same time', async () => {
    const delivery = aDelivery()
    await Promise.all([push(delivery, '甲1|甲2|甲3'), push(delivery, '乙1|乙2'), push(delivery, '丙1|丙2')])
    await delivery.sendDue()
    expect(sent).toHaveLength(7)
    for (const whole of ['甲1甲2甲3', '乙1乙2', '丙1丙2']) expect(sent.join('')).toContain(whole)
  })

  it('keeps the order when more is put in than a clock tick can number', async () => {
    const delivery = aDelivery()
    const texts = Array.from({ length: 1100 }, (_, index) => `${index}`).join('|')
    const ids = await delivery.addPush(GROUP, 'many', { title: '通知', text: texts, mentionIds: [] })
    expect((await delivery.rows(ids)).map(({ _id }) => _id)).toEqual(ids)
  })

  it('takes nothing more once it is told to stop', async () => {
    const delivery = aDelivery()
    await pushAll(delivery, ['一', '二', '三'])
    const stopping = new AbortController()
    answer = async () => {
      stopping.abort()
      return { status: 'sent' }
    }
    await delivery.sendDue(stopping.signal)
    expect(sent).toEqual(['一'])
    await aDelivery().sendDue()
    expect(sent).toEqual(['一', '二', '三'])
  })
})

describe('two processes on one outbox', () => {
  it('send to one address one message at a time and in order', async () => {
    const sender = aSender()
    const [one, two] = [aDelivery(sender), aDelivery(sender)]
    await pushAll(one, numbers(1, 15))
    await Promise.all([one.sendDue(), two.sendDue(), one.sendDue(), two.sendDue()])
    // Who found the address busy leaves; the next look takes up the rest.
    await one.sendDue()
    expect(sent).toEqual(numbers(1, 15))
    expect(busiest).toBe(1)
  })

  it('keep the pace of the platform together', async () => {
    const sender = aSender()
    const [one, two] = [aDelivery(sender), aDelivery(sender)]
    await pushAll(one, numbers(1, 45))
    await Promise.all([one.sendDue(), two.sendDue()])
    await one.sendDue()
    expect(sent).toEqual(numbers(1, 20))
    clock.pass(59_999)
    await Promise.all([one.sendDue(), two.sendDue()])
    expect(sent).toHaveLength(20)
    clock.pass(1)
    await Promise.all([one.sendDue(), two.sendDue()])
    await two.sendDue()
    expect(sent).toEqual(numbers(1, 40))
  })

  it('take over what a killed process was sending, when its time is up', async () => {
    const dying = aDelivery()
    await pushAll(dying, ['一', '二'])
    const begun = aGate()
    answer = () => {
      begun.open()
      return new Promise(() => undefined)
    }
    void dying.sendDue()
    await begun.opened
    answer = async () => ({ status: 'sent' })
    const next = aDelivery()
    await next.sendDue()
    expect(sent).toEqual([])
    clock.pass(60_001)
    await next.sendDue()
    expect(sent).toEqual(['一', '二'])
  })

  it('do not undo each other’s work when one was away for too long', async () => {
    const frozen = aDelivery()
    await push(frozen, '一')
    const [begun, thaw] = [aGate(), aGate()]
    answer = async () => {
      begun.open()
      await thaw.opened
      return { status: 'later', afterMs: 5000, reason: '连接不上' }
    }
    const waking = frozen.sendDue()
    await begun.opened
    answer = async () => ({ status: 'sent' })
    clock.pass(60_001)
    await aDelivery().sendDue()
    thaw.open()
    await waking
    clock.pass(3600_000)
    await aDelivery().sendDue()
    expect(sent).toEqual(['一'])
  })
})

describe('an address that has to wait', () => {
  it('is not asked again and again', async () => {
    const delivery = aDelivery()
    await pushAll(delivery, numbers(1, 25))
    await delivery.sendDue()
    expect(await commandsDuring(() => delivery.sendDue())).toEqual(['aggregate'])
    const [, ...waiting] = await delivery.rows(numbers(20, 25).map(text => `push:${GROUP}:${text}`))
    expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0])
    expect(waiting[0]?.reason).toBe('等待平台每分钟限额')
  })

  it('gets what is put in line meanwhile after what stood there before', async () => {
    const delivery = aDelivery()
    answer = async (_text, attempt) =>
      attempt === 1 ? { status: 'later', afterMs: 5000, reason: '连接不上' } : { status: 'sent' }
    await push(delivery, '一')
    await delivery.sendDue()
    answer = async () => ({ status: 'sent' })
    await push(delivery, '二')
    await delivery.sendDue()
    expect(sent).toEqual([])
    clock.pass(5000)
    await delivery.sendDue()
    expect(sent).toEqual(['一', '二'])
  })

  it('does not hold up the other groups', async () => {
    const delivery = aDelivery()
    const hang = aGate()
    answer = async text => {
      if (text === '慢') await hang.opened
      return { status: 'sent' }
    }
    await push(delivery, '慢')
    const hanging = delivery.sendDue()
    await push(delivery, '快', OTHER)
    await delivery.sendDue()
    while (sent.length === 0) await new Promise(setImmediate)
    expect(sent).toEqual(['快'])
    hang.open()
    await hanging
    expect(sent).toEqual(['快', '慢'])
  })
})

describe('a message that does not get through', () => {
  it('is tried less and less often and given up in the end, with the reason on record', async () => {
    const delivery = aDelivery()
    answer = async () => ({ status: 'later', afterMs: 5000, reason: '连接不上平台的服务器' })
    await push(delivery, '一')
    await push(delivery, '二')
    const waits: number[] = []
    for (;;) {
      await delivery.sendDue()
      const [row] = await delivery.rows([`push:${GROUP}:一`])
      if (row?.state !== 'pending') break
      const wait = row.notBefore.getTime() - clock.now().getTime()
      waits.push(wait / 1000)
      clock.pass(wait)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800])
    const [dead] = await deadSince(GROUP, new Date(0))
    expect(dead?.reason).toBe('连接不上平台的服务器')
    answer = async () => ({ status: 'sent' })
    clock.pass(5000)
    await delivery.sendDue()
    expect(sent).toEqual(['二'])
  })

  it('is given up without holding up the next when it is our own fault', async () => {
    const delivery = aDelivery()
    answer = async text => {
      if (text === '坏') throw new Error('no such method')
      return { status: 'sent' }
    }
    await push(delivery, '坏')
    await push(delivery, '好', OTHER)
    await delivery.sendDue()
    expect(sent).toEqual(['好'])
    const [row] = await delivery.rows([`push:${GROUP}:坏`])
    expect(row).toMatchObject({ state: 'pending', reason: expect.stringContaining('内部出错') })
  })

  it('is dead at once in a group without a push address, with a reason', async () => {
    const delivery = aDelivery()
    await push(delivery, '一', 'wecom:wrNowhere')
    const [row] = await delivery.rows(['push:wecom:wrNowhere:一'])
    expect(row).toMatchObject({ state: 'dead', reason: '本群还没有配置推送地址' })
  })
})

describe('a late answer', () => {
  const replyRoute = { url: 'https://platform.example/reply', expiresAt: '2026-11-23T03:00:00.000Z' }

  it('goes by the way that came with the message', async () => {
    const delivery = aDelivery()
    await delivery.addReply(aMessage({ chatId: GROUP, replyRoute }), { text: '好' })
    await delivery.sendDue()
    expect(sent).toEqual(['好'])
  })

  it('goes to the group once when that way is closed', async () => {
    const delivery = aDelivery()
    answer = async (_text, attempt) =>
      attempt === 1 && sent.length === 0 && refused++ === 0
        ? { status: 'dead', reason: '答复地址已失效' }
        : { status: 'sent' }
    let refused = 0
    const message = aMessage({ chatId: GROUP, replyRoute })
    await delivery.addReply(message, { text: '好' })
    await delivery.sendDue()
    await delivery.addReply(message, { text: '好' })
    await delivery.sendDue()
    expect(sent).toEqual(['好'])
    expect(await delivery.rows([`reply:${message.key}:push`])).toHaveLength(1)
  })

  it('of a 1:1 chat never goes to a group', async () => {
    const delivery = aDelivery()
    const expired = { ...replyRoute, expiresAt: '2026-11-23T01:00:00.000Z' }
    await delivery.addReply(
      aMessage({ chatId: 'wecom:single:lilei', chatKind: 'single', replyRoute: expired }),
      {
        text: '好',
      },
    )
    expect(await delivery.waiting()).toBe(0)
  })
})
