import { aGate } from '../support/builders'
import { aDelivery, aSender, numbers, push, pushAll, useOutboxPlatform } from './outbox-platform'

const platform = useOutboxPlatform()

describe('two processes on one outbox', () => {
  it('send to one address one message at a time and in order', async () => {
    const sender = aSender(platform)
    const [one, two] = [aDelivery(platform, sender), aDelivery(platform, sender)]
    await pushAll(one, numbers(1, 15))
    await Promise.all([one.sendDue(), two.sendDue(), one.sendDue(), two.sendDue()])
    // Who found the address busy leaves; the next look takes up the rest.
    await one.sendDue()
    expect(platform.sent).toEqual(numbers(1, 15))
    expect(platform.busiest).toBe(1)
  })

  it('keep the pace of the platform together', async () => {
    const sender = aSender(platform)
    const [one, two] = [aDelivery(platform, sender), aDelivery(platform, sender)]
    await pushAll(one, numbers(1, 45))
    await Promise.all([one.sendDue(), two.sendDue()])
    await one.sendDue()
    expect(platform.sent).toEqual(numbers(1, 20))
    platform.clock.pass(59_999)
    await Promise.all([one.sendDue(), two.sendDue()])
    expect(platform.sent).toHaveLength(20)
    platform.clock.pass(1)
    await Promise.all([one.sendDue(), two.sendDue()])
    await two.sendDue()
    expect(platform.sent).toEqual(numbers(1, 40))
  })

  it('take over what a killed process was sending, when its time is up', async () => {
    const dying = aDelivery(platform)
    await pushAll(dying, ['一', '二'])
    const begun = aGate()
    platform.answer = () => {
      begun.open()
      return new Promise(() => undefined)
    }
    void dying.sendDue()
    await begun.opened
    platform.answer = async () => ({ status: 'sent' })
    const next = aDelivery(platform)
    await next.sendDue()
    expect(platform.sent).toEqual([])
    platform.clock.pass(60_001)
    await next.sendDue()
    expect(platform.sent).toEqual(['一', '二'])
  })

  it('do not undo each other’s work when one was away for too long', async () => {
    const frozen = aDelivery(platform)
    await push(frozen, '一')
    const [begun, thaw] = [aGate(), aGate()]
    platform.answer = async () => {
      begun.open()
      await thaw.opened
      return { status: 'later', afterMs: 5000, reason: '连接不上' }
    }
    const waking = frozen.sendDue()
    await begun.opened
    platform.answer = async () => ({ status: 'sent' })
    platform.clock.pass(60_001)
    await aDelivery(platform).sendDue()
    thaw.open()
    await waking
    platform.clock.pass(3600_000)
    await aDelivery(platform).sendDue()
    expect(platform.sent).toEqual(['一'])
  })
})
