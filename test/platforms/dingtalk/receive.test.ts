import fc from 'fast-check'
import { signDingtalk } from '../../../src/platforms/dingtalk/crypto'
import {
  createDingtalkDoor,
  type DingtalkDoorOptions,
  dingtalkRoutes,
} from '../../../src/platforms/dingtalk/receive'
import { type House, startHouse } from '../house'
import { dingtalk } from '../vectors'

const SECRET = 'simAppSecret-AbCdEf0123456789'
const NOW = 1760000000000
const BOT = '$:LWCP_v1:$bot'
const WEBHOOK = 'https://oapi.dingtalk.com/robot/sendBySession?session=abc'

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(() => house.close())

function openHouse(options: Partial<DingtalkDoorOptions> = {}): Promise<House> {
  const door = createDingtalkDoor({ appSecret: SECRET, now: () => new Date(NOW), ...options })
  return startHouse(take => dingtalkRoutes(door, take))
}

async function reopen(options: Partial<DingtalkDoorOptions>): Promise<void> {
  await house.close()
  house = await openHouse(options)
}

function aMessage(changes: object = {}): object {
  return {
    conversationId: 'cidAbC==',
    conversationType: '2',
    conversationTitle: '整改工作群',
    atUsers: [{ dingtalkId: BOT, staffId: '', unionId: '' }],
    isInAtList: true,
    chatbotUserId: BOT,
    msgId: 'msgAbC==',
    createAt: NOW,
    senderId: '$:LWCP_v1:$u1',
    senderStaffId: 'user123',
    senderNick: '张三',
    sessionWebhook: WEBHOOK,
    sessionWebhookExpiredTime: NOW + 5400000,
    msgtype: 'text',
    text: { content: ' 进度 ' },
    ...changes,
  }
}

interface Delivery {
  timestamp?: string
  sign?: string
  headers?: Record<string, string>
}

function deliver(body: string | Uint8Array, changes: Delivery = {}): Promise<Response> {
  const { timestamp = String(NOW) } = changes
  const sign = changes.sign ?? signDingtalk(timestamp, SECRET)
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    ...(changes.headers ?? { timestamp, sign }),
  }
  return fetch(`${house.url}/dingtalk/robot`, { method: 'POST', headers, body })
}

async function says(message: object): Promise<unknown> {
  const response = await deliver(JSON.stringify(message))
  expect(response.status).toBe(200)
  return response.json()
}

async function expectRefused(call: Promise<Response>, status: number): Promise<void> {
  const response = await call
  expect(response.status).toBe(status)
  expect(await response.text()).toBe('')
  expect(house.taken).toEqual([])
}

