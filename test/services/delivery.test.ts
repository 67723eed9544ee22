import mongoose from 'mongoose'
import { aGate } from '../support/builders'
import { aDelivery, GROUP, numbers, OTHER, push, pushAll, useOutboxPlatform } from './outbox-platform'

const platform = useOutboxPlatform()

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
    const delivery = aDelivery(platform)
    await push(delivery, '一')
    await push(delivery, '一')
    await Promise.all([delivery.sendDue(), delivery.sendDue(), delivery.sendDue()])
    await delivery.sendDue()
    expect(platform.sent).toEqual(['一'])
  })

  it('tells whoever wants to know that something was put in, so that it can go at once', async () => {
    const delivery = aDelivery(platform)
    let calls = 0
    delivery.whenAdded(() => {
      calls += 1
    })
    await push(delivery, '一')
    expect(calls).toBe(1)
  })

  it('costs one question to the database when there is nothing to send', async () => {
    const delivery = aDelivery(platform)
    expect(await commandsDuring(() => delivery.sendDue())).toEqual(['aggregate'])
  })

  it('keeps the parts of a long text together and in order although others write at the same time', async () => {
    const delivery = aDelivery(platform)
    await Promise.all([push(delivery, '甲1|甲2|甲3'), push(delivery, '乙1|乙2'), push(delivery, '丙1|丙2')])
    await delivery.sendDue()
    expect(platform.sent).toHaveLength(7)
    for (const whole of ['甲1甲2甲3', '乙1乙2', '丙1丙2']) expect(platform.sent.join('')).toContain(whole)
  })

  it('keeps the order when more is put in than a clock tick can number', async () => {
    const delivery = aDelivery(platform)
    const texts = Array.from({ length: 1100 }, (_, index) => `${index}`).join('|')
    const ids = await delivery.addPush(GROUP, 'many', { title: '通知', text: texts, mentionIds: [] })
    expect((await delivery.rows(ids)).map(({ _id }) => _id)).toEqual(ids)
  })

  it('takes nothing more once it is told to stop', async () => {
    const delivery = aDelivery(platform)
    await pushAll(delivery, ['一', '二', '三'])
    const stopping = new AbortController()
    platform.answer = async () => {
      stopping.abort()
      return { status: 'sent' }
    }
    await delivery.sendDue(stopping.signal)
    expect(platform.sent).toEqual(['一'])
    await aDelivery(platform).sendDue()
    expect(platform.sent).toEqual(['一', '二', '三'])
  })
})

describe('an address that has to wait', () => {
  it('is not asked again and again', async () => {
    const delivery = aDelivery(platform)
    await pushAll(delivery, numbers(1, 25))
    await delivery.sendDue()
    expect(await commandsDuring(() => delivery.sendDue())).toEqual(['aggregate'])
    const [, ...waiting] = await delivery.rows(numbers(20, 25).map(text => `push:${GROUP}:${text}`))
    expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0])
    expect(waiting[0]?.reason).toBe('等待平台每分钟限额')
  })

  it('gets what is put in line meanwhile after what stood there before', async () => {
    const delivery = aDelivery(platform)
    platform.answer = async (_text, attempt) =>
      attempt === 1 ? { status: 'later', afterMs: 5000, reason: '连接不上' } : { status: 'sent' }
    await push(delivery, '一')
    await delivery.sendDue()
    platform.answer = async () => ({ status: 'sent' })
    await push(delivery, '二')
    await delivery.sendDue()
    expect(platform.sent).toEqual([])
    platform.clock.pass(5000)
    await delivery.sendDue()
    expect(platform.sent).toEqual(['一', '二'])
  })

  it('does not hold up the other groups', async () => {
    const delivery = aDelivery(platform)
    const [begun, hang] = [aGate(), aGate()]
    platform.answer = async text => {
      begun.open()
      if (text === '慢') await hang.opened
      return { status: 'sent' }
    }
    await push(delivery, '慢')
    const hanging = delivery.sendDue()
    await begun.opened
    await push(delivery, '快', OTHER)
    await delivery.sendDue()
    // The first of the two may have taken it.
    while (platform.sent.length === 0) await new Promise(setImmediate)
    expect(platform.sent).toEqual(['快'])
    hang.open()
    await hanging
    expect(platform.sent).toEqual(['快', '慢'])
  })
})
