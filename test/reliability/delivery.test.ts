import type { Fault } from '../../simulator'
import { dropDatabase, useDatabase } from '../support/chat'
import { type Instances, startInstances } from '../support/instances'

const MINUTE = 60_000

let group: Instances

beforeAll(useDatabase)
afterAll(dropDatabase)
afterEach(() => group.close())

async function push(text: string, key = text): Promise<void> {
  await group.house.delivery.addPush(group.groupId, `test:${group.groupId}:${key}`, {
    title: '通知',
    text,
    mentionIds: [],
  })
}

async function deliver(): Promise<void> {
  await group.house.delivery.sendDue()
}

/** What the bot has sent to the group by itself, in order. */
function pushed(): string[] {
  return group.simulator
    .messages(group.chatId)
    .filter(({ via }) => ['webhook', 'robot', 'response_url', 'session'].includes(via))
    .map(({ text }) => text)
}

function fail(fault: Omit<Fault, 'platform'>): void {
  group.simulator.failNext({ platform: group.groupId.startsWith('wecom') ? 'wecom' : 'dingtalk', ...fault })
}

async function undeliveredShown(from: '王办' | '李雷'): Promise<boolean> {
  return (await group.says(from, '进度')).includes('有消息没有发出')
}

describe.each(['wecom', 'dingtalk'] as const)('messages to a group on %s', platform => {
  beforeEach(async () => {
    group = await startInstances({ platform, issues: 3 })
  })

  it('go out twenty a minute and in order, whatever restarts in between', async () => {
    const texts = Array.from({ length: 45 }, (_, index) => `通知第 ${index + 1} 条`)
    for (const text of texts) await push(text)
    await deliver()
    expect(pushed()).toEqual(texts.slice(0, 20))
    group.restart()
    group.passTime(MINUTE - 1)
    await deliver()
    expect(pushed()).toHaveLength(20)
    group.passTime(1)
    await deliver()
    expect(pushed()).toEqual(texts.slice(0, 40))
    group.passTime(MINUTE)
    await deliver()
    expect(pushed()).toEqual(texts)
    expect(group.simulator.problems).toEqual([])
  })

  it('wait when the platform finds them too many, and then go out once', async () => {
    fail({ route: 'webhook', how: platform === 'wecom' ? 45009 : 130101 })
    await push('通知一')
    await push('通知二')
    await deliver()
    await deliver()
    expect(pushed()).toEqual([])
    group.passTime(platform === 'wecom' ? MINUTE : 10 * MINUTE)
    await deliver()
    expect(pushed()).toEqual(['通知一', '通知二'])
  })

  it('are tried again after failures of the network, and go out once', async () => {
    fail({ route: 'webhook', how: 'reset' })
    fail({ route: 'webhook', how: '500' })
    await push('通知一')
    for (let minute = 0; minute < 3; minute += 1) {
      await deliver()
      group.passTime(MINUTE)
    }
    expect(pushed()).toEqual(['通知一'])
  })

  it('are doubled at most once when only the confirmation was lost', async () => {
    fail({ route: 'webhook', how: 'reset', accepted: true })
    await push('通知一')
    for (let minute = 0; minute < 5; minute += 1) {
      await deliver()
      group.passTime(MINUTE)
    }
    // DingTalk knows a repeated message by its own mark, WeCom has none.
    expect(pushed()).toEqual(platform === 'wecom' ? ['通知一', '通知一'] : ['通知一'])
  })

  it('go out in parts cut at line ends, in order, when they are long', async () => {
    const lines = Array.from({ length: 700 }, (_, index) => `第 ${index + 1} 行，这一行有一些字`)
    await push(lines.join('\n'), 'long')
    await deliver()
    const parts = pushed()
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join('\n')).toBe(lines.join('\n'))
    expect(group.simulator.problems).toEqual([])
  })

  it('are given up when the group has no push address, and the office is told', async () => {
    await group.house.services.groups.set(group.groupId, { webhook: null, webhookSecret: null })
    await push('通知一')
    await deliver()
    expect(await group.says('王办', '进度')).toContain('本群还没有配置推送地址')
    expect(await undeliveredShown('李雷')).toBe(false)
  })
})

describe('messages to a WeCom group', () => {
  beforeEach(async () => {
    group = await startInstances({ issues: 3 })
  })

  it.each([
    [93000, 'webhook 无效'],
    [93004, '已被停用'],
    [93008, '不在群里'],
  ])('are given up after error %i, and the office is told why', async (how, reason) => {
    fail({ route: 'webhook', how })
    await push('通知一')
    await deliver()
    group.passTime(60 * MINUTE)
    await deliver()
    expect(pushed()).toEqual([])
    expect(await group.says('王办', '进度')).toContain(reason)
    expect(await undeliveredShown('李雷')).toBe(false)
    group.passTime(8 * 24 * 60 * MINUTE)
    expect(await undeliveredShown('王办')).toBe(false)
  })

  it('reach the other group while one group’s robot is gone', async () => {
    group.simulator.setPush(group.chatId, 'removed')
    await push('通知一')
    await deliver()
    group.simulator.setPush(group.chatId, 'works')
    await push('通知二')
    await deliver()
    expect(pushed()).toEqual(['通知二'])
  })
})

describe.each(['wecom', 'dingtalk'] as const)('an answer that comes late on %s', platform => {
  const late = platform === 'wecom' ? 'response_url' : 'session'
  const later = platform === 'wecom' ? 'webhook' : 'robot'

  beforeEach(async () => {
    group = await startInstances({ platform, issues: 3 })
    group.restart({ patienceMs: 0 })
  })

  function answersBy(): string[] {
    return group.simulator
      .messages(group.chatId)
      .filter(({ from, text }) => from === 'bot' && text.includes('1 号「问题1的名称」已认领'))
      .map(({ via }) => via)
  }

  async function claim(): Promise<void> {
    const { deliveries, answer } = await group.speaks('李雷', '认领 1', { copies: 2 })
    expect(deliveries.map(({ status, reply }) => [status, reply])).toEqual([
      [200, undefined],
      [200, undefined],
    ])
    expect(answer).toBeUndefined()
    await group.house.intake.idle()
  }

  it('is acknowledged at once and follows once by the way that came with the message', async () => {
    await claim()
    await deliver()
    await deliver()
    expect(answersBy()).toEqual([late])
    expect(group.simulator.problems).toEqual([])
  })

  it('goes to the group when that way has expired', async () => {
    await claim()
    group.passTime(2 * 60 * MINUTE)
    await deliver()
    await deliver()
    expect(answersBy()).toEqual([later])
  })

  it('goes to the group when that way is refused', async () => {
    await claim()
    fail({ route: 'response', how: platform === 'wecom' ? 40058 : 300001 })
    await deliver()
    await deliver()
    expect(answersBy()).toEqual([later])
    group.restart()
    expect(await undeliveredShown('王办')).toBe(false)
  })

  it('is tried again after a failure of the network, and comes once', async () => {
    await claim()
    fail({ route: 'response', how: 'reset' })
    await deliver()
    group.passTime(MINUTE)
    await deliver()
    expect(answersBy()).toEqual([late])
  })

  it('comes twice at most when only its confirmation was lost', async () => {
    await claim()
    fail({ route: 'response', how: 'reset', accepted: true })
    for (let minute = 0; minute < 5; minute += 1) {
      await deliver()
      group.passTime(MINUTE)
    }
    // A response_url takes one answer, so the second goes to the group; a session takes several.
    expect(answersBy()).toEqual([late, platform === 'wecom' ? later : late])
  })
})