describe('messages', () => {
  it('takes a text from a group', async () => {
    await says(aMessage())
    expect(house.taken).toEqual([
      {
        key: 'dingtalk:msgAbC==',
        platform: 'dingtalk',
        chatId: 'dingtalk:cidAbC==',
        chatKind: 'group',
        chatTitle: '整改工作群',
        senderId: 'user123',
        senderName: '张三',
        text: '进度',
        mentionedIds: [],
        attachments: [],
        replyRoute: { url: WEBHOOK, expiresAt: '2025-10-09T10:23:20.000Z' },
        receivedAt: '2025-10-09T08:53:20.000Z',
      },
    ])
  })

  it.each(dingtalk.text_normalisation)(
    'reads "$raw" as "$expected"',
    async ({ raw, conversationType, expected }) => {
      await says(aMessage({ conversationType, text: { content: raw } }))
      expect(house.taken[0]?.text).toBe(expected)
    },
  )

  it.each(['1', 1])('knows a 1:1 chat (%j) by its person', async conversationType => {
    await says(aMessage({ conversationType, conversationTitle: undefined }))
    expect(house.taken[0]).toMatchObject({ chatId: 'dingtalk:single:user123', chatKind: 'single' })
    expect(house.taken[0]).not.toHaveProperty('chatTitle')
  })

  it.each(['', undefined, null, 5])(
    'falls back to the encrypted id when the staff id is %j',
    async senderStaffId => {
      await says(aMessage({ senderStaffId }))
      expect(house.taken[0]?.senderId).toBe('$:LWCP_v1:$u1')
    },
  )

  it.each([NOW, String(NOW), undefined, 'soon', {}])('does not care for the createAt %j', async createAt => {
    await says(aMessage({ createAt }))
    expect(house.taken).toHaveLength(1)
  })

  it('tells who was mentioned besides the bot', async () => {
    const atUsers = [
      { dingtalkId: BOT },
      { dingtalkId: '$:LWCP_v1:$u2', staffId: 'lisi' },
      { dingtalkId: '$:LWCP_v1:$u3', staffId: '' },
      { staffId: 'lisi' },
      'nonsense',
    ]
    await says(aMessage({ atUsers }))
    expect(house.taken[0]?.mentionedIds).toEqual(['lisi', '$:LWCP_v1:$u3'])
  })

  it('takes texts and pictures of a rich text', async () => {
    const richText = [
      { text: ' 佐证 ' },
      { text: '37' },
      { type: 'picture', downloadCode: 'D1', pictureDownloadCode: 'P1' },
      { text: '现场照片' },
      { type: 'at', atName: '李四', text: '@李四' },
      { type: 'picture', pictureDownloadCode: 'P2' },
      42,
    ]
    await says(aMessage({ msgtype: 'richText', text: undefined, content: { richText } }))
    expect(house.taken[0]).toMatchObject({
      text: '佐证 37\n现场照片',
      attachments: [
        { kind: 'image', source: { downloadCode: 'D1' } },
        { kind: 'image', source: { downloadCode: 'P2' } },
      ],
    })
  })

  it.each([
    ['picture', { downloadCode: 'D1' }, '', [{ kind: 'image', source: { downloadCode: 'D1' } }]],
    [
      'file',
      { downloadCode: 'D1', fileName: '台账.xlsx', spaceId: '1' },
      '',
      [{ kind: 'file', source: { downloadCode: 'D1' }, name: '台账.xlsx' }],
    ],
    ['audio', { downloadCode: 'D1', duration: '5', recognition: '进度' }, '进度', []],
  ])('takes a 1:1 message of type %s', async (msgtype, content, text, attachments) => {
    await says(aMessage({ conversationType: '1', msgtype, text: undefined, content }))
    expect(house.taken[0]).toMatchObject({ text, attachments })
  })

  it.each([
    ['a string', 'text', '引用的话', '引用的话', []],
    ['an object with text', 'text', { text: '引用的话 ' }, '引用的话', []],
    ['an object with content', 'text', { content: '引用的\r\n话' }, '引用的\n话', []],
    ['a picture', 'picture', { downloadCode: 'D1' }, '', [{ kind: 'image', source: { downloadCode: 'D1' } }]],
    [
      'a file',
      'file',
      { downloadCode: 'D1', fileName: 'a.pdf' },
      '',
      [{ kind: 'file', source: { downloadCode: 'D1' }, name: 'a.pdf' }],
    ],
    [
      'a rich text',
      'richText',
      {
        richText: [
          { msgType: 'text', content: '前' },
          { msgType: 'picture', downloadCode: 'D1' },
          { text: '后' },
        ],
      },
      '前\n后',
      [{ kind: 'image', source: { downloadCode: 'D1' } }],
    ],
    ['a card', 'interactiveCard', { cardContent: {} }, '', []],
    ['nothing', 'text', undefined, '', []],
    ['a list', 'text', ['?'], '', []],
  ])('takes a quote whose content is %s', async (_name, msgType, content, text, attachments) => {
    await says(
      aMessage({
        text: { content: ' 佐证 37', isReplyMsg: true, repliedMsg: { msgType, msgId: 'm0', content } },
      }),
    )
    expect(house.taken[0]).toMatchObject({ text: '佐证 37', quote: { text, attachments } })
  })

  it.each([
    ['told by its id only', { isReplyMsg: true }],
    ['of no known shape', { isReplyMsg: true, repliedMsg: 'x' }],
  ])('takes a quote %s as an empty one', async (_name, quoting) => {
    await says(aMessage({ text: { content: '佐证 37', ...quoting } }))
    expect(house.taken[0]?.quote).toEqual({ text: '', attachments: [] })
  })

  it('sees no quote where there is none', async () => {
    await says(aMessage({ text: { content: '进度', isReplyMsg: false, repliedMsg: null } }))
    expect(house.taken[0]).not.toHaveProperty('quote')
  })
})

describe('the reply address', () => {
  it.each([
    'https://evil.example/robot/sendBySession?session=abc',
    'https://oapi.dingtalk.com.evil.example/robot/sendBySession',
    'http://oapi.dingtalk.com/robot/sendBySession',
    'https://oapi.dingtalk.com/robot/send?access_token=x',
    'https://oapi.dingtalk.com/robot/sendBySession/../send',
    'https://oapi.dingtalk.com@evil.example/robot/sendBySession',
    'https://a@oapi.dingtalk.com/robot/sendBySession',
    'https://127.0.0.1/robot/sendBySession',
    'nonsense',
    42,
  ])('is dropped when it is %s', async sessionWebhook => {
    await says(aMessage({ sessionWebhook }))
    expect(house.taken).toHaveLength(1)
    expect(house.taken[0]).not.toHaveProperty('replyRoute')
  })

  it('is accepted on the configured base', async () => {
    await reopen({ oapiBase: 'http://127.0.0.1:8080' })
    const sessionWebhook = 'http://127.0.0.1:8080/robot/sendBySession?session=1'
    await says(aMessage({ sessionWebhook }))
    expect(house.taken[0]?.replyRoute?.url).toBe(sessionWebhook)
  })

  it.each([undefined, 1e300, -1, 'soon', NOW - 1, NOW + 25 * 3600_000])(
    'lives for 90 minutes when its end is %j',
    async sessionWebhookExpiredTime => {
      await says(aMessage({ sessionWebhookExpiredTime }))
      expect(house.taken[0]?.replyRoute?.expiresAt).toBe('2025-10-09T10:23:20.000Z')
    },
  )

  it('may tell its end as a string', async () => {
    await says(aMessage({ sessionWebhookExpiredTime: String(NOW + 1000) }))
    expect(house.taken[0]?.replyRoute?.expiresAt).toBe('2025-10-09T08:53:21.000Z')
  })
})

