import { connection } from '../../models/database'
import { findMessage } from '../../models/inbox'
import type { InboundMessage, Reply } from '../../src/core/message'
import { createIntake, type Intake } from '../../src/services/intake'
import { OUR_FAULT } from '../../src/texts/refusals'
import { aClock, aGate, aMessage } from '../support/builders'
import { dropDatabase, useDatabase } from '../support/chat'

type Handle = (message: InboundMessage) => Promise<Reply | undefined>

let clock: ReturnType<typeof aClock>
let late: string[]
let intake: Intake

beforeAll(useDatabase)
afterAll(dropDatabase)
beforeEach(() => {
  clock = aClock()
  late = []
})
// What one test has left unfinished must not be taken up in the next.
afterEach(async () => {
  await connection().collection('inbox').deleteMany({})
})

function anIntake(handle: Handle, patienceMs = 3000): Intake {
  return createIntake({
    handle,
    delivery: { addReply: async ({ key }, { text }) => void late.push(`${key} ${text}`) },
    now: clock.now,
    patienceMs,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onStep: () => undefined,
  })
}

async function textOf(taking: ReturnType<Intake['take']>): Promise<string | undefined> {
  return (await taking).reply?.text
}

describe('messages of several groups', () => {
  it('are worked on beside each other, those of one group one after the other', async () => {
    const [inWork, slow] = [aGate(), aGate()]
    const begun: string[] = []
    intake = anIntake(async ({ text }) => {
      begun.push(text)
      inWork.open()
      if (text === '甲一') await slow.opened
      return { text: `${text} 好` }
    })
    const first = intake.take(aMessage({ chatId: 'wecom:wrA', text: '甲一' }))
    await inWork.opened
    const other = intake.take(aMessage({ chatId: 'wecom:wrB', text: '乙一' }))
    expect(await textOf(other)).toBe('乙一 好')
    const second = intake.take(aMessage({ chatId: 'wecom:wrA', text: '甲二' }))
    expect(await textOf(intake.take(aMessage({ chatId: 'wecom:wrB', text: '乙二' })))).toBe('乙二 好')
    expect(begun.filter(text => text.startsWith('甲'))).toEqual(['甲一'])
    slow.open()
    expect(await textOf(first)).toBe('甲一 好')
    expect(await textOf(second)).toBe('甲二 好')
    expect(begun.at(-1)).toBe('甲二')
  })

  it('go on in a group although a message before has failed', async () => {
    intake = anIntake(async ({ text }) => {
      if (text === '坏') throw new Error('database away')
      return { text: '好' }
    })
    const bad = intake.take(aMessage({ text: '坏' }))
    const good = intake.take(aMessage())
    await expect(bad).rejects.toThrow('database away')
    expect(await textOf(good)).toBe('好')
  })
})

describe('a message that takes long', () => {
  it('is acknowledged in time at every delivery, and answered once through the outbox', async () => {
    const slow = aGate()
    let works = 0
    intake = anIntake(async () => {
      works += 1
      await slow.opened
      return { text: '好' }
    }, 20)
    const message = aMessage()
    const deliveries = [intake.take(message), intake.take(message), intake.take(message)]
    expect(await Promise.all(deliveries.map(textOf))).toEqual([undefined, undefined, undefined])
    expect(await textOf(intake.take(message))).toBeUndefined()
    slow.open()
    await intake.idle()
    expect(late).toEqual([`${message.key} 好`])
    expect(await textOf(intake.take(message))).toBeUndefined()
    expect(works).toBe(1)
  })

  it('is not taken up by ourselves while we are still working on it', async () => {
    const slow = aGate()
    let works = 0
    intake = anIntake(async () => {
      works += 1
      await slow.opened
      return { text: '好' }
    }, 20)
    await intake.take(aMessage())
    clock.pass(60_000)
    await intake.recover()
    slow.open()
    await intake.idle()
    expect(works).toBe(1)
    expect(late).toHaveLength(1)
  })
})

