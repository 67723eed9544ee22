import { sign } from '../../simulator/dingtalk/sign'
import { accounts, type Bench, bodyOf, PNG, post, startBench } from './fake-bot'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.close())

const inGroup = { platform: 'dingtalk', chatId: 'cidGroup1==', from: 'zhangsan' } as const
const text = (content: string): { body: string } => ({
  body: JSON.stringify({ msgtype: 'text', text: { content } }),
})

it('hands over a message with a mention, signed, the mention taken out and a space left', async () => {
  const spoken = await bench.simulator.say({ ...inGroup, text: '认领 3', mentionPeople: ['lisi'] })
  const [got] = bench.got
  const timestamp = String(got?.headers.timestamp)
  expect(got?.headers.sign).toBe(sign(timestamp, accounts.dingtalk.appSecret))
  expect(timestamp).toBe(String(bench.now()))
  expect(got?.content).toMatchObject({
    msgId: spoken.messageId,
    conversationId: 'cidGroup1==',
    conversationType: '2',
    conversationTitle: '整改工作群',
    senderStaffId: 'zhangsan',
    senderNick: '张三',
    isInAtList: true,
    msgtype: 'text',
    text: { content: ' 认领 3 ' },
    sessionWebhookExpiredTime: bench.now() + 90 * 60_000,
  })
  const bot = { dingtalkId: got?.content.chatbotUserId, staffId: '', unionId: '' }
  expect(got?.content.atUsers).toEqual([
    bot,
    { dingtalkId: expect.stringMatching(/^\$:LWCP_v1:\$/), staffId: 'lisi' },
  ])
  expect(bench.simulator.messages('cidGroup1==')[0]?.text).toBe('@小助手 认领 3 @李四')
})

it('tells no staff id of somebody from outside', async () => {
  await bench.simulator.say({ ...inGroup, from: 'guest', text: '帮助' })
  expect(bench.got[0]?.content).toMatchObject({ senderNick: '外部顾问' })
  expect(bench.got[0]?.content).not.toHaveProperty('senderStaffId')
})

it('leaves out title and mentions in a 1:1 chat', async () => {
  await bench.simulator.say({ platform: 'dingtalk', single: true, from: 'lisi', text: '我的' })
  expect(bench.got[0]?.content).toMatchObject({ conversationType: '1', text: { content: '我的' } })
  expect(bench.got[0]?.content).not.toHaveProperty('atUsers')
})

it('shows an answer in the HTTP response, and nothing for msgtype empty', async () => {
  bench.answer(() => text('已认领'))
  expect((await bench.simulator.say({ ...inGroup, text: '认领 3' })).answer).toMatchObject({
    via: 'answer',
    text: '已认领',
  })
  bench.answer(() => ({ body: '{"msgtype":"empty"}' }))
  expect((await bench.simulator.say({ ...inGroup, text: '认领 4' })).answer).toBeUndefined()
  expect(bench.simulator.problems).toEqual([])
})

it('repeats a message with the same id and a new sign', async () => {
  const spoken = await bench.simulator.say({ ...inGroup, text: '认领 3' })
  bench.pass(60_000)
  await bench.simulator.redeliver(spoken.messageId)
  expect(bench.got[0]?.raw).toBe(bench.got[1]?.raw)
  expect(bench.got[0]?.headers.sign).not.toBe(bench.got[1]?.headers.sign)
})

it('takes late answers for ninety minutes', async () => {
  await bench.simulator.say({ ...inGroup, text: '周报' })
  const url = String(bench.got[0]?.content.sessionWebhook)
  const late = { msgtype: 'text', text: { content: '周报在此' } }
  expect(await (await post(url, late)).json()).toMatchObject({ errcode: 0 })
  expect(await (await post(url, late)).json()).toMatchObject({ errcode: 0 })
  bench.pass(90 * 60_000)
  expect(await (await post(url, late)).json()).toEqual({ errcode: 300001, errmsg: 'session 不存在' })
  expect(bench.simulator.messages('cidGroup1==').filter(message => message.via === 'session')).toHaveLength(2)
})

it('counts somebody as mentioned only if the text names the id too', async () => {
  await bench.simulator.say({ ...inGroup, text: '催办 3' })
  const url = String(bench.got[0]?.content.sessionWebhook)
  const send = (content: string, atUserIds: string[]): Promise<Response> =>
    post(url, { msgtype: 'text', text: { content }, at: { atUserIds } })
  await send('请 @lisi 抓紧', ['lisi'])
  await send('请抓紧', ['lisi'])
  await send('请 @lisi 抓紧', [])
  const shown = bench.simulator.messages('cidGroup1==').filter(message => message.via === 'session')
  expect(shown.map(message => [message.text, message.mentions])).toEqual([
    ['请 @李四 抓紧', ['lisi']],
    ['请抓紧', []],
    ['请 @lisi 抓紧', []],
  ])
})

it('draws a markdown line break only where DingTalk does', async () => {
  const markdown = { title: '进度', text: '一行\n还是一行  \n第二行\n\n- 甲\n- 乙' }
  bench.answer(() => ({ body: JSON.stringify({ msgtype: 'markdown', markdown }) }))
  const spoken = await bench.simulator.say({ ...inGroup, text: '进度' })
  expect(spoken.answer).toMatchObject({ title: '进度', text: '一行 还是一行\n第二行\n\n- 甲\n- 乙' })
})

it('hands a group picture over as rich text, and the bytes against code and token', async () => {
  await bench.simulator.say({ ...inGroup, text: '佐证 3', picture: PNG })
  const content = bench.got[0]?.content as unknown as { content: { richText: { downloadCode?: string }[] } }
  expect(content.content.richText[0]).toEqual({ text: ' 佐证 3' })
  const downloadCode = content.content.richText[1]?.downloadCode
  const { appKey, appSecret, robotCode } = accounts.dingtalk
  const { accessToken } = await bodyOf<{ accessToken: string }>(
    post(`${bench.url}/dingtalk/v1.0/oauth2/accessToken`, { appKey, appSecret }),
  )
  const download = (token: string): Promise<Response> =>
    post(
      `${bench.url}/dingtalk/v1.0/robot/messageFiles/download`,
      { downloadCode, robotCode },
      { 'x-acs-dingtalk-access-token': token },
    )
  const { downloadUrl } = await bodyOf<{ downloadUrl: string }>(download(accessToken))
  expect(Buffer.from(await (await fetch(downloadUrl)).arrayBuffer())).toEqual(PNG)
  bench.simulator.revokeAccessToken()
  const refused = await download(accessToken)
  expect([refused.status, (await bodyOf<{ code: string }>(refused)).code]).toEqual([
    400,
    'InvalidAuthentication',
  ])
})

it('hangs the quoted picture on the message that quotes it', async () => {
  const { messageId } = await bench.simulator.say({ ...inGroup, from: 'lisi', picture: PNG, mention: false })
  await bench.simulator.say({ ...inGroup, text: '佐证 3', quote: messageId })
  expect(bench.got[0]?.content).toMatchObject({
    text: { content: ' 佐证 3', isReplyMsg: true, repliedMsg: { msgType: 'picture', msgId: messageId } },
  })
})
