import type { Chat } from '../../simulator'
import { sign } from '../../simulator/dingtalk/sign'
import { type Bench, bodyOf, post, startBench, wecomAnswer } from './fake-bot'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.close())

const chat = (chatId: string): Chat => bench.simulator.chats().find(one => one.chatId === chatId) as Chat
const code = async (answer: Promise<Response>): Promise<number> => {
  const got = await answer
  expect(got.status).toBe(200)
  return (await bodyOf<{ errcode: number }>(got)).errcode
}

function webhook(message: unknown, key = chat('wrGroup1').pushToken): Promise<number> {
  return code(post(`${bench.url}/wecom/cgi-bin/webhook/send?key=${key}`, message))
}

function robot(message: unknown, spoil: { sign?: string; timestamp?: number } = {}): Promise<number> {
  const { pushToken = '', pushSecret = '' } = chat('cidGroup1==')
  const timestamp = String(spoil.timestamp ?? bench.now())
  const query = { access_token: pushToken, timestamp, sign: spoil.sign ?? sign(timestamp, pushSecret) }
  return code(post(`${bench.url}/dingtalk/robot/send?${new URLSearchParams(query)}`, message))
}

const markdown = (content: string): unknown => ({ msgtype: 'markdown', markdown: { content } })
const text = (content: string): unknown => ({ msgtype: 'text', text: { content } })

it('shows a WeCom push with the names of those it mentions', async () => {
  expect(await webhook(markdown('<@lisi> <font color="warning">37 号</font>逾期'))).toBe(0)
  const mentioned = { msgtype: 'text', text: { content: '开会', mentioned_list: ['zhangsan', '@all'] } }
  expect(await webhook(mentioned)).toBe(0)
  expect(bench.simulator.messages('wrGroup1')).toMatchObject([
    { via: 'webhook', text: '@李四 37 号逾期', mentions: ['lisi'] },
    { via: 'webhook', text: '开会 @张三 @所有人', mentions: ['zhangsan', 'all'] },
  ])
  expect(bench.simulator.problems).toEqual([])
})

it('takes twenty WeCom pushes a minute', async () => {
  for (let sent = 0; sent < 20; sent++) expect(await webhook(text('一'))).toBe(0)
  expect(await webhook(text('一'))).toBe(45009)
  bench.pass(60_000)
  expect(await webhook(text('一'))).toBe(0)
})

it('refuses WeCom pushes that are too long, empty, of another type or for nobody', async () => {
  expect(await webhook(markdown('一'.repeat(1365)))).toBe(0)
  expect(await webhook(markdown('一'.repeat(1366)))).toBe(40058)
  expect(await webhook(text('一'.repeat(683)))).toBe(40058)
  expect(await webhook(text(''))).toBe(44004)
  expect(await webhook({ msgtype: 'stream', stream: {} })).toBe(40008)
  expect(await webhook(text('一'), 'other')).toBe(93000)
  expect(bench.simulator.problems).toHaveLength(5)
  bench.simulator.setPush('wrGroup1', 'stopped')
  expect(await webhook(text('一'))).toBe(93004)
  bench.simulator.setPush('wrGroup1', 'removed')
  expect(await webhook(text('一'))).toBe(93008)
  expect(bench.simulator.problems).toHaveLength(5)
})

it('takes one late WeCom answer, within an hour', async () => {
  const say = (): Promise<unknown> =>
    bench.simulator.say({ platform: 'wecom', chatId: 'wrGroup1', from: 'lisi', text: '周报' })
  await say()
  await say()
  const [first, second] = bench.got.map(got => String(got.content.response_url))
  expect(await code(post(String(first), text('周报')))).toBe(40008)
  expect(await code(post(String(first), markdown('周报在此')))).toBe(0)
  expect(await code(post(String(first), markdown('周报在此')))).toBe(40058)
  bench.pass(60 * 60_000)
  expect(await code(post(String(second), markdown('太晚了')))).toBe(40058)
  const late = bench.simulator.messages('wrGroup1').filter(message => message.via === 'response_url')
  expect(late).toMatchObject([{ text: '周报在此', replyTo: bench.got[0]?.content.msgid }])
})

it('takes twenty DingTalk pushes a minute and none for ten minutes after the next', async () => {
  for (let sent = 0; sent < 20; sent++) expect(await robot(text('一'))).toBe(0)
  expect(await robot(text('一'))).toBe(130101)
  bench.pass(9 * 60_000)
  expect(await robot(text('一'))).toBe(130101)
  bench.pass(60_000)
  expect(await robot(text('一'))).toBe(0)
})

it('refuses DingTalk pushes with a wrong or old sign', async () => {
  expect(await robot(text('一'), { sign: 'wrong' })).toBe(310000)
  expect(await robot(text('一'), { timestamp: bench.now() - 3_600_001 })).toBe(310000)
  expect(await robot(text('一'), { timestamp: bench.now() - 3_600_000 })).toBe(0)
  expect(await robot(text('一'.repeat(6667)))).toBe(460101)
})

it('shows a DingTalk push that is sent again with the same msgUuid once', async () => {
  const message = { msgtype: 'text', text: { content: '周报' }, msgUuid: 'u-1' }
  expect([await robot(message), await robot(message)]).toEqual([0, 0])
  expect(bench.simulator.messages('cidGroup1==')).toHaveLength(1)
})

it('fails as ordered, and only that often', async () => {
  bench.simulator.failNext({ platform: 'wecom', route: 'webhook', how: -1 })
  bench.simulator.failNext({ platform: 'wecom', route: 'webhook', how: 'reset', accepted: true })
  expect(await webhook(text('一'))).toBe(-1)
  await expect(webhook(text('二'))).rejects.toThrow()
  expect(await webhook(text('三'))).toBe(0)
  expect(bench.simulator.messages('wrGroup1').map(message => message.text)).toEqual(['二', '三'])
})

it('hangs up on a callback as ordered and delivers again', async () => {
  bench.simulator.failNext({ platform: 'wecom', route: 'callback', how: 'timeout' })
  bench.answer(got =>
    wecomAnswer(got, { msgtype: 'stream', stream: { id: 's', finish: true, content: '好' } }),
  )
  const spoken = await bench.simulator.say({
    platform: 'wecom',
    chatId: 'wrGroup1',
    from: 'lisi',
    text: '进度',
  })
  expect(spoken.deliveries.map(delivery => delivery.failure ?? delivery.status)).toEqual(['timeout', 200])
  expect(bench.got).toHaveLength(2)
})

it('shows a file that was uploaded for the same webhook', async () => {
  const key = chat('wrGroup1').pushToken
  const form = new FormData()
  form.set('media', new Blob(['台账内容']), '台账.xlsx')
  const url = `${bench.url}/wecom/cgi-bin/webhook/upload_media?key=${key}&type=file`
  const { media_id } = await bodyOf<{ media_id: string }>(fetch(url, { method: 'POST', body: form }))
  expect(await webhook({ msgtype: 'file', file: { media_id } })).toBe(0)
  expect(bench.simulator.messages('wrGroup1')[0]?.media[0]).toMatchObject({ kind: 'file', name: '台账.xlsx' })
  bench.pass(3 * 24 * 60 * 60_000)
  expect(await webhook({ msgtype: 'file', file: { media_id } })).toBe(40007)
})
