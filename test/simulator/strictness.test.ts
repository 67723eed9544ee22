import { type Bench, type Got, PNG, type Said, startBench, stream, wecomAnswer } from './fake-bot'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.close())

type Case = [string, (got: Got) => Said]
const image = { msgtype: 'image', image: { base64: PNG.toString('base64'), md5: 'wrong' } }

const wecom: Case[] = [
  ['not the JSON envelope', () => ({ body: 'success' })],
  ['nonce is not', got => wecomAnswer(got, stream('好'), { nonce: 'other' })],
  ['msgsignature does not fit', got => wecomAnswer(got, stream('好'), { msgsignature: 'a'.repeat(40) })],
  ['timestamp is not an integer', got => wecomAnswer(got, stream('好'), { timestamp: '1772000000' })],
  ['timestamp is not in seconds', got => wecomAnswer(got, stream('好'), { timestamp: 1_772_000_000_000 })],
  ['receiveid must be empty', got => wecomAnswer(got, stream('好'), { receiveId: 'wwcorp' })],
  ['cannot be decrypted', got => wecomAnswer(got, stream('好'), { encrypt: 'AAAA' })],
  ['unknown fields: extra', got => wecomAnswer(got, stream('好'), { extra: 1 })],
  ['not a JSON object', got => wecomAnswer(got, '好')],
  ['msgtype "text" is not allowed', got => wecomAnswer(got, { msgtype: 'text', text: { content: '好' } })],
  ['more than 20480', got => wecomAnswer(got, stream('好'.repeat(6827)))],
  ['stream.id is missing', got => wecomAnswer(got, stream('好', { id: undefined }))],
  ['finish is not a boolean', got => wecomAnswer(got, stream('好', { finish: 'true' }))],
  ['md5 is not that', got => wecomAnswer(got, stream('好', { msg_item: [image] }))],
  ['unknown fields: text', got => wecomAnswer(got, stream('好', { text: '好' }))],
]

it.each(wecom)('catches a WeCom answer: %s', async (problem, answer) => {
  bench.answer(answer)
  const spoken = await bench.simulator.say({
    platform: 'wecom',
    chatId: 'wrGroup1',
    from: 'lisi',
    text: '进度',
  })
  expect(spoken.problems).toContainEqual(expect.stringContaining(problem))
  expect(spoken.answer).toBeUndefined()
  expect(bench.simulator.problems.at(-1)).toContain('wecom callback')
})

it('catches an answer to a refresh that is not the stream asked for', async () => {
  bench.answer(got => wecomAnswer(got, stream('好', { id: got.content.msgid, finish: false })))
  const spoken = await bench.simulator.say({
    platform: 'wecom',
    chatId: 'wrGroup1',
    from: 'lisi',
    text: '进度',
  })
  expect(spoken.problems).toEqual(['stream.id is not the one asked for'])
})

const dingtalk: Case[] = [
  ['not a JSON object', () => ({ body: 'success' })],
  ['msgtype "image" is not allowed', () => ({ body: '{"msgtype":"image","image":{}}' })],
  ['缺少参数 text', () => ({ body: '{"msgtype":"text"}' })],
  ['缺少参数 markdown.title', () => ({ body: '{"msgtype":"markdown","markdown":{"text":"好"}}' })],
  [
    'exceed 20000 bytes',
    () => ({ body: JSON.stringify({ msgtype: 'text', text: { content: '好'.repeat(6667) } }) }),
  ],
]

it.each(dingtalk)('catches a DingTalk answer: %s', async (problem, answer) => {
  bench.answer(answer)
  const spoken = await bench.simulator.say({
    platform: 'dingtalk',
    chatId: 'cidGroup1==',
    from: 'lisi',
    text: '进度',
  })
  expect(spoken.problems).toContainEqual(expect.stringContaining(problem))
  expect(spoken.answer).toBeUndefined()
})

it('reports a call to an address that no platform has', async () => {
  expect((await fetch(`${bench.url}/wecom/cgi-bin/gettoken`)).status).toBe(404)
  expect(bench.simulator.problems.at(-1)).toBe('the platform has no GET /wecom/cgi-bin/gettoken')
})
