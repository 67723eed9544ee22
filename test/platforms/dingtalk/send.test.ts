import type { Route } from '../../../src/core/platform'
import type { Answering } from '../house'
import { aPush, useLine } from '../line'
import { dingtalk } from '../vectors'
import { NOW } from './dingtalk-door'
import { aSender } from './dingtalk-sender'

const GROUP: Route = { kind: 'group', token: 'SIMTOKEN' }
const line = useLine(aSender)

function aReplyRoute(url = `${line.platform.url}/robot/sendBySession?session=abc`): Route {
  return { kind: 'reply', url, expiresAt: new Date(NOW + 1000).toISOString() }
}

describe('a push to a group', () => {
  it('sends a text that a repetition cannot double', async () => {
    expect(await line.sender.send(aPush(), GROUP)).toEqual({ status: 'sent' })
    expect(line.platform.asked).toMatchObject([
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
      const sender = aSender(line.platform, { now: () => new Date(Number(timestamp)) })
      await sender.send(aPush(), { ...GROUP, secret })
      const query = `access_token=SIMTOKEN&timestamp=${timestamp}&sign=${sign_urlencoded}`
      expect(line.platform.asked[0]?.url).toBe(`/robot/send?${query}`)
    },
  )

  it('mentions people in the list and in the text', async () => {
    await line.sender.send(aPush({ mentionIds: ['lisi', 'wangwu'] }), GROUP)
    expect(JSON.parse(line.platform.asked[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '自评 47/48\n核验 41/48\n@lisi @wangwu' },
      at: { atUserIds: ['lisi', 'wangwu'], isAtAll: false },
      msgUuid: 'o1',
    })
  })

  it('mentions 50 people at most, and no more than fit', async () => {
    const mentionIds = Array.from({ length: 60 }, (_, index) => `${index}`.padStart(64, 'x'))
    await line.sender.send(aPush({ mentionIds }), GROUP)
    await line.sender.send(
      aPush({ mentionIds, text: line.sender.split('整改\n'.repeat(5000), 'group')[0] ?? '' }),
      GROUP,
    )
    const [many, few] = line.platform.asked.map(({ body }) => JSON.parse(body))
    expect(many.at.atUserIds).toHaveLength(50)
    expect(Buffer.byteLength(few.text.content)).toBeLessThanOrEqual(20_000)
    expect(few.at.atUserIds.length).toBeGreaterThan(10)
  })

  it('splits at line ends', () => {
    const text = '整改措施已经落实\n'.repeat(2000)
    const parts = line.sender.split(text, 'group')
    expect(parts.join('\n')).toBe(text)
    expect(Math.max(...parts.map(part => Buffer.byteLength(part)))).toBeLessThanOrEqual(18_000)
  })
})

describe('a late answer', () => {
  it('goes through the address of the message', async () => {
    expect(await line.sender.send(aPush({ mentionIds: ['lisi'] }), aReplyRoute())).toEqual({ status: 'sent' })
    expect(line.platform.asked).toMatchObject([
      {
        method: 'POST',
        url: '/robot/sendBySession?session=abc',
        body: '{"msgtype":"text","text":{"content":"自评 47/48\\n核验 41/48\\n@lisi"},"at":{"atUserIds":["lisi"],"isAtAll":false}}',
      },
    ])
  })

  it('goes by way of the configured base', async () => {
    await line.sender.send(aPush(), aReplyRoute('https://oapi.dingtalk.com/robot/sendBySession?session=abc'))
    expect(line.platform.asked[0]?.url).toBe('/robot/sendBySession?session=abc')
  })

  it.each([
    'https://evil.example/robot/sendBySession',
    'https://oapi.dingtalk.com/robot/send',
    'http://127.0.0.1:1/',
  ])('never goes to %s', async url => {
    expect(await line.sender.send(aPush(), aReplyRoute(url))).toEqual({
      status: 'dead',
      reason: '答复地址不是钉钉的地址',
    })
    expect(line.platform.asked).toEqual([])
  })

  it('is not tried when its time is over', async () => {
    const sender = aSender(line.platform, { now: () => new Date(NOW + 1000) })
    expect(await sender.send(aPush(), aReplyRoute())).toEqual({ status: 'dead', reason: '答复地址已过期' })
    expect(line.platform.asked).toEqual([])
  })

  it('is given up when the session is over', async () => {
    line.answerWith({ body: '{"errcode":300001,"errmsg":"session 不存在"}' })
    const reason = '答复地址已失效（错误码 300001）'
    expect(await line.sender.send(aPush(), aReplyRoute())).toEqual({ status: 'dead', reason })
  })
})

describe("the platform's answers", () => {
  it('takes a code that is a string', async () => {
    line.answerWith({ body: '{"errcode":"0","errmsg":"ok"}' })
    expect(await line.sender.send(aPush(), GROUP)).toEqual({ status: 'sent' })
  })

  it.each([
    [130101, 600_000],
    [410100, 600_000],
    [90018, 60_000],
    [-1, 5000],
    [500100, 5000],
  ])('waits after errcode %d', async (errcode, afterMs) => {
    line.answerWith({ body: JSON.stringify({ errcode }) })
    expect(await line.sender.send(aPush(), GROUP)).toMatchObject({ status: 'later', afterMs })
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
    line.answerWith({ body: JSON.stringify({ errcode }) })
    const reason: unknown = expect.stringMatching(new RegExp(`${words}.*（错误码 ${errcode}）`))
    expect(await line.sender.send(aPush(), GROUP)).toEqual({ status: 'dead', reason })
  })

  it.each([
    ['no JSON', { body: 'ok' }],
    ['a block without a code', { body: '{"status":1111,"wait":5}' }],
    ['an error of the server', { status: 503 }],
    ['silence', { silent: true }],
  ])('tries again after %s', async (_name, answering: Answering) => {
    line.answerWith(answering)
    expect(await line.sender.send(aPush(), GROUP)).toMatchObject({ status: 'later' })
  })
})