describe('answers', () => {
  it('answers in the response and tells when it has left', async () => {
    house.reply = '自评 47/48 · 核验 41/48'
    expect(await says(aMessage())).toEqual({ msgtype: 'text', text: { content: house.reply } })
    expect(house.delivered).toBe(1)
  })

  it('acknowledges when there is no reply', async () => {
    house.reply = undefined
    expect(await says(aMessage())).toEqual({ msgtype: 'empty' })
    expect(house.delivered).toBe(0)
  })

  it('cuts a reply that is too long', async () => {
    house.reply = '整改措施已经落实\n'.repeat(1000)
    const { text } = (await says(aMessage())) as { text: { content: string } }
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(18_000)
    expect(text.content).toMatch(/整改措施已经落实\n……$/)
  })

  it.each([
    ['a video', { msgtype: 'video', content: {} }],
    ['an unknown type', { msgtype: 'unknownMsgType' }],
    ['a type of a prototype', { msgtype: '__proto__' }],
    ['a message over the quota', { msgtype: undefined, text: undefined, errorCode: 20001 }],
  ])('lets %s pass', async (_name, changes) => {
    expect(await says(aMessage(changes))).toEqual({ msgtype: 'empty' })
    expect(house.taken).toEqual([])
  })
})

describe('forged and damaged requests', () => {
  const body = JSON.stringify(aMessage())

  it('refuses a wrong sign', () =>
    expectRefused(deliver(body, { sign: signDingtalk(String(NOW), 'other') }), 401))

  it('refuses the sign of another time', () =>
    expectRefused(
      deliver(body, { timestamp: String(NOW + 1), sign: signDingtalk(String(NOW), SECRET) }),
      401,
    ))

  it('refuses a request without headers', () => expectRefused(deliver(body, { headers: {} }), 400))

  it('refuses a request without sign', () =>
    expectRefused(deliver(body, { headers: { timestamp: String(NOW) } }), 400))

  it.each(['', 'NaN', '1e12', '-1', '9'.repeat(16)])('refuses the timestamp "%s"', timestamp =>
    expectRefused(deliver(body, { timestamp }), 400),
  )

  it.each([NOW - 600_001, NOW + 600_001])('refuses the time %d', timestamp =>
    expectRefused(deliver(body, { timestamp: String(timestamp) }), 401),
  )

  it.each([NOW - 600_000, NOW + 600_000])('accepts the time %d', async timestamp => {
    expect((await deliver(body, { timestamp: String(timestamp) })).status).toBe(200)
  })

  it('opens the window for one hour at most', async () => {
    await reopen({ windowSeconds: 86_400 })
    await expectRefused(deliver(body, { timestamp: String(NOW - 3_600_001) }), 401)
    expect((await deliver(body, { timestamp: String(NOW - 3_600_000) })).status).toBe(200)
  })

  it.each(dingtalk.negative)(
    'judges the vector $name',
    async ({ timestamp, appSecret, sign, now_ms, expect: verdict }) => {
      await reopen({ appSecret, windowSeconds: 3600, now: () => new Date(now_ms) })
      const { status } = await deliver(body, { timestamp, sign })
      expect(status).toBe(verdict === 'accept' ? 200 : 401)
      expect(house.taken).toHaveLength(verdict === 'accept' ? 1 : 0)
    },
  )

  it.each(['', '[]', 'null', '"text"', '{', '{"msgtype":"text"}'])('refuses the body %s', text =>
    expectRefused(deliver(text), 400),
  )

  it('refuses a body that is not UTF-8', () =>
    expectRefused(deliver(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 400))

  it('refuses more than one megabyte', () =>
    expectRefused(deliver(`{"a":"${'x'.repeat(1024 * 1024)}"}`), 413))

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
  ])('refuses %s', (_name, changes) => expectRefused(deliver(JSON.stringify(aMessage(changes))), 400))

  it('never fails on a random body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect((await deliver(bytes)).status).toBeLessThan(500)
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
        expect((await deliver(JSON.stringify(aMessage(changed)))).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
