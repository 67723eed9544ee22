import { request } from 'node:http'
import { encrypt, getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { createWecomCrypto } from '../../../src/platforms/wecom/crypto'
import { createWecomDoor, type WecomDoorOptions, wecomRoutes } from '../../../src/platforms/wecom/receive'
import { type House, startHouse, until } from '../house'
import { wecom } from '../vectors'

const TOKEN = 'simTokenA1b2C3'
const AES_KEY = '3kTq9ZbR7mWc1XvLp5sYhN8dGfJ2uEaQoI6tBrC4wMz'
const NOW = 1760000000
const RESPONSE_URL = 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC'
const crypto = createWecomCrypto({ token: TOKEN, aesKey: AES_KEY, receiveId: '' })

let house: House
let log: { status: number; reason: string }[]

beforeEach(async () => {
  log = []
  house = await openHouse()
})

afterEach(() => house.close())

function openHouse(options: Partial<WecomDoorOptions> = {}): Promise<House> {
  const door = createWecomDoor({
    token: TOKEN,
    aesKey: AES_KEY,
    botName: '小助手',
    welcome: '您好，发送“帮助”看看我会什么。',
    now: () => new Date(NOW * 1000),
    log: { warn: details => log.push(details as { status: number; reason: string }) },
    ...options,
  })
  return startHouse(take => wecomRoutes(door, take))
}

async function reopen(options: Partial<WecomDoorOptions>): Promise<void> {
  await house.close()
  house = await openHouse(options)
}

function aMessage(changes: object = {}): object {
  return {
    msgid: 'M1',
    aibotid: 'AIB1',
    chatid: 'wr01',
    chattype: 'group',
    from: { userid: 'zhangsan' },
    response_url: RESPONSE_URL,
    msgtype: 'text',
    text: { content: '@小助手 进度' },
    ...changes,
  }
}

interface Delivery {
  timestamp?: string
  nonce?: string
  signature?: string
  ciphertext?: string
  body?: string | Uint8Array
  query?: string
}

/** Delivers a plaintext the way the platform does, or with something of it changed. */
function deliver(plaintext: string, changes: Delivery = {}): Promise<Response> {
  const { timestamp = String(NOW), nonce = 'n1' } = changes
  const ciphertext = changes.ciphertext ?? encrypt(AES_KEY, plaintext, '')
  const signature = changes.signature ?? getSignature(TOKEN, timestamp, nonce, ciphertext)
  const query = changes.query ?? String(new URLSearchParams({ msg_signature: signature, timestamp, nonce }))
  const body = changes.body ?? JSON.stringify({ encrypt: ciphertext })
  return fetch(`${house.url}/wecom/aibot?${query}`, { method: 'POST', body })
}

async function says(message: object): Promise<unknown> {
  return opened(await deliver(JSON.stringify(message)))
}

/** The decrypted answer, undefined when the body is empty. */
async function opened(response: Response): Promise<unknown> {
  expect(response.status).toBe(200)
  const text = await response.text()
  if (text === '') return undefined
  const envelope = JSON.parse(text) as {
    encrypt: string
    msgsignature: string
    timestamp: number
    nonce: string
  }
  expect(Object.keys(envelope)).toEqual(['encrypt', 'msgsignature', 'timestamp', 'nonce'])
  expect(envelope.msgsignature).toBe(
    getSignature(TOKEN, envelope.timestamp, envelope.nonce, envelope.encrypt),
  )
  expect([envelope.timestamp, envelope.nonce]).toEqual([NOW, 'n1'])
  return JSON.parse(crypto.open(envelope.encrypt) ?? '')
}

async function expectRefused(response: Promise<Response>, status: number): Promise<void> {
  const { status: answered, headers } = await response
  expect(answered).toBe(status)
  expect(await (await response).text()).toBe('')
  expect(headers.get('content-type') ?? '').not.toContain('json')
  expect(house.taken).toEqual([])
}

describe('verification of the address', () => {
  it.each(wecom.url_verification)('answers $name with the bare text', async vector => {
    const timestamp = Number(new URLSearchParams(vector.query).get('timestamp'))
    await reopen({
      token: vector.token,
      aesKey: vector.encodingAESKey,
      receiveId: vector.receiveId,
      now: () => new Date(timestamp * 1000),
    })
    const response = await fetch(`${house.url}/wecom/aibot?${vector.query}`)
    expect(response.status).toBe(vector.expected_status)
    expect(await response.text()).toBe(vector.expected_body)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it('refuses a query without echostr', async () => {
    const query = new URLSearchParams({ msg_signature: 'x', timestamp: String(NOW), nonce: 'n1' })
    await expectRefused(fetch(`${house.url}/wecom/aibot?${query}`), 400)
  })

  it('refuses a wrong signature', async () => {
    const query = new URLSearchParams({
      msg_signature: 'x',
      timestamp: String(NOW),
      nonce: 'n1',
      echostr: 'e',
    })
    await expectRefused(fetch(`${house.url}/wecom/aibot?${query}`), 401)
  })

  it('refuses a stale query', async () => {
    const timestamp = String(NOW - 601)
    const echostr = encrypt(AES_KEY, '42', '')
    const msg_signature = getSignature(TOKEN, timestamp, 'n1', echostr)
    const query = new URLSearchParams({ msg_signature, timestamp, nonce: 'n1', echostr })
    await expectRefused(fetch(`${house.url}/wecom/aibot?${query}`), 401)
  })
})

describe('messages', () => {
  it('takes a text from a group, without the mention', async () => {
    await says(aMessage())
    expect(house.taken).toEqual([
      {
        key: 'wecom:M1',
        platform: 'wecom',
        chatId: 'wecom:wr01',
        chatKind: 'group',
        senderId: 'zhangsan',
        takesPictures: true,
        text: '进度',
        mentionedIds: [],
        attachments: [],
        replyRoute: { url: RESPONSE_URL, expiresAt: '2025-10-09T09:53:20.000Z' },
        receivedAt: '2025-10-09T08:53:20.000Z',
      },
    ])
  })

  it('takes the captured group message of the vectors', async () => {
    const vector = wecom.crypto.find(({ name }) => name === 'aibot-json-text-group')
    const { timestamp = '', nonce = '', msg_signature = '', http_body = '' } = vector ?? {}
    const query = String(new URLSearchParams({ msg_signature, timestamp, nonce }))
    expect((await deliver('', { query, body: http_body })).status).toBe(200)
    expect(house.taken[0]).toMatchObject({
      key: 'wecom:CAIQ16HMjQYY/NGagIOAgAMgq4KM0AI=',
      text: '你好，世界 😀',
    })
  })

  it('knows a 1:1 chat by its person and leaves an @ alone there', async () => {
    await says(aMessage({ chatid: undefined, chattype: 'single', text: { content: ' @小助手 37 ' } }))
    expect(house.taken[0]).toMatchObject({
      chatId: 'wecom:single:zhangsan',
      chatKind: 'single',
      text: '@小助手 37',
    })
  })

  it('takes texts and pictures of a mixed message', async () => {
    const msg_item = [
      { msgtype: 'text', text: { content: '@小助手 佐证 37' } },
      { msgtype: 'image', image: { url: 'https://x.qpic.cn/1' } },
      { msgtype: 'hologram', hologram: {} },
      'nonsense',
      { msgtype: 'text', text: { content: '现场照片' } },
      { msgtype: 'image', image: { url: 'https://x.qpic.cn/2' } },
    ]
    await says(aMessage({ msgtype: 'mixed', mixed: { msg_item } }))
    expect(house.taken[0]).toMatchObject({
      text: '佐证 37\n现场照片',
      attachments: [
        { kind: 'image', source: { url: 'https://x.qpic.cn/1' } },
        { kind: 'image', source: { url: 'https://x.qpic.cn/2' } },
      ],
    })
  })

  it.each([
    ['a text', { msgtype: 'text', text: { content: '一、\r\n二、 ' } }, '一、\n二、', []],
    ['a voice message', { msgtype: 'voice', voice: { content: '说过的话' } }, '说过的话', []],
    ['a picture', { msgtype: 'image', image: { url: 'u' } }, '', [{ kind: 'image', source: { url: 'u' } }]],
    ['a file', { msgtype: 'file', file: { url: 'u' } }, '', [{ kind: 'file', source: { url: 'u' } }]],
    [
      'a mixed message',
      {
        msgtype: 'mixed',
        mixed: {
          msg_item: [
            { msgtype: 'text', text: { content: '图' } },
            { msgtype: 'image', image: { url: 'u' } },
          ],
        },
      },
      '图',
      [{ kind: 'image', source: { url: 'u' } }],
    ],
    ['a video, which it cannot read', { msgtype: 'video', video: { url: 'u' } }, '', []],
    ['a quote of no known shape', ['?'], '', []],
  ])('takes %s that is quoted', async (_name, quote, text, attachments) => {
    await says(aMessage({ quote }))
    expect(house.taken[0]).toMatchObject({ text: '进度', quote: { text, attachments } })
  })

  it.each([
    ['image', { image: { url: 'u' } }, '', 1],
    ['file', { file: { url: 'u' } }, '', 1],
    ['voice', { voice: { content: '进度' } }, '进度', 0],
  ])('takes a 1:1 message of type %s', async (msgtype, content, text, count) => {
    await says(aMessage({ chattype: 'single', chatid: undefined, msgtype, text: undefined, ...content }))
    expect(house.taken[0]?.text).toBe(text)
    expect(house.taken[0]?.attachments).toHaveLength(count)
  })

  it.each([
    'https://evil.example/response',
    'http://qyapi.weixin.qq.com/cgi-bin/aibot/response',
    'https://qyapi.weixin.qq.com.evil.example/',
    'https://qyapi.weixin.qq.com:8443/',
    'https://user:pass@qyapi.weixin.qq.com/',
    'file:///etc/passwd',
    'nonsense',
    42,
    null,
  ])('drops the reply address %s', async response_url => {
    await says(aMessage({ response_url }))
    expect(house.taken).toHaveLength(1)
    expect(house.taken[0]).not.toHaveProperty('replyRoute')
  })

  it('accepts a reply address on the configured base', async () => {
    await reopen({ apiBase: 'http://127.0.0.1:8080' })
    await says(aMessage({ response_url: 'http://127.0.0.1:8080/cgi-bin/aibot/response?response_code=1' }))
    expect(house.taken[0]?.replyRoute?.url).toBe(
      'http://127.0.0.1:8080/cgi-bin/aibot/response?response_code=1',
    )
  })
})

describe('answers', () => {
  it('answers with a finished stream and tells when it has left', async () => {
    house.reply = '自评 47/48 · 核验 41/48\n截至 10月9日'
    expect(await says(aMessage())).toEqual({
      msgtype: 'stream',
      stream: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), finish: true, content: house.reply },
    })
    expect(house.delivered).toBe(1)
  })

  it('acknowledges with an empty body when there is no reply', async () => {
    house.reply = undefined
    expect(await says(aMessage())).toBeUndefined()
    expect(house.delivered).toBe(0)
  })

  it('does not count a reply as delivered when the caller has hung up', async () => {
    let goOn = () => {}
    house.patience = new Promise(resolve => {
      goOn = resolve
    })
    const ciphertext = encrypt(AES_KEY, JSON.stringify(aMessage()), '')
    const msg_signature = getSignature(TOKEN, NOW, 'n1', ciphertext)
    const query = new URLSearchParams({ msg_signature, timestamp: String(NOW), nonce: 'n1' })
    const call = request(`${house.url}/wecom/aibot?${query}`, { method: 'POST', agent: false })
    call.on('error', () => {}).end(JSON.stringify({ encrypt: ciphertext }))
    await until(() => house.taken.length === 1)
    call.destroy()
    await until(() => house.open === 0)
    goOn()
    await says(aMessage({ msgid: 'M2' }))
    expect(house.delivered).toBe(1)
  })

  it('cuts a reply of more than 20480 bytes at a line end', async () => {
    house.reply = Array.from({ length: 700 }, (_, index) => `${index}：整改措施已经落实`).join('\n')
    const { stream } = (await says(aMessage())) as { stream: { content: string } }
    expect(Buffer.byteLength(stream.content)).toBeLessThanOrEqual(20480)
    expect(stream.content).toMatch(/整改措施已经落实\n……$/)
    expect(house.reply.startsWith(stream.content.slice(0, -2))).toBe(true)
  })

  it('mentions and folds nothing that somebody typed', async () => {
    house.reply = '已记录：<@all> <think>藏起来</think> 3<5'
    const { stream } = (await says(aMessage())) as { stream: { content: string } }
    expect(stream.content).toBe('已记录：＜@all> ＜think>藏起来＜/think> 3<5')
  })

  it('ends a stream that the platform asks for again', async () => {
    const answer = await says(aMessage({ msgtype: 'stream', text: undefined, stream: { id: 'S1' } }))
    expect(answer).toEqual({ msgtype: 'stream', stream: { id: 'S1', finish: true, content: '' } })
    expect(house.taken).toEqual([])
  })

  const entered = {
    msgid: 'E1',
    create_time: NOW,
    aibotid: 'AIB1',
    from: { userid: 'lisi' },
    msgtype: 'event',
    event: { eventtype: 'enter_chat', enter_chat: {} },
  }

  it('welcomes who opens the chat', async () => {
    expect(await says(entered)).toEqual({
      msgtype: 'text',
      text: { content: '您好，发送“帮助”看看我会什么。' },
    })
  })

  it('says nothing on entering when no welcome is set', async () => {
    await house.close()
    const door = createWecomDoor({ token: TOKEN, aesKey: AES_KEY, now: () => new Date(NOW * 1000) })
    house = await startHouse(take => wecomRoutes(door, take))
    expect(await says(entered)).toBeUndefined()
  })

  it.each([
    ['another event', { msgtype: 'event', event: { eventtype: 'template_card_event' } }],
    ['an unknown event', { msgtype: 'event', event: { eventtype: '__proto__' } }],
    ['an unknown type', { msgtype: 'hologram' }],
    ['a type of a prototype', { msgtype: 'constructor' }],
    ['a video', { msgtype: 'video', video: { url: 'u' } }],
  ])('lets %s pass with an empty answer', async (_name, changes) => {
    expect(await says(aMessage(changes))).toBeUndefined()
    expect(house.taken).toEqual([])
  })
})

describe('forged and damaged requests', () => {
  const plaintext = JSON.stringify(aMessage())

  it('refuses a wrong signature', () => expectRefused(deliver(plaintext, { signature: 'a'.repeat(40) }), 401))

  it('refuses a signature of another length', () =>
    expectRefused(deliver(plaintext, { signature: 'ä' }), 401))

  it('refuses the signature of another body', async () => {
    const signature = getSignature(TOKEN, NOW, 'n1', encrypt(AES_KEY, '{}', ''))
    await expectRefused(deliver(plaintext, { signature }), 401)
  })

  it.each([NOW - 601, NOW + 601])('refuses the time %d', timestamp =>
    expectRefused(deliver(plaintext, { timestamp: String(timestamp) }), 401),
  )

  it.each([NOW - 600, NOW + 600])('accepts the time %d', async timestamp => {
    const { status } = await deliver(plaintext, { timestamp: String(timestamp) })
    expect(status).toBe(200)
  })

  it('widens the window as told', async () => {
    await reopen({ windowSeconds: 3600 })
    expect((await deliver(plaintext, { timestamp: String(NOW - 3600) })).status).toBe(200)
  })

  it.each([
    '',
    'msg_signature=x&timestamp=1760000000',
    'msg_signature=x&nonce=n1',
    'timestamp=1760000000&nonce=n1',
  ])('refuses the query "%s"', query => expectRefused(deliver(plaintext, { query }), 400))

  it.each(['NaN', '1e9', '-1', '0x10', '99999999999999999999', '１７６０００００００'])(
    'refuses the timestamp %s',
    timestamp => expectRefused(deliver(plaintext, { timestamp }), 400),
  )

  it('refuses a query field given twice', () =>
    expectRefused(
      deliver(plaintext, { query: `msg_signature=x&timestamp=${NOW}&timestamp=${NOW}&nonce=n1` }),
      400,
    ))

  it('refuses another receiver', () =>
    expectRefused(deliver('', { ciphertext: encrypt(AES_KEY, plaintext, 'wwOtherCorp') }), 400))

  it('refuses a key that is not ours', () =>
    expectRefused(deliver('', { ciphertext: encrypt('9'.repeat(43), plaintext, '') }), 400))

  it.each([
    '[1,2',
    '{"a":1}',
    '[]',
    'null',
    '"text"',
    '',
    '{"encrypt":["a"]}',
    '{"encrypt":""}',
    '{"encrypt":1e999}',
  ])('refuses the body %s', body => expectRefused(deliver(plaintext, { body }), 400))

  it('refuses a body that is not UTF-8', () =>
    expectRefused(deliver(plaintext, { body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) }), 400))

  it('refuses more than one megabyte', () =>
    expectRefused(deliver(plaintext, { body: JSON.stringify({ encrypt: 'A'.repeat(1024 * 1024) }) }), 413))

  it('refuses more than one megabyte of unannounced length', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'A')
    const body = new ReadableStream({
      start(stream) {
        for (let sent = 0; sent <= 1024 * 1024; sent += chunk.length) stream.enqueue(chunk)
        stream.close()
      },
    })
    const query = new URLSearchParams({ msg_signature: 'x', timestamp: String(NOW), nonce: 'n1' })
    const call = fetch(`${house.url}/wecom/aibot?${query}`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    await expectRefused(call, 413)
  })

  it.each(['no JSON', '[]', 'null', '{}', '{"msgtype":1}', '{"__proto__":{"msgtype":"text"}}'])(
    'refuses the message %s',
    message => expectRefused(deliver(message), 400),
  )

  it.each([
    ['no id', { msgid: undefined }],
    ['an id that is a number', { msgid: 1e308 }],
    ['an endless id', { msgid: 'x'.repeat(257) }],
    ['no sender', { from: undefined }],
    ['a sender that is a list', { from: ['zhangsan'] }],
    ['a group without id', { chatid: undefined }],
    ['an unknown kind of chat', { chattype: 'blackboard' }],
    ['a text that is a list', { text: ['进度'] }],
    ['a content that is an object', { text: { content: { content: '进度' } } }],
    ['a mixed message without items', { msgtype: 'mixed', mixed: {} }],
    ['a stream without id', { msgtype: 'stream' }],
  ])('refuses %s', (_name, changes) => expectRefused(deliver(JSON.stringify(aMessage(changes))), 400))

  it.each(wecom.negative.filter(({ name }) => name !== 'key-of-42-chars'))(
    'refuses the vector $name',
    async vector => {
      const {
        token = '',
        encodingAESKey,
        receiveId = '',
        timestamp = '',
        nonce = '',
        ciphertext = '',
        msg_signature = '',
      } = vector
      await reopen({
        token,
        aesKey: encodingAESKey,
        receiveId,
        now: () => new Date(Number(timestamp) * 1000),
      })
      const query = String(new URLSearchParams({ msg_signature, timestamp, nonce }))
      const { status } = await deliver('', { query, body: JSON.stringify({ encrypt: ciphertext }) })
      expect([400, 401]).toContain(status)
      expect(house.taken).toEqual([])
      const verified = await fetch(
        `${house.url}/wecom/aibot?${query}&${new URLSearchParams({ echostr: ciphertext })}`,
      )
      expect([400, 401]).toContain(verified.status)
    },
  )

  it('refuses a wrong key when it is set up', () => {
    expect(() => createWecomDoor({ token: 't', aesKey: 'a'.repeat(42), now: () => new Date(0) })).toThrow(
      '43',
    )
  })

  it('tells the log why, and nothing of the message', async () => {
    await deliver('no JSON')
    expect(log).toEqual([{ platform: 'wecom', status: 400, reason: 'not JSON' }])
  })

  it('never fails on a random body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async body => {
        expect((await deliver('', { body })).status).toBeLessThan(500)
      }),
      { numRuns: 60 },
    )
  })

  it('never fails on a random message, though it is signed', async () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const message = fc.record(
      {
        msgid: fc.oneof(fc.constant('M1'), value),
        chattype: fc.oneof(fc.constantFrom('single', 'group'), value),
        chatid: fc.oneof(fc.constant('wr01'), value),
        from: fc.oneof(fc.constant({ userid: 'u' }), value),
        msgtype: fc.oneof(fc.constantFrom('text', 'mixed', 'image', 'stream', 'event', 'toString'), value),
        text: fc.oneof(fc.record({ content: fc.string({ unit: 'binary' }) }), value),
        mixed: fc.oneof(fc.record({ msg_item: fc.array(value) }), value),
        quote: value,
        response_url: value,
        event: value,
        stream: value,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(message, async body => {
        expect((await deliver(JSON.stringify(body))).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
