import type { Route } from '../../../src/core/platform'
import { createWecomSender } from '../../../src/platforms/wecom/send'
import type { Answering } from '../house'
import { aPush, useLine } from '../line'
import { aSender, NOW } from './wecom-sender'

const GROUP: Route = { kind: 'group', token: 'KEY+1' }
const line = useLine(aSender)

function aReplyRoute(url = `${line.platform.url}/cgi-bin/aibot/response?response_code=RC`): Route {
  return { kind: 'reply', url, expiresAt: '2025-10-09T09:00:00Z' }
}

function asked(): { method: string; url: string; type: string | undefined; body: string }[] {
  return line.platform.asked.map(({ method, url, headers, body }) => ({
    method,
    url,
    type: headers['content-type'],
    body,
  }))
}

function sentBody(): Record<string, Record<string, unknown>> {
  return JSON.parse(line.platform.asked[0]?.body ?? '')
}

const longLine = '第12项：整改措施已经落实，待核验'
const longText = Array.from({ length: 90 }, () => longLine).join('\n')

describe('a push to a group', () => {
  it('sends a short text as it stands', async () => {
    expect(await line.sender.send(aPush(), GROUP)).toEqual({ status: 'sent' })
    expect(asked()).toEqual([
      {
        method: 'POST',
        url: '/cgi-bin/webhook/send?key=KEY%2B1',
        type: 'application/json; charset=utf-8',
        body: '{"msgtype":"text","text":{"content":"自评 47/48\\n核验 41/48"}}',
      },
    ])
  })

  it("mentions people by the platform's own list", async () => {
    await line.sender.send(aPush({ mentionIds: ['zhangsan', 'lisi'] }), GROUP)
    expect(sentBody().text).toEqual({
      content: '自评 47/48\n核验 41/48',
      mentioned_list: ['zhangsan', 'lisi'],
    })
  })

  it('shows what somebody typed, and mentions nobody by it', async () => {
    await line.sender.send(aPush({ text: '# 标题\n> 引用 **粗** <@all>' }), GROUP)
    expect(sentBody()).toEqual({ msgtype: 'text', text: { content: '# 标题\n> 引用 **粗** ＜@all>' } })
  })

  it('sends a long text as markdown, with the mentions in it', async () => {
    const [part = ''] = line.sender.split(longText, 'group')
    await line.sender.send(aPush({ text: part, mentionIds: ['zhangsan', 'lisi'] }), GROUP)
    expect(sentBody()).toEqual({ msgtype: 'markdown', markdown: { content: `${part}\n<@zhangsan> <@lisi>` } })
  })

  it('leaves out mentions that would make the message too long', async () => {
    const [part = ''] = line.sender.split(longText, 'group')
    const mentionIds = Array.from({ length: 40 }, (_, index) => `${index}`.padStart(64, 'x'))
    await line.sender.send(aPush({ text: part, mentionIds }), GROUP)
    const content = String(sentBody().markdown?.content)
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096)
    expect(content).toMatch(/<@x+\d+>$/)
  })

  it('sends a picture as bytes with their digest', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex')
    await line.sender.send(aPush({ picture: picture.toString('base64') }), GROUP)
    const md5 = 'e9dd2797018cad79186e03e8c5aec8dc'
    expect(sentBody()).toEqual({ msgtype: 'image', image: { base64: 'iVBORw0KGgo=', md5 } })
  })

  it('keeps a path of the base', async () => {
    const sender = createWecomSender({ apiBase: `${line.platform.url}/wecom/`, now: () => NOW })
    await sender.send(aPush(), GROUP)
    expect(line.platform.asked[0]?.url).toBe('/wecom/cgi-bin/webhook/send?key=KEY%2B1')
  })
})

describe('splitting', () => {
  it('leaves a short text whole', () => {
    expect(line.sender.split('进度', 'group')).toEqual(['进度'])
  })

  it('gives a long plain text the room of markdown', () => {
    const parts = line.sender.split(longText, 'group')
    expect(parts.map(part => Buffer.byteLength(part) > 2048)).toEqual([true, false])
    expect(parts.join('\n')).toBe(longText)
  })

  it.each(['# 标题', '> 引用', '**粗体**', '*斜体*', '`x`', '[名](http://x)', '<font color="info">'])(
    'keeps a long text with %s as text',
    markup => {
      const parts = line.sender.split(`${longText}\n${markup}`, 'group')
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(2048)
      expect(parts.join('\n')).toBe(`${longText}\n${markup}`)
    },
  )

  it('makes one message of a late answer', () => {
    const parts = line.sender.split(longText.repeat(10), 'reply')
    expect(parts).toHaveLength(1)
    expect(Buffer.byteLength(parts[0] ?? '')).toBeLessThanOrEqual(20480)
    expect(parts[0]).toMatch(/\n……$/)
  })
})

