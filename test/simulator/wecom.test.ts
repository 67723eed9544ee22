import { sign } from '../../simulator/wecom/crypto'
import { accounts, type Bench, PNG, startBench, stream, wecomAnswer } from './fake-bot'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.close())

const inGroup = { platform: 'wecom', chatId: 'wrGroup1', from: 'zhangsan' } as const

it('hands over a message with a mention, signed and encrypted, the mention kept and no name told', async () => {
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  const [got] = bench.got
  expect(got?.content).toMatchObject({
    msgid: spoken.messageId,
    chatid: 'wrGroup1',
    chattype: 'group',
    from: { userid: 'zhangsan' },
    msgtype: 'text',
    text: { content: '@小助手 进度' },
  })
  const { encrypt } = JSON.parse(got?.raw ?? '')
  const query = got?.query
  const signed = sign(accounts.wecom.token, query?.get('timestamp') ?? '', query?.get('nonce') ?? '', encrypt)
  expect(query?.get('msg_signature')).toBe(signed)
  expect(query?.get('timestamp')).toBe(String(bench.now() / 1000))
})

it('keeps group messages without a mention, and files, from the bot', async () => {
  await bench.simulator.say({ ...inGroup, text: '大家好', mention: false })
  await bench.simulator.say({ ...inGroup, file: { name: '台账.docx', content: Buffer.from('x') } })
  await bench.simulator.say({ ...inGroup, picture: PNG, mention: false })
  expect(bench.got).toHaveLength(0)
  expect(bench.simulator.messages('wrGroup1').map(message => message.text)).toEqual(['大家好', '', ''])
})

it('shows the answer in the chat', async () => {
  bench.answer(got => wecomAnswer(got, stream('截至今天\n3 项')))
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(spoken.answer).toMatchObject({
    from: 'bot',
    via: 'answer',
    text: '截至今天\n3 项',
    replyTo: spoken.messageId,
  })
  expect(bench.simulator.messages('wrGroup1').map(message => message.text)).toEqual([
    '@小助手 进度',
    '截至今天\n3 项',
  ])
  expect(bench.simulator.problems).toEqual([])
})

it('leaves out the chat id and the mention in a 1:1 chat', async () => {
  await bench.simulator.say({ platform: 'wecom', single: true, from: 'lisi', text: '帮助' })
  expect(bench.got[0]?.content).toMatchObject({ chattype: 'single', text: { content: '帮助' } })
  expect(bench.got[0]?.content).not.toHaveProperty('chatid')
})

it('delivers again after a lost answer: same id, other nonce and ciphertext, one bubble', async () => {
  bench.answer(got => wecomAnswer(got, stream('已认领')))
  const spoken = await bench.simulator.say({ ...inGroup, text: '认领 3', dropAnswer: 2 })
  expect(spoken.deliveries.map(delivery => delivery.failure ?? delivery.status)).toEqual([
    'reset',
    'reset',
    200,
  ])
  expect(new Set(bench.got.map(got => got.content.msgid)).size).toBe(1)
  expect(new Set(bench.got.map(got => got.query.get('nonce'))).size).toBe(3)
  expect(new Set(bench.got.map(got => got.raw)).size).toBe(3)
  expect(bench.simulator.messages('wrGroup1')).toHaveLength(2)
})

it('gives up after three tries and says so', async () => {
  bench.answer(() => ({ status: 503 }))
  const spoken = await bench.simulator.say({ ...inGroup, text: '认领 3' })
  expect(spoken.deliveries.map(delivery => delivery.status)).toEqual([503, 503, 503])
  expect(bench.simulator.problems).toEqual([expect.stringContaining('not taken in 3 tries')])
})

it('delivers again when the bot is slow', async () => {
  bench.answer(got => (bench.got.length === 1 ? 'never' : wecomAnswer(got, stream('好'))))
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(spoken.deliveries.map(delivery => delivery.failure ?? delivery.status)).toEqual(['timeout', 200])
})

