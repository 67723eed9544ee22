import { deadSince } from '../../models/outbox'
import { aMessage } from '../support/builders'
import { aDelivery, GROUP, OTHER, push, useOutboxPlatform } from './outbox-platform'

const platform = useOutboxPlatform()

describe('a message that does not get through', () => {
  it('is tried less and less often and given up in the end, with the reason on record', async () => {
    const delivery = aDelivery(platform)
    platform.answer = async () => ({ status: 'later', afterMs: 5000, reason: '连接不上平台的服务器' })
    await push(delivery, '一')
    await push(delivery, '二')
    const waits: number[] = []
    for (;;) {
      await delivery.sendDue()
      const [row] = await delivery.rows([`push:${GROUP}:一`])
      if (row?.state !== 'pending') break
      const wait = row.notBefore.getTime() - platform.clock.now().getTime()
      waits.push(wait / 1000)
      platform.clock.pass(wait)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800])
    const [dead] = await deadSince(GROUP, new Date(0))
    expect(dead?.reason).toBe('连接不上平台的服务器')
    platform.answer = async () => ({ status: 'sent' })
    platform.clock.pass(5000)
    await delivery.sendDue()
    expect(platform.sent).toEqual(['二'])
  })

  it('is given up without holding up the next when it is our own fault', async () => {
    const delivery = aDelivery(platform)
    platform.answer = async text => {
      if (text === '坏') throw new Error('no such method')
      return { status: 'sent' }
    }
    await push(delivery, '坏')
    await push(delivery, '好', OTHER)
    await delivery.sendDue()
    expect(platform.sent).toEqual(['好'])
    const [row] = await delivery.rows([`push:${GROUP}:坏`])
    expect(row).toMatchObject({ state: 'pending', reason: expect.stringContaining('内部出错') })
  })

  it('is dead at once in a group without a push address, with a reason', async () => {
    const delivery = aDelivery(platform)
    await push(delivery, '一', 'wecom:wrNowhere')
    const [row] = await delivery.rows(['push:wecom:wrNowhere:一'])
    expect(row).toMatchObject({ state: 'dead', reason: '本群还没有配置推送地址' })
  })
})

describe('a late answer', () => {
  const replyRoute = { url: 'https://platform.example/reply', expiresAt: '2026-11-23T03:00:00.000Z' }

  it('goes by the way that came with the message', async () => {
    const delivery = aDelivery(platform)
    await delivery.addReply(aMessage({ chatId: GROUP, replyRoute }), { text: '好' })
    await delivery.sendDue()
    expect(platform.sent).toEqual(['好'])
  })

  it('goes to the group once when that way is closed', async () => {
    const delivery = aDelivery(platform)
    platform.answer = async (_text, attempt) =>
      attempt === 1 && platform.sent.length === 0 && refused++ === 0
        ? { status: 'dead', reason: '答复地址已失效' }
        : { status: 'sent' }
    let refused = 0
    const message = aMessage({ chatId: GROUP, replyRoute })
    await delivery.addReply(message, { text: '好' })
    await delivery.sendDue()
    await delivery.addReply(message, { text: '好' })
    await delivery.sendDue()
    expect(platform.sent).toEqual(['好'])
    expect(await delivery.rows([`reply:${message.key}:push`])).toHaveLength(1)
  })

  it('of a 1:1 chat never goes to a group', async () => {
    const delivery = aDelivery(platform)
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
