import { encrypt, getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { createWecomDoor } from '../../../src/platforms/wecom/receive'
import { wecom as vectors } from '../vectors'
import { AES_KEY, aMessage, NOW, TOKEN, useWecomDoor } from './wecom-door'

const wecom = useWecomDoor()

describe('forged and damaged requests', () => {
  const plaintext = JSON.stringify(aMessage())

  it('refuses a wrong signature', () =>
    wecom.expectRefused(wecom.deliver(plaintext, { signature: 'a'.repeat(40) }), 401))

  it('refuses a signature of another length', () =>
    wecom.expectRefused(wecom.deliver(plaintext, { signature: 'ä' }), 401))

  it('refuses the signature of another body', async () => {
    const signature = getSignature(TOKEN, NOW, 'n1', encrypt(AES_KEY, '{}', ''))
    await wecom.expectRefused(wecom.deliver(plaintext, { signature }), 401)
  })

  it.each([NOW - 601, NOW + 601])('refuses the time %d', timestamp =>
    wecom.expectRefused(wecom.deliver(plaintext, { timestamp: String(timestamp) }), 401),
  )

  it.each([NOW - 600, NOW + 600])('accepts the time %d', async timestamp => {
    const { status } = await wecom.deliver(plaintext, { timestamp: String(timestamp) })
    expect(status).toBe(200)
  })

  it('widens the window as told', async () => {
    await wecom.reopen({ windowSeconds: 3600 })
    expect((await wecom.deliver(plaintext, { timestamp: String(NOW - 3600) })).status).toBe(200)
  })

  it.each([
    '',
    'msg_signature=x&timestamp=1760000000',
    'msg_signature=x&nonce=n1',
    'timestamp=1760000000&nonce=n1',
  ])('refuses the query "%s"', query => wecom.expectRefused(wecom.deliver(plaintext, { query }), 400))

  it.each(['NaN', '1e9', '-1', '0x10', '99999999999999999999', '１７６０００００００'])(
    'refuses the timestamp %s',
    timestamp => wecom.expectRefused(wecom.deliver(plaintext, { timestamp }), 400),
  )

  it('refuses a query field given twice', () =>
    wecom.expectRefused(
      wecom.deliver(plaintext, { query: `msg_signature=x&timestamp=${NOW}&timestamp=${NOW}&nonce=n1` }),
      400,
    ))

  it('refuses another receiver', () =>
    wecom.expectRefused(wecom.deliver('', { ciphertext: encrypt(AES_KEY, plaintext, 'wwOtherCorp') }), 400))

  it('refuses a key that is not ours', () =>
    wecom.expectRefused(wecom.deliver('', { ciphertext: encrypt('9'.repeat(43), plaintext, '') }), 400))

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
  ])('refuses the body %s', body => wecom.expectRefused(wecom.deliver(plaintext, { body }), 400))

  it('refuses a body that is not UTF-8', () =>
    wecom.expectRefused(wecom.deliver(plaintext, { body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) }), 400))

  it('refuses more than one megabyte', () =>
    wecom.expectRefused(
      wecom.deliver(plaintext, { body: JSON.stringify({ encrypt: 'A'.repeat(1024 * 1024) }) }),
      413,
    ))

  it('refuses more than one megabyte of unannounced length', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'A')
    const body = new ReadableStream({
      start(stream) {
        for (let sent = 0; sent <= 1024 * 1024; sent += chunk.length) stream.enqueue(chunk)
        stream.close()
      },
    })
    const query = new URLSearchParams({ msg_signature: 'x', timestamp: String(NOW), nonce: 'n1' })
    const call = fetch(`${wecom.house.url}/wecom/aibot?${query}`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    await wecom.expectRefused(call, 413)
  })

  it.each(['no JSON', '[]', 'null', '{}', '{"msgtype":1}', '{"__proto__":{"msgtype":"text"}}'])(
    'refuses the message %s',
    message => wecom.expectRefused(wecom.deliver(message), 400),
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
  ])('refuses %s', (_name, changes) =>
    wecom.expectRefused(wecom.deliver(JSON.stringify(aMessage(changes))), 400),
  )

  it.each(vectors.negative.filter(({ name }) => name !== 'key-of-42-chars'))(
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
      await wecom.reopen({
        token,
        aesKey: encodingAESKey,
        receiveId,
        now: () => new Date(Number(timestamp) * 1000),
      })
      const query = String(new URLSearchParams({ msg_signature, timestamp, nonce }))
      const { status } = await wecom.deliver('', { query, body: JSON.stringify({ encrypt: ciphertext }) })
      expect([400, 401]).toContain(status)
      expect(wecom.house.taken).toEqual([])
      const verified = await fetch(
        `${wecom.house.url}/wecom/aibot?${query}&${new URLSearchParams({ echostr: ciphertext })}`,
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
    const log: object[] = []
    await wecom.reopen({ log: { warn: details => log.push(details) } })
    await wecom.deliver('no JSON')
    expect(log).toEqual([{ platform: 'wecom', status: 400, reason: 'not JSON' }])
  })

  it('never fails on a random body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async body => {
        expect((await wecom.deliver('', { body })).status).toBeLessThan(500)
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
        expect((await wecom.deliver(JSON.stringify(body))).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
