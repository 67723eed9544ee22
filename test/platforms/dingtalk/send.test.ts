import type { Attachment } from '../../../src/core/message'
import { MAX_ATTACHMENT_BYTES, type Outgoing, type Route, type Sender } from '../../../src/core/platform'
import { createDingtalkSender, type DingtalkSenderOptions } from '../../../src/platforms/dingtalk/send'
import { type Answering, type Asked, type FakePlatform, startPlatform } from '../house'
import { dingtalk } from '../vectors'

const NOW = 1760000000000
const GROUP: Route = { kind: 'group', token: 'SIMTOKEN' }

let platform: FakePlatform
let sender: Sender
let now: number

beforeEach(async () => {
  platform = await startPlatform()
  now = NOW
  sender = aSender()
})

afterEach(() => platform.close())

function aSender(changes: Partial<DingtalkSenderOptions> = {}): Sender {
  return createDingtalkSender({
    appKey: 'dingapp1',
    appSecret: 's',
    robotCode: 'robot1',
    apiBase: platform.url,
    oapiBase: platform.url,
    now: () => new Date(now),
    timeoutMs: 200,
    ...changes,
  })
}

function aPush(changes: Partial<Outgoing> = {}): Outgoing {
  return { title: '整改周报', text: '自评 47/48\n核验 41/48', mentionIds: [], id: 'o1', ...changes }
}

function aReplyRoute(url = `${platform.url}/robot/sendBySession?session=abc`): Route {
  return { kind: 'reply', url, expiresAt: new Date(NOW + 1000).toISOString() }
}

function answerWith(answering: Answering): void {
  platform.answer = () => answering
}

describe('a push to a group', () => {
  it('sends a text that a repetition cannot double', async () => {
    expect(await sender.send(aPush(), GROUP)).toEqual({ status: 'sent' })
    expect(platform.asked).toMatchObject([
      {
        method: 'POST',
        url: '/robot/send?access_token=SIMTOKEN',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: '{"msgtype":"text","text":{"content":"自评 47/48\\n核验 41/48"},"msgUuid":"o1"}',
      },
    ])
  })

  it.each(dingtalk.custom_robot_sign)(
    'signs the address as in $name',
    async ({ timestamp, secret, sign_urlencoded }) => {
      now = Number(timestamp)
      await sender.send(aPush(), { ...GROUP, secret })
      const query = `access_token=SIMTOKEN&timestamp=${timestamp}&sign=${sign_urlencoded}`
      expect(platform.asked[0]?.url).toBe(`/robot/send?${query}`)
    },
  )

  it('mentions people in the list and in the text', async () => {
    await sender.send(aPush({ mentionIds: ['lisi', 'wangwu'] }), GROUP)
    expect(JSON.parse(platform.asked[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '自评 47/48\n核验 41/48\n@lisi @wangwu' },
      at: { atUserIds: ['lisi', 'wangwu'], isAtAll: false },
      msgUuid: 'o1',
    })
  })

  it('mentions 50 people at most, and no more than fit', async () => {
    const mentionIds = Array.from({ length: 60 }, (_, index) => `${index}`.padStart(64, 'x'))
    await sender.send(aPush({ mentionIds }), GROUP)
    await sender.send(
      aPush({ mentionIds, text: sender.split('整改\n'.repeat(5000), 'group')[0] ?? '' }),
      GROUP,
    )
    const [many, few] = platform.asked.map(({ body }) => JSON.parse(body))
    expect(many.at.atUserIds).toHaveLength(50)
    expect(Buffer.byteLength(few.text.content)).toBeLessThanOrEqual(20_000)
    expect(few.at.atUserIds.length).toBeGreaterThan(10)
  })

  it('splits at line ends', () => {
    const text = '整改措施已经落实\n'.repeat(2000)
    const parts = sender.split(text, 'group')
    expect(parts.join('\n')).toBe(text)
    expect(Math.max(...parts.map(part => Buffer.byteLength(part)))).toBeLessThanOrEqual(18_000)
  })
})

