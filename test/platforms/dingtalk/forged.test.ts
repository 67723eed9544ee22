import fc from 'fast-check'
import { signDingtalk } from '../../../src/platforms/dingtalk/crypto'
import { dingtalk as vectors } from '../vectors'
import { aMessage, NOW, SECRET, useDingtalkDoor } from './dingtalk-door'

const dingtalk = useDingtalkDoor()

describe('forged and damaged requests', () => {
  const body = JSON.stringify(aMessage())

  it('refuses a wrong sign', () =>
    dingtalk.expectRefused(dingtalk.deliver(body, { sign: signDingtalk(String(NOW), 'other') }), 401))

  it('refuses the sign of another time', () =>
    dingtalk.expectRefused(
      dingtalk.deliver(body, { timestamp: String(NOW + 1), sign: signDingtalk(String(NOW), SECRET) }),
      401,
    ))

  it('refuses a request without headers', () =>
    dingtalk.expectRefused(dingtalk.deliver(body, { headers: {} }), 400))

  it('refuses a request without sign', () =>
    dingtalk.expectRefused(dingtalk.deliver(body, { headers: { timestamp: String(NOW) } }), 400))

  it.each(['', 'NaN', '1e12', '-1', '9'.repeat(16)])('refuses the timestamp "%s"', timestamp =>
    dingtalk.expectRefused(dingtalk.deliver(body, { timestamp }), 400),
  )

  it.each([NOW - 600_001, NOW + 600_001])('refuses the time %d', timestamp =>
    dingtalk.expectRefused(dingtalk.deliver(body, { timestamp: String(timestamp) }), 401),
  )

  it.each([NOW - 600_000, NOW + 600_000])('accepts the time %d', async timestamp => {
    expect((await dingtalk.deliver(body, { timestamp: String(timestamp) })).status).toBe(200)
  })

  it('opens the window for one hour at most', async () => {
    await dingtalk.reopen({ windowSeconds: 86_400 })
    await dingtalk.expectRefused(dingtalk.deliver(body, { timestamp: String(NOW - 3_600_001) }), 401)
    expect((await dingtalk.deliver(body, { timestamp: String(NOW - 3_600_000) })).status).toBe(200)
  })

  it.each(vectors.negative)(
    'judges the vector $name',
    async ({ timestamp, appSecret, sign, now_ms, expect: verdict }) => {
      await dingtalk.reopen({ appSecret, windowSeconds: 3600, now: () => new Date(now_ms) })
      const { status } = await dingtalk.deliver(body, { timestamp, sign })
      expect(status).toBe(verdict === 'accept' ? 200 : 401)
      expect(dingtalk.house.taken).toHaveLength(verdict === 'accept' ? 1 : 0)
    },
  )

  it.each(['', '[]', 'null', '"text"', '{', '{"msgtype":"text"}'])('refuses the body %s', text =>
    dingtalk.expectRefused(dingtalk.deliver(text), 400),
  )

  it('refuses a body that is not UTF-8', () =>
    dingtalk.expectRefused(dingtalk.deliver(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 400))

  it('refuses more than one megabyte', () =>
    dingtalk.expectRefused(dingtalk.deliver(`{"a":"${'x'.repeat(1024 * 1024)}"}`), 413))

  it.each([
    ['no id', { msgId: undefined }],
    ['an id that is a number', { msgId: 1e308 }],
    ['an endless id', { msgId: 'x'.repeat(257) }],
    ['no sender', { senderId: undefined, senderStaffId: undefined }],
    ['no conversation', { conversationId: '' }],
    ['an unknown kind of chat', { conversationType: '3' }],
    ['a kind of chat that is an object', { conversationType: { toString: 1 } }],
    ['a text without content', { text: {} }],
    ['a text that is a list', { text: ['进度'] }],
    ['a picture without code', { msgtype: 'picture', content: {} }],
    ['a rich text without parts', { msgtype: 'richText', content: { richText: 'x' } }],
  ])('refuses %s', (_name, changes) =>
    dingtalk.expectRefused(dingtalk.deliver(JSON.stringify(aMessage(changes))), 400),
  )

  it('never fails on a random body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect((await dingtalk.deliver(bytes)).status).toBeLessThan(500)
      }),
      { numRuns: 60 },
    )
  })

  it('never fails on a random message', async () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const content = fc.record(
      {
        content: value,
        text: value,
        richText: value,
        repliedMsg: value,
        isReplyMsg: value,
        downloadCode: value,
      },
      { requiredKeys: [] },
    )
    const changes = fc.record(
      {
        msgtype: fc.oneof(fc.constantFrom('text', 'richText', 'picture', 'file', 'audio', 'toString'), value),
        text: fc.oneof(content, value),
        content: fc.oneof(content, value),
        atUsers: value,
        conversationType: value,
        senderStaffId: value,
        sessionWebhook: value,
        sessionWebhookExpiredTime: value,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(changes, async changed => {
        expect((await dingtalk.deliver(JSON.stringify(aMessage(changed)))).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