describe('a late answer', () => {
  it('goes once through the address of the message', async () => {
    expect(await line.sender.send(aPush({ mentionIds: ['zhangsan'] }), aReplyRoute())).toEqual({
      status: 'sent',
    })
    expect(asked()).toEqual([
      {
        method: 'POST',
        url: '/cgi-bin/aibot/response?response_code=RC',
        type: 'application/json; charset=utf-8',
        body: '{"msgtype":"markdown","markdown":{"content":"自评 47/48\\n核验 41/48"}}',
      },
    ])
  })

  it('goes by way of the configured base', async () => {
    await line.sender.send(
      aPush(),
      aReplyRoute('https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC'),
    )
    expect(line.platform.asked[0]?.url).toBe('/cgi-bin/aibot/response?response_code=RC')
  })

  it.each(['https://evil.example/x', 'http://qyapi.weixin.qq.com/x', 'http://127.0.0.1:1/x', 'nonsense'])(
    'never goes to %s',
    async url => {
      expect(await line.sender.send(aPush(), aReplyRoute(url))).toEqual({
        status: 'dead',
        reason: '答复地址不是企业微信的地址',
      })
      expect(line.platform.asked).toEqual([])
    },
  )

  it.each(['2025-10-09T08:00:00Z', '2025-10-09T07:00:00Z'])('is not tried after %s', async expiresAt => {
    const route: Route = { kind: 'reply', url: `${line.platform.url}/x`, expiresAt }
    expect(await line.sender.send(aPush(), route)).toEqual({ status: 'dead', reason: '答复地址已过期' })
    expect(line.platform.asked).toEqual([])
  })

  it.each([40058, 45009, -1])('is given up on errcode %d', async errcode => {
    line.answerWith({ body: JSON.stringify({ errcode }) })
    expect(await line.sender.send(aPush(), aReplyRoute())).toMatchObject({ status: 'dead' })
  })
})

describe("the platform's answers", () => {
  it.each([
    [45009, 60_000],
    [45033, 60_000],
    [-1, 5000],
  ])('waits after errcode %d', async (errcode, afterMs) => {
    line.answerWith({ body: JSON.stringify({ errcode, errmsg: '?' }) })
    expect(await line.sender.send(aPush(), GROUP)).toMatchObject({ status: 'later', afterMs })
  })

  it.each([
    [93000, 'webhook 无效'],
    [93004, '停用'],
    [93008, '不在群里'],
    [45002, '长度'],
    [12345, '拒收'],
  ])('gives up after errcode %d and says why', async (errcode, words) => {
    line.answerWith({ body: JSON.stringify({ errcode, errmsg: '?' }) })
    const reason: unknown = expect.stringMatching(new RegExp(`${words}.*（错误码 ${errcode}）`))
    expect(await line.sender.send(aPush(), GROUP)).toEqual({ status: 'dead', reason })
  })

  it.each([
    ['an error page', { status: 502, body: '<html>' }],
    ['an error of the server', { status: 500, body: '{"errcode":0}' }],
    ['no JSON', { body: 'ok' }],
    ['JSON without a code', { body: '{"status":1111}' }],
    ['a code that is no number', { body: '{"errcode":"x"}' }],
    ['nothing', { body: '' }],
    ['an endless answer', { body: 'x'.repeat(100_000) }],
    ['a redirect', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }],
    ['silence', { silent: true }],
  ])('tries again after %s', async (_name, answering: Answering) => {
    line.answerWith(answering)
    expect(await line.sender.send(aPush(), GROUP)).toMatchObject({
      status: 'later',
      afterMs: expect.any(Number),
    })
    expect(line.platform.asked).toHaveLength(1)
  })

  it('tries again when nobody answers', async () => {
    const sender = createWecomSender({ apiBase: 'http://127.0.0.1:1', now: () => NOW })
    expect(await sender.send(aPush(), GROUP)).toMatchObject({ status: 'later' })
  })
})
