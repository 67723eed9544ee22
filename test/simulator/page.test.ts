import { request } from 'node:http'
import { type Bench, bodyOf, PNG, post, startBench } from './fake-bot'

let bench: Bench
beforeEach(async () => {
  bench = await startBench({
    page: { hosts: ['10.0.0.5:3000'], setupCode: '730912', onNextMonday: async () => '已办周报' },
  })
})
afterEach(() => bench.close())

const say = (body: Record<string, unknown>): Promise<Response> =>
  post(`${bench.url}/api/say`, { chatId: 'cidGroup1==', from: 'lisi', mention: true, ...body })

function statusFor(headers: Record<string, string>, method = 'GET', path = '/api/state'): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(`${bench.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
    })
    req.on('response', res => resolve(res.resume().statusCode ?? 0)).on('error', reject)
    req.end(method === 'POST' ? '{}' : undefined)
  })
}

it('serves the page and all that it names, from nowhere else', async () => {
  const page = await fetch(bench.url)
  const html = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(html).toContain('<base href="/simulator/"')
  const names = [...html.matchAll(/(?:src|href)="(page\/[^"]+)"/g)].map(match => match[1])
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) expect((await fetch(`${bench.url}/${name}`)).status).toBe(200)
  expect((await fetch(`${bench.url}/page/..%2findex.ts`)).status).toBe(404)
})

it('tells the page its chats, without push addresses', async () => {
  const text = await (await fetch(`${bench.url}/api/state`)).text()
  expect(JSON.parse(text)).toMatchObject({ setupCode: '730912', canSkip: true, problems: [] })
  expect(JSON.parse(text).chats.map((chat: { kind: string }) => chat.kind)).toContain('single')
  expect(text).not.toContain('push')
})

it('speaks for a member, with the people named in the text', async () => {
  bench.answer(() => ({ body: '{"msgtype":"text","text":{"content":"好"}}' }))
  const said = await bodyOf<{ messageId: string }>(say({ text: '催办 3 @张三' }))
  expect(said).toMatchObject({ heard: true, lost: false })
  const messages = await (
    await fetch(`${bench.url}/api/messages?chatId=${encodeURIComponent('cidGroup1==')}`)
  ).json()
  expect(messages).toMatchObject([
    { text: '@小助手 催办 3 @张三', mentions: ['zhangsan'] },
    { from: 'bot', text: '好' },
  ])
  const again = await (await post(`${bench.url}/api/redeliver`, { messageId: said.messageId })).json()
  expect(again).toEqual({ heard: true, taken: true, changed: false })
})

it('takes a picture and shows it', async () => {
  await say({ text: '佐证 3', file: { name: 'a.png', type: 'image/png', base64: PNG.toString('base64') } })
  const [message] = await bodyOf<{ media: { url: string }[] }[]>(
    fetch(`${bench.url}/api/messages?chatId=${encodeURIComponent('cidGroup1==')}`),
  )
  const picture = await fetch(`${bench.url}/${message?.media[0]?.url}`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG)
})

it('tells open pages at once what is said and what the bot did wrong', async () => {
  const events = await fetch(`${bench.url}/api/events`)
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  bench.answer(() => ({ body: 'success' }))
  await say({ text: '帮助' })
  let seen = ''
  while (!seen.includes('event: problem')) seen += (await reader?.read())?.value ?? ''
  expect(seen).toContain('event: message')
  expect(seen).toContain('@小助手 帮助')
  await reader?.cancel()
})

it('skips to Monday through the page', async () => {
  expect(await (await post(`${bench.url}/api/next-monday`, {})).json()).toEqual({ text: '已办周报' })
})

it('answers this machine only, and no other web site', async () => {
  expect(await statusFor({ host: 'evil.example' })).toBe(403)
  expect(await statusFor({ origin: 'http://evil.example' }, 'POST', '/api/next-monday')).toBe(403)
  expect(await statusFor({ 'content-type': 'text/plain' }, 'POST', '/api/next-monday')).toBe(403)
  expect(await statusFor({ origin: new URL(bench.url).origin }, 'POST', '/api/next-monday')).toBe(200)
  expect(await statusFor({ host: 'localhost:80' })).toBe(200)
  expect(await statusFor({ host: '10.0.0.5:3000' })).toBe(200)
})
