import { UNHURRIED } from '../../src/rehearsal'
import { STEPS, type Step } from '../../src/services/support'
import { dropDatabase, useDatabase } from '../support/chat'
import { historyOf, type Instances, startInstances } from '../support/instances'

let group: Instances

beforeAll(useDatabase)
afterAll(dropDatabase)

let isStopped: boolean

/** The program ends without a word right after the step, and is started again with an empty memory. */
function stopAfter(step: Step, patienceMs: number): void {
  isStopped = false
  const onStep = (done: Step) => {
    if (done !== step || isStopped) return
    isStopped = true
    group.restart()
    throw new Error('stopped')
  }
  group.restart({ onStep, patienceMs })
}

/** What a started program does by itself, until everything is settled. */
async function settle(): Promise<void> {
  await group.house.intake.recover({ all: true })
  for (const wait of [0, 30_000, 61_000]) {
    group.passTime(wait)
    await group.house.intake.recover()
    await group.house.delivery.sendDue().catch(() => undefined)
  }
}

function answers(text: string): number {
  return group.simulator.messages(group.chatId).filter(one => one.from === 'bot' && one.text.includes(text))
    .length
}

describe.each(['wecom', 'dingtalk'] as const)('a stop of the program on %s', platform => {
  let next = 0

  beforeAll(async () => {
    group = await startInstances({ platform, issues: 12 })
    next = 0
  })
  afterAll(() => group.close())

  const inTime = STEPS.filter(step => ['accepted', 'handled', 'finished'].includes(step))
  it.each(inTime)('after “%s” loses and doubles nothing of a message answered in time', async step => {
    next += 1
    stopAfter(step, UNHURRIED.patienceMs)
    const { messageId } = await group.speaks('李雷', `认领 ${next}`)
    expect(isStopped).toBe(true)
    await settle()
    expect(await historyOf(group, next)).toEqual(['李雷 claim'])
    expect(answers(`${next} 号「问题${next}的名称」已认领：李雷`)).toBe(1)
    const [delivery] = await group.simulator.redeliver(messageId)
    expect(delivery?.status).toBe(200)
    expect(await historyOf(group, next)).toEqual(['李雷 claim'])
  })

  it.each(STEPS)('after “%s” loses and doubles nothing of a message answered late', async step => {
    next += 1
    stopAfter(step, 0)
    const stopped = group.house
    const { messageId } = await group.speaks('韩梅', `认领 ${next}`)
    await stopped.intake.idle()
    await stopped.delivery.sendDue().catch(() => undefined)
    expect(isStopped).toBe(true)
    await settle()
    expect(await historyOf(group, next)).toEqual(['韩梅 claim'])
    // Between sending and marking nobody can know whether it was sent: then it may come a second time.
    const most = step === 'sent' ? 2 : 1
    const count = answers(`${next} 号「问题${next}的名称」已认领：韩梅`)
    expect(count).toBeGreaterThanOrEqual(1)
    expect(count).toBeLessThanOrEqual(most)
    const [delivery] = await group.simulator.redeliver(messageId)
    expect(delivery?.status).toBe(200)
    await settle()
    expect(answers(`${next} 号「问题${next}的名称」已认领：韩梅`)).toBe(count)
    expect(await historyOf(group, next)).toEqual(['韩梅 claim'])
  })

  it.each(['accepted', 'queued', 'handled'] as const)(
    'after “%s” mentions once whom a remark is for',
    async step => {
      next += 1
      group.restart()
      await group.says('李雷', `认领 ${next}`)
      stopAfter(step, UNHURRIED.patienceMs)
      await group.speaks('赵领导', `批示 ${next} 请抓紧`)
      expect(isStopped).toBe(true)
      await settle()
      expect(await historyOf(group, next)).toEqual(['李雷 claim', '赵领导 remark'])
      expect(answers(`【批示】赵领导：请抓紧\n${next} 号`)).toBe(1)
    },
  )
})