describe('a late answer', () => {
  it('goes through the address of the message', async () => {
    expect(await sender.send(aPush({ mentionIds: ['lisi'] }), aReplyRoute())).toEqual({ status: 'sent' })
    expect(platform.asked).toMatchObject([
      {
        method: 'POST',
        url: '/robot/sendBySession?session=abc',
        body: '{"msgtype":"text","text":{"content":"自评 47/48\\n核验 41/48\\n@lisi"},"at":{"atUserIds":["lisi"],"isAtAll":false}}',
      },
    ])
  })

  it('goes by way of the configured base', async () => {
    await sender.send(aPush(), aReplyRoute('https://oapi.dingtalk.com/robot/sendBySession?session=abc'))
    expect(platform.asked[0]?.url).toBe('/robot/sendBySession?session=abc')
  })

  it.each([
    'https://evil.example/robot/sendBySession',
    'https://oapi.dingtalk.com/robot/send',
    'http://127.0.0.1:1/',
  ])('never goes to %s', async url => {
    expect(await sender.send(aPush(), aReplyRoute(url))).toEqual({
      status: 'dead',
      reason: '答复地址不是钉钉的地址',
    })
    expect(platform.asked).toEqual([])
  })

  it('is not tried when its time is over', async () => {
    now = NOW + 1000
    expect(await sender.send(aPush(), aReplyRoute())).toEqual({ status: 'dead', reason: '答复地址已过期' })
    expect(platform.asked).toEqual([])
  })

  it('is given up when the session is over', async () => {
    answerWith({ body: '{"errcode":300001,"errmsg":"session 不存在"}' })
    const reason = '答复地址已失效（错误码 300001）'
    expect(await sender.send(aPush(), aReplyRoute())).toEqual({ status: 'dead', reason })
  })
})

describe("the platform's answers", () => {
  it('takes a code that is a string', async () => {
    answerWith({ body: '{"errcode":"0","errmsg":"ok"}' })
    expect(await sender.send(aPush(), GROUP)).toEqual({ status: 'sent' })
  })

  it.each([
    [130101, 600_000],
    [410100, 600_000],
    [90018, 60_000],
    [-1, 5000],
    [500100, 5000],
  ])('waits after errcode %d', async (errcode, afterMs) => {
    answerWith({ body: JSON.stringify({ errcode }) })
    expect(await sender.send(aPush(), GROUP)).toMatchObject({ status: 'later', afterMs })
  })

  it.each([
    [310000, '安全设置'],
    [300001, 'access_token 不存在'],
    [300005, 'access_token 不存在'],
    [400013, '解散'],
    [400101, 'access_token 不存在'],
    [400102, '停用'],
    [400106, '删除'],
    [430102, '文字'],
    [90030, '本月'],
    [12345, '拒收'],
  ])('gives up after errcode %d and says why', async (errcode, words) => {
    answerWith({ body: JSON.stringify({ errcode }) })
    const reason: unknown = expect.stringMatching(new RegExp(`${words}.*（错误码 ${errcode}）`))
    expect(await sender.send(aPush(), GROUP)).toEqual({ status: 'dead', reason })
  })

  it.each([
    ['no JSON', { body: 'ok' }],
    ['a block without a code', { body: '{"status":1111,"wait":5}' }],
    ['an error of the server', { status: 503 }],
    ['silence', { silent: true }],
  ])('tries again after %s', async (_name, answering: Answering) => {
    answerWith(answering)
    expect(await sender.send(aPush(), GROUP)).toMatchObject({ status: 'later' })
  })
})

