import { type Chat, dropDatabase, startChat, useDatabase } from '../support/chat'
import { historyOf, type Instances, startInstances } from '../support/instances'

const PLATFORMS = ['wecom', 'dingtalk'] as const

beforeAll(useDatabase)
afterAll(dropDatabase)

describe.each(PLATFORMS)('one message on %s', platform => {
  let chat: Chat

  beforeAll(async () => {
    chat = await startChat({ platform, issues: 6 })
  })
  afterAll(() => chat.close())
  afterEach(() => {
    expect(chat.simulator.problems).toEqual([])
    expect(chat.faults).toEqual([])
  })

  it('changes one thing once when it is delivered three times at once', async () => {
    const { deliveries } = await chat.speaks('李雷', '认领 1', { copies: 3 })
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200, 200])
    const answers = new Set(deliveries.map(({ reply }) => reply?.text))
    expect([...answers]).toEqual([expect.stringContaining('1 号「问题1的名称」已认领：李雷')])
    expect(await historyOf(chat, 1)).toEqual(['李雷 claim'])
  })

  it('gets the same answer again however often it comes later', async () => {
    const { messageId, answer } = await chat.speaks('李雷', '认领 2')
    const together = await chat.simulator.redeliver(messageId, 3, { parallel: true })
    const oneByOne = await chat.simulator.redeliver(messageId, 2)
    for (const { status, reply } of [...together, ...oneByOne]) {
      expect(status).toBe(200)
      expect(reply?.text).toBe(answer?.text)
    }
    expect(await historyOf(chat, 2)).toEqual(['李雷 claim'])
    expect(chat.messages().filter(({ replyTo }) => replyTo === messageId)).toHaveLength(1)
  })

  it('is answered once in the chat when its answers are lost on their way', async () => {
    const { messageId, answer, deliveries } = await chat.speaks('韩梅', '认领 3', { dropAnswer: 2 })
    expect(deliveries).toHaveLength(3)
    expect(answer?.text).toContain('3 号「问题3的名称」已认领：韩梅')
    expect(await historyOf(chat, 3)).toEqual(['韩梅 claim'])
    expect(chat.messages().filter(({ replyTo }) => replyTo === messageId)).toHaveLength(1)
  })

  it('is one claim when two people want the same issue, and the other is told who has it', async () => {
    const answers = await Promise.all([chat.says('李雷', '认领 4'), chat.says('韩梅', '认领 4')])
    const [winner, loser] = answers[0].includes('已认领：') ? ['李雷', answers[1]] : ['韩梅', answers[0]]
    expect(loser).toContain(`4 号已由 ${winner} 认领`)
    expect(await historyOf(chat, 4)).toEqual([`${winner} claim`])
  })
})

describe.each(PLATFORMS)('two processes on one database, %s', platform => {
  let instances: Instances

  beforeAll(async () => {
    instances = await startInstances({ platform, count: 2 })
  })
  afterAll(() => instances.close())
  afterEach(() => expect(instances.simulator.problems).toEqual([]))

  it('let one of two people claim an issue and tell the other who', async () => {
    for (const seq of [1, 2, 3]) {
      const [one, two] = await Promise.all([
        instances.says('李雷', `认领 ${seq}`),
        instances.says('韩梅', `认领 ${seq}`),
      ])
      const [winner, loser] = one?.includes('已认领：') ? ['李雷', two] : ['韩梅', one]
      expect(loser).toContain(`${seq} 号已由 ${winner} 认领`)
      expect(await historyOf(instances, seq)).toEqual([`${winner} claim`])
    }
  })

  it('change one thing once when the copies of a message reach both', async () => {
    const { deliveries } = await instances.speaks('韩梅', '认领 5', { copies: 4 })
    const answers = new Set(deliveries.map(({ reply }) => reply?.text))
    expect([...answers]).toEqual([expect.stringContaining('5 号「问题5的名称」已认领：韩梅')])
    expect(await historyOf(instances, 5)).toEqual(['韩梅 claim'])
  })
})