describe('a message that a stopped process has left', () => {
  /** Another process has accepted it and is gone. */
  async function abandoned(change: Partial<InboundMessage> = {}): Promise<InboundMessage> {
    const message = aMessage(change)
    const gone = anIntake(() => Promise.reject(new Error('stopped')))
    await gone.take(message).catch(() => undefined)
    return message
  }

  it('is left alone for a while, since the process may be alive, and then worked off once', async () => {
    const message = await abandoned()
    intake = anIntake(async () => ({ text: '好' }))
    await intake.recover()
    expect(late).toEqual([])
    clock.pass(15_001)
    await intake.recover()
    await intake.recover()
    expect(late).toEqual([`${message.key} 好`])
  })

  it('is worked off at once at a start when nobody else can be alive', async () => {
    const message = await abandoned()
    intake = anIntake(async () => ({ text: '好' }))
    await intake.recover({ all: true })
    expect(late).toEqual([`${message.key} 好`])
  })

  it('is taken up by one process when several look for it', async () => {
    const messages = [await abandoned(), await abandoned(), await abandoned()]
    const worked: string[] = []
    const handle: Handle = async ({ key }) => {
      worked.push(key)
      return { text: '好' }
    }
    clock.pass(15_001)
    await Promise.all([anIntake(handle).recover(), anIntake(handle).recover(), anIntake(handle).recover()])
    expect([...worked].sort()).toEqual(messages.map(({ key }) => key).sort())
    expect(late).toHaveLength(3)
  })

  it('is worked off in the order in which it came', async () => {
    await abandoned({ text: '三', receivedAt: '2026-11-23T01:00:03.000Z' })
    await abandoned({ text: '一', receivedAt: '2026-11-23T01:00:01.000Z' })
    await abandoned({ text: '二', receivedAt: '2026-11-23T01:00:02.000Z' })
    const order: string[] = []
    intake = anIntake(async ({ text }) => {
      order.push(text)
      return undefined
    })
    await intake.recover({ all: true })
    expect(order).toEqual(['一', '二', '三'])
  })

  it('is answered in the response when the platform delivers it again before that', async () => {
    const message = await abandoned()
    intake = anIntake(async () => ({ text: '好' }))
    expect(await textOf(intake.take(message))).toBe('好')
    clock.pass(60_000)
    await intake.recover()
  })

  it('has its answer sent when no delivery fetches it any more, and only once', async () => {
    const message = aMessage()
    intake = anIntake(async () => ({ text: '好' }))
    // The response is never written, so nobody calls `delivered`.
    expect(await textOf(intake.take(message))).toBe('好')
    await intake.recover()
    expect(late).toEqual([])
    clock.pass(20_001)
    await intake.recover()
    await intake.recover()
    expect(late).toEqual([`${message.key} 好`])
    expect(await textOf(intake.take(message))).toBeUndefined()
  })

  it('is not answered a second time when its response did leave', async () => {
    intake = anIntake(async () => ({ text: '好' }))
    const message = aMessage()
    const answer = await intake.take(message)
    answer.delivered()
    while (!(await findMessage(message.key))?.answeredAt) await new Promise(setImmediate)
    clock.pass(60_000)
    await intake.recover()
    expect(late).toEqual([])
  })
})

describe('a message that fails again and again', () => {
  it('holds nobody up, is tried less and less often, and ends with an apology', async () => {
    let tries = 0
    intake = anIntake(async ({ text }) => {
      if (text !== '毒') return { text: '好' }
      tries += 1
      throw new Error('never works')
    })
    const poison = aMessage({ text: '毒' })
    await intake.take(poison).catch(() => undefined)
    const other = await intake.take(aMessage())
    expect(other.reply?.text).toBe('好')
    other.delivered()
    const triedAt: number[] = []
    for (let minute = 0; minute < 60; minute += 1) {
      const before = tries
      clock.pass(60_000)
      await intake.recover()
      if (tries > before) triedAt.push(minute)
    }
    expect(tries).toBe(9)
    expect((triedAt.at(-1) ?? 0) - (triedAt.at(-2) ?? 0)).toBeGreaterThan(5)
    expect(late).toEqual([`${poison.key} ${OUR_FAULT}`])
    expect((await findMessage(poison.key))?.state).toBe('done')
  })

  it('ends with an apology even if it tears the program down each time', async () => {
    const poison = aMessage({ text: '毒' })
    let tries = 0
    for (let start = 0; start < 12; start += 1) {
      const begun = aGate()
      // Never settles, as in a process that is killed while it works.
      const dying = anIntake(() => {
        tries += 1
        begun.open()
        return new Promise(() => undefined)
      }, 1)
      const working = start === 0 ? dying.take(poison) : dying.recover({ all: true })
      await Promise.race([working, begun.opened])
    }
    expect(tries).toBe(9)
    expect(late).toEqual([`${poison.key} ${OUR_FAULT}`])
  })
})