describe('downloading', () => {
  const FILE: Attachment = { kind: 'file', source: { downloadCode: 'D1' }, name: 'a.pdf' }
  const json = (status: number, body: object): Answering => ({ status, body: JSON.stringify(body) })

  /** Answers tokens T1, T2, …; `changes` answer single paths otherwise. */
  function play(changes: Record<string, (asked: Asked) => Answering> = {}): void {
    let tokens = 0
    const paths: Record<string, (asked: Asked) => Answering> = {
      '/v1.0/oauth2/accessToken': () => {
        tokens += 1
        return json(200, { accessToken: `T${tokens}`, expireIn: 7200 })
      },
      '/v1.0/robot/messageFiles/download': () => json(200, { downloadUrl: `${platform.url}/oss/1?sign=x` }),
      '/oss/1?sign=x': () => ({ body: 'PDF' }),
      ...changes,
    }
    platform.answer = asked => paths[asked.url]?.(asked) ?? { status: 404 }
  }

  const paths = () => platform.asked.map(({ url }) => url)

  it('asks for a token, for the address, and fetches the bytes', async () => {
    play()
    expect((await sender.download(FILE)).toString()).toBe('PDF')
    expect(platform.asked).toMatchObject([
      { method: 'POST', url: '/v1.0/oauth2/accessToken', body: '{"appKey":"dingapp1","appSecret":"s"}' },
      {
        method: 'POST',
        url: '/v1.0/robot/messageFiles/download',
        body: '{"downloadCode":"D1","robotCode":"robot1"}',
        headers: { 'x-acs-dingtalk-access-token': 'T1' },
      },
      { method: 'GET', url: '/oss/1?sign=x', body: '' },
    ])
    expect(platform.asked[2]?.headers).not.toHaveProperty('x-acs-dingtalk-access-token')
  })

  it('keeps the token while it is valid', async () => {
    play()
    await sender.download(FILE)
    now += 7_000_000
    await sender.download(FILE)
    expect(paths().filter(path => path === '/v1.0/oauth2/accessToken')).toHaveLength(1)
    now += 200_000
    await sender.download(FILE)
    expect(paths().filter(path => path === '/v1.0/oauth2/accessToken')).toHaveLength(2)
  })

  it('asks for a new token once when the old one is refused', async () => {
    play({
      '/v1.0/robot/messageFiles/download': ({ headers }) =>
        headers['x-acs-dingtalk-access-token'] === 'T1'
          ? json(400, { code: 'InvalidAuthentication', message: '不合法的access_token' })
          : json(200, { downloadUrl: `${platform.url}/oss/1?sign=x` }),
    })
    expect((await sender.download(FILE)).toString()).toBe('PDF')
    expect(paths()).toHaveLength(5)
  })

  it('does not ask for tokens for ever', async () => {
    play({ '/v1.0/robot/messageFiles/download': () => json(400, { code: 'InvalidAuthentication' }) })
    await expect(sender.download(FILE)).rejects.toMatchObject({ code: 'unreadable' })
    expect(paths()).toHaveLength(4)
  })

  it.each([
    'https://evil.example/1',
    'http://oss.aliyuncs.com/1',
    'https://evilaliyuncs.com/1',
    'http://127.0.0.1:1/x',
    'x',
  ])('never fetches from %s', async downloadUrl => {
    play({ '/v1.0/robot/messageFiles/download': () => json(200, { downloadUrl }) })
    await expect(sender.download(FILE)).rejects.toMatchObject({ code: 'foreignHost' })
    expect(paths()).toHaveLength(2)
  })

  it("does not open another platform's attachment", async () => {
    play()
    const attachment: Attachment = { kind: 'image', source: { url: `${platform.url}/oss/1?sign=x` } }
    await expect(sender.download(attachment)).rejects.toMatchObject({ code: 'foreignHost' })
    expect(platform.asked).toEqual([])
  })

  it.each([
    [
      'a code that has expired',
      '/v1.0/robot/messageFiles/download',
      json(400, { code: 'invalidParameter' }),
      'expired',
    ],
    ['an error of the server', '/v1.0/robot/messageFiles/download', json(504, {}), 'unreadable'],
    [
      'wrong credentials',
      '/v1.0/oauth2/accessToken',
      json(400, { code: 'invalidClientIdOrSecret' }),
      'unreadable',
    ],
    ['silence', '/v1.0/oauth2/accessToken', { silent: true }, 'unreadable'],
    ['an address that has expired', '/oss/1?sign=x', { status: 403 }, 'expired'],
    ['too many bytes', '/oss/1?sign=x', { body: Buffer.alloc(MAX_ATTACHMENT_BYTES + 1) }, 'tooLarge'],
  ])('says what is wrong with %s', async (_name, path, answering: Answering, code) => {
    play({ [path]: () => answering })
    await expect(sender.download(FILE)).rejects.toMatchObject({ code })
  })

  it('opens nothing without credentials', async () => {
    sender = createDingtalkSender({ apiBase: platform.url, oapiBase: platform.url, now: () => new Date(now) })
    await expect(sender.download(FILE)).rejects.toMatchObject({ code: 'unreadable' })
    expect(platform.asked).toEqual([])
  })
})
