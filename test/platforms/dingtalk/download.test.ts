import type { Attachment } from '../../../src/core/message'
import { MAX_ATTACHMENT_BYTES } from '../../../src/core/platform'
import { createDingtalkSender } from '../../../src/platforms/dingtalk/send'
import type { Answering, Asked } from '../house'
import { useLine } from '../line'
import { NOW } from './dingtalk-door'
import { aSender } from './dingtalk-sender'

const line = useLine(aSender)

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
      '/v1.0/robot/messageFiles/download': () =>
        json(200, { downloadUrl: `${line.platform.url}/oss/1?sign=x` }),
      '/oss/1?sign=x': () => ({ body: 'PDF' }),
      ...changes,
    }
    line.platform.answer = asked => paths[asked.url]?.(asked) ?? { status: 404 }
  }

  const paths = () => line.platform.asked.map(({ url }) => url)

  it('asks for a token, for the address, and fetches the bytes', async () => {
    play()
    expect((await line.sender.download(FILE)).toString()).toBe('PDF')
    expect(line.platform.asked).toMatchObject([
      { method: 'POST', url: '/v1.0/oauth2/accessToken', body: '{"appKey":"dingapp1","appSecret":"s"}' },
      {
        method: 'POST',
        url: '/v1.0/robot/messageFiles/download',
        body: '{"downloadCode":"D1","robotCode":"robot1"}',
        headers: { 'x-acs-dingtalk-access-token': 'T1' },
      },
      { method: 'GET', url: '/oss/1?sign=x', body: '' },
    ])
    expect(line.platform.asked[2]?.headers).not.toHaveProperty('x-acs-dingtalk-access-token')
  })

  it('keeps the token while it is valid', async () => {
    play()
    let now = NOW
    const sender = aSender(line.platform, { now: () => new Date(now) })
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
          : json(200, { downloadUrl: `${line.platform.url}/oss/1?sign=x` }),
    })
    expect((await line.sender.download(FILE)).toString()).toBe('PDF')
    expect(paths()).toHaveLength(5)
  })

  it('does not ask for tokens for ever', async () => {
    play({ '/v1.0/robot/messageFiles/download': () => json(400, { code: 'InvalidAuthentication' }) })
    await expect(line.sender.download(FILE)).rejects.toMatchObject({ code: 'unreadable' })
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
    await expect(line.sender.download(FILE)).rejects.toMatchObject({ code: 'foreignHost' })
    expect(paths()).toHaveLength(2)
  })

  it("does not open another platform's attachment", async () => {
    play()
    const attachment: Attachment = { kind: 'image', source: { url: `${line.platform.url}/oss/1?sign=x` } }
    await expect(line.sender.download(attachment)).rejects.toMatchObject({ code: 'foreignHost' })
    expect(line.platform.asked).toEqual([])
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
    await expect(line.sender.download(FILE)).rejects.toMatchObject({ code })
  })

  it('opens nothing without credentials', async () => {
    const { url } = line.platform
    const sender = createDingtalkSender({ apiBase: url, oapiBase: url, now: () => new Date(NOW) })
    await expect(sender.download(FILE)).rejects.toMatchObject({ code: 'unreadable' })
    expect(line.platform.asked).toEqual([])
  })
})