it('repeats a message on demand without a second bubble for the same answer', async () => {
  bench.answer(got => wecomAnswer(got, stream('已认领')))
  const spoken = await bench.simulator.say({ ...inGroup, text: '认领 3' })
  const again = await bench.simulator.redeliver(spoken.messageId, 3, { parallel: true })
  expect(again.map(delivery => delivery.reply?.text)).toEqual(['已认领', '已认领', '已认领'])
  expect(bench.simulator.messages('wrGroup1')).toHaveLength(2)
  bench.answer(got => wecomAnswer(got, stream('别的')))
  await bench.simulator.redeliver(spoken.messageId)
  expect(bench.simulator.messages('wrGroup1')).toHaveLength(3)
})

it('asks on until a stream is finished and replaces the bubble', async () => {
  bench.answer(got =>
    got.content.msgtype === 'stream'
      ? wecomAnswer(got, stream(`${bench.got.length}`, { finish: bench.got.length === 4 }))
      : wecomAnswer(got, stream('1', { finish: false })),
  )
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(spoken.deliveries.map(delivery => delivery.kind)).toEqual([
    'message',
    'refresh',
    'refresh',
    'refresh',
  ])
  expect(bench.simulator.messages('wrGroup1').map(message => message.text)).toEqual(['@小助手 进度', '4'])
  expect(new Set(bench.got.map(got => got.content.msgid)).size).toBe(4)
  expect(bench.simulator.problems).toEqual([])
})

it('stops asking six minutes after the message', async () => {
  bench.answer(got => {
    bench.pass(2 * 60_000)
    return wecomAnswer(got, stream('仍在处理', { finish: false }))
  })
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(spoken.deliveries).toHaveLength(4)
})

it('refuses a fourth open message of one member', async () => {
  bench.answer(() => 'never')
  const speech = { ...inGroup, text: '进度' }
  const spoken = await Promise.all([1, 2, 3, 4].map(() => bench.simulator.say(speech)))
  expect(spoken.map(one => one.refused)).toEqual([undefined, undefined, undefined, 'tooManyOpen'])
})

it('checks the callback address with a bare echo', async () => {
  bench.answer(got => ({ body: String(got.content.text) }))
  expect(await bench.simulator.verifyUrl()).toEqual([])
  bench.answer(got => ({ body: `"${got.content.text}"` }))
  expect(await bench.simulator.verifyUrl()).toEqual([expect.stringContaining('bare echo')])
})

it('waits for a message that is still to come, and says what came instead', async () => {
  const awaited = bench.simulator.waitForMessage('wrGroup1', message => message.text.includes('进度'))
  await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(await awaited).toMatchObject({ from: 'zhangsan' })
  const missing = bench.simulator.waitForMessage('wrGroup1', message => message.from === 'bot', 1)
  await expect(missing).rejects.toThrow('zhangsan: @小助手 进度')
})

it('delivers the first time several times at once when asked to', async () => {
  bench.answer(got => wecomAnswer(got, stream('已认领')))
  await bench.simulator.say({ ...inGroup, text: '认领 3', copies: 3 })
  expect(bench.got).toHaveLength(3)
  expect(bench.simulator.messages('wrGroup1')).toHaveLength(2)
})

it('tells the bot once a day that somebody opens the 1:1 chat, and takes a text as welcome', async () => {
  bench.answer(got => wecomAnswer(got, { msgtype: 'text', text: { content: '你好' } }))
  expect(await bench.simulator.enter('lisi')).toMatchObject({ chatId: 'single:lisi', text: '你好' })
  expect(await bench.simulator.enter('lisi')).toBeUndefined()
  bench.pass(24 * 60 * 60_000)
  expect(await bench.simulator.enter('lisi')).toBeDefined()
  expect(bench.got.map(got => got.content.event)).toEqual([
    { eventtype: 'enter_chat' },
    { eventtype: 'enter_chat' },
  ])
  bench.answer(got => wecomAnswer(got, stream('你好')))
  await bench.simulator.enter('zhangsan')
  expect(bench.simulator.problems).toEqual([expect.stringContaining('msgtype "stream" is not allowed')])
})
