import { encrypt, getSignature } from '@wecom/crypto'
import { wecom as vectors } from '../vectors'
import { AES_KEY, aMessage, NOW, RESPONSE_URL, TOKEN, useWecomDoor } from './wecom-door'

const wecom = useWecomDoor()

describe('verification of the address', () => {
  it.each(vectors.url_verification)('answers $name with the bare text', async vector => {
    const timestamp = Number(new URLSearchParams(vector.query).get('timestamp'))
    await wecom.reopen({
      token: vector.token,
      aesKey: vector.encodingAESKey,
      receiveId: vector.receiveId,
      now: () => new Date(timestamp * 1000),
    })
    const response = await fetch(`${wecom.house.url}/wecom/aibot?${vector.query}`)
    expect(response.status).toBe(vector.expected_status)
    expect(await response.text()).toBe(vector.expected_body)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it('refuses a query without echostr', async () => {
    const query = new URLSearchParams({ msg_signature: 'x', timestamp: String(NOW), nonce: 'n1' })
    await wecom.expectRefused(fetch(`${wecom.house.url}/wecom/aibot?${query}`), 400)
  })

  it('refuses a wrong signature', async () => {
    const query = new URLSearchParams({
      msg_signature: 'x',
      timestamp: String(NOW),
      nonce: 'n1',
      echostr: 'e',
    })
    await wecom.expectRefused(fetch(`${wecom.house.url}/wecom/aibot?${query}`), 401)
  })

  it('refuses a stale query', async () => {
    const timestamp = String(NOW - 601)
    const echostr = encrypt(AES_KEY, '42', '')
    const msg_signature = getSignature(TOKEN, timestamp, 'n1', echostr)
    const query = new URLSearchParams({ msg_signature, timestamp, nonce: 'n1', echostr })
    await wecom.expectRefused(fetch(`${wecom.house.url}/wecom/aibot?${query}`), 401)
  })
})

describe('messages', () => {
  it('takes a text from a group, without the mention', async () => {
    await wecom.says(aMessage())
    expect(wecom.house.taken).toEqual([
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
    const vector = vectors.crypto.find(({ name }) => name === 'aibot-json-text-group')
    const { timestamp = '', nonce = '', msg_signature = '', http_body = '' } = vector ?? {}
    const query = String(new URLSearchParams({ msg_signature, timestamp, nonce }))
    expect((await wecom.deliver('', { query, body: http_body })).status).toBe(200)
    expect(wecom.house.taken[0]).toMatchObject({
      key: 'wecom:CAIQ16HMjQYY/NGagIOAgAMgq4KM0AI=',
      text: '你好，世界 😀',
    })
  })

  it('knows a 1:1 chat by its person and leaves an @ alone there', async () => {
    await wecom.says(aMessage({ chatid: undefined, chattype: 'single', text: { content: ' @小助手 37 ' } }))
    expect(wecom.house.taken[0]).toMatchObject({
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
    await wecom.says(aMessage({ msgtype: 'mixed', mixed: { msg_item } }))
    expect(wecom.house.taken[0]).toMatchObject({
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
    await wecom.says(aMessage({ quote }))
    expect(wecom.house.taken[0]).toMatchObject({ text: '进度', quote: { text, attachments } })
  })

  it.each([
    ['image', { image: { url: 'u' } }, '', 1],
    ['file', { file: { url: 'u' } }, '', 1],
    ['voice', { voice: { content: '进度' } }, '进度', 0],
  ])('takes a 1:1 message of type %s', async (msgtype, content, text, count) => {
    await wecom.says(
      aMessage({ chattype: 'single', chatid: undefined, msgtype, text: undefined, ...content }),
    )
    expect(wecom.house.taken[0]?.text).toBe(text)
    expect(wecom.house.taken[0]?.attachments).toHaveLength(count)
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
    await wecom.says(aMessage({ response_url }))
    expect(wecom.house.taken).toHaveLength(1)
    expect(wecom.house.taken[0]).not.toHaveProperty('replyRoute')
  })

  it('accepts a reply address on the configured base', async () => {
    await wecom.reopen({ apiBase: 'http://127.0.0.1:8080' })
    await wecom.says(
      aMessage({ response_url: 'http://127.0.0.1:8080/cgi-bin/aibot/response?response_code=1' }),
    )
    expect(wecom.house.taken[0]?.replyRoute?.url).toBe(
      'http://127.0.0.1:8080/cgi-bin/aibot/response?response_code=1',
    )
  })
})
