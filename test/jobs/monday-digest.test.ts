import { jobs } from '../../jobs'
import type { JobOptions, JobOutcome } from '../../jobs/job'
import { mondayDigest } from '../../jobs/monday-digest'
import { findRun } from '../../models/jobruns'
import { findRound, numberDigest } from '../../models/rounds'
import type { House } from '../../src/house'
import { aLedger, dropDatabase, useDatabase } from '../support/chat'
import { type Instances, type InstancesOptions, startInstances } from '../support/instances'

let group: Instances

beforeAll(useDatabase)
afterAll(dropDatabase)
afterEach(async () => {
  expect(group.simulator.problems).toEqual([])
  await group.close()
})

async function start(options: InstancesOptions = {}): Promise<void> {
  group = await startInstances({ issues: 6, ...options })
}

/** Local time in China. */
function china(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

/** The clock of everything shows that time, the job runs, and the outbox is sent. */
async function runAt(
  time: string,
  options: JobOptions = {},
  house: House = group.house,
): Promise<JobOutcome[]> {
  group.passTime(Math.max(0, china(time).getTime() - group.now().getTime()))
  const outcomes = await mondayDigest.run(china(time), house.jobDeps, { groupId: group.groupId, ...options })
  await house.delivery.sendDue()
  return outcomes
}

async function statusesAt(time: string, options: JobOptions = {}): Promise<string[]> {
  return (await runAt(time, options)).map(({ status }) => status)
}

function digests(): string[] {
  return group.simulator
    .messages(group.chatId)
    .filter(({ via, text }) => via !== 'answer' && text.includes('【整改周报'))
    .map(({ text }) => text)
}

/** What the group got besides answers: texts by their first words, pictures by their type. */
function pushes(): string[] {
  return group.simulator
    .messages(group.chatId)
    .filter(({ from, via }) => from === 'bot' && via !== 'answer')
    .map(({ text, media }) => text.slice(0, 10) || media.map(({ type }) => type).join())
}

function numbers(): string[] {
  return digests().map(text => /第(\d+)期/.exec(text)?.[1] ?? 'none')
}

async function runOn(day: string) {
  return findRun(`monday-digest:${group.groupId}:${day}`)
}

it('is on the list of jobs', () => {
  expect(jobs).toContain(mondayDigest)
  // The other tests close a group.
  return start()
})

describe.each(['wecom', 'dingtalk'] as const)('the Monday digest on %s', platform => {
  it('goes out at 08:30 and not before, on Monday and on no other day', async () => {
    await start({ platform })
    expect(await statusesAt('2026-11-29 23:00')).toEqual(['notDue'])
    expect(await statusesAt('2026-11-30 08:29')).toEqual(['notDue'])
    expect(digests()).toEqual([])
    expect(await statusesAt('2026-11-30 08:30')).toEqual(['done'])
    expect(digests()).toHaveLength(1)
    expect(digests()[0]).toContain('【整改周报·第1期】')
    expect(digests()[0]).toContain('截至 2026年11月30日 08:30')
    expect(await statusesAt('2026-12-01 08:30')).toEqual(['notDue'])
  })

  it('goes out once however often and in how many processes the job runs', async () => {
    await start({ platform, count: 2 })
    group.passTime(china('2026-11-30 08:30').getTime() - group.now().getTime())
    const runs = [...group.houses, ...group.houses, ...group.houses].map(house =>
      runAt('2026-11-30 08:30', { catchUp: true }, house),
    )
    await Promise.all(runs)
    await runAt('2026-11-30 08:35')
    await runAt('2026-11-30 17:00')
    expect(numbers()).toEqual(['1'])
  })
})

describe('the progress picture', () => {
  it('follows the text in WeCom, once however often the job runs', async () => {
    await start({ count: 2 })
    await Promise.all(group.houses.map(house => runAt('2026-11-30 08:30', { catchUp: true }, house)))
    await runAt('2026-11-30 08:35')
    expect(pushes()).toEqual(['【整改周报·第1期】', 'image/png'])
  })

  it('stays out of DingTalk, whose custom robot takes none', async () => {
    await start({ platform: 'dingtalk' })
    await runAt('2026-11-30 08:30')
    expect(pushes()).toEqual(['【整改周报·第1期】'])
  })

  it('never stops the digest when it cannot be drawn', async () => {
    await start()
    const picture = async () => undefined
    const house = { ...group.house, jobDeps: { ...group.house.jobDeps, exports: { picture } } }
    expect((await runAt('2026-11-30 08:30', {}, house)).map(({ status }) => status)).toEqual(['done'])
    expect(pushes()).toEqual(['【整改周报·第1期】'])
  })
})

describe('the numbers of the digests', () => {
  it('go up by one each week', async () => {
    await start()
    for (const day of ['2026-11-30', '2026-12-07', '2026-12-14']) await runAt(`${day} 08:30`)
    expect(numbers()).toEqual(['1', '2', '3'])
  })

  it('have no gap where a digest was left out', async () => {
    await start()
    await runAt('2026-11-30 08:30', { catchUp: true })
    await runAt('2026-12-14 08:30', { catchUp: true })
    expect(numbers()).toEqual(['1', '2'])
  })

  it('have no gap where the program stopped between number and message', async () => {
    await start()
    await numberDigest(group.groupId, `monday-digest:${group.groupId}:2026-11-30`)
    await runAt('2026-12-07 08:30', { catchUp: true })
    expect(numbers()).toEqual(['1'])
    expect((await findRound(group.groupId))?.digestCounter).toBe(1)
  })

  it('are given once when several ask at the same time', async () => {
    await start()
    const asked = await Promise.all(['a', 'b', 'a', 'c', 'b'].map(key => numberDigest(group.groupId, key)))
    expect(asked[0]).toBe(asked[2])
    expect(asked[1]).toBe(asked[4])
    expect([...new Set(asked)].sort()).toEqual([1, 2, 3])
  })
})

describe('a digest that was missed', () => {
  it('is made up once the same day, as of the time when it is made up', async () => {
    await start()
    expect(await statusesAt('2026-11-30 15:00', { catchUp: true })).toEqual(['done'])
    expect(await statusesAt('2026-11-30 15:05', { catchUp: true })).toEqual(['already'])
    expect(digests()).toHaveLength(1)
    expect(digests()[0]).toContain('截至 2026年11月30日 15:00')
  })

  it('of an earlier day is not sent, and that it was left out is on record', async () => {
    await start()
    const outcomes = await runAt('2026-12-09 09:00', { catchUp: true })
    expect(outcomes.map(({ status }) => status)).toEqual(['skipped', 'skipped', 'notDue'])
    expect(digests()).toEqual([])
    for (const day of ['2026-11-30', '2026-12-07'])
      expect(await runOn(day)).toMatchObject({ state: 'skipped', reason: '当天服务没有运行' })
    expect(await statusesAt('2026-12-09 09:05', { catchUp: true })).toEqual(['notDue'])
  })

  it('goes out late when it was in line already, and counts as done', async () => {
    await start()
    await mondayDigest
      .run(
        china('2026-11-30 08:30'),
        {
          ...group.house.jobDeps,
          delivery: {
            ...group.house.jobDeps.delivery,
            async addPush(...push) {
              await group.house.delivery.addPush(...push)
              throw new Error('stopped')
            },
          },
        },
        { groupId: group.groupId },
      )
      .catch(() => undefined)
    expect(await statusesAt('2026-12-01 09:00', { catchUp: true })).toEqual(['done', 'notDue'])
    expect(numbers()).toEqual(['1'])
    expect(await runOn('2026-11-30')).toMatchObject({ state: 'done' })
    await runAt('2026-12-07 08:30', { catchUp: true })
    expect(numbers()).toEqual(['1', '2'])
  })

  it('is not missed by a group that did not exist then', async () => {
    await start()
    await statusesAt('2026-11-24 09:00', { catchUp: true })
    expect(await runOn('2026-11-23')).toBeUndefined()
  })
})

describe('around holidays', () => {
  it('two Mondays off are one digest on the first working day, which says so', async () => {
    await start({ at: china('2026-02-10 10:00') })
    expect(await statusesAt('2026-02-16 08:30')).toEqual(['notDue'])
    expect(await statusesAt('2026-02-23 08:30')).toEqual(['notDue'])
    expect(await statusesAt('2026-02-24 08:29')).toEqual(['notDue'])
    expect(await statusesAt('2026-02-24 08:30', { catchUp: true })).toEqual(['done'])
    expect(await statusesAt('2026-02-25 08:30', { catchUp: true })).toEqual(['notDue'])
    expect(numbers()).toEqual(['1'])
    expect(digests()[0]).toContain('因放假，2月16日、2月23日的周报合并为一期')
    expect(digests()[0]).toContain('2月24日至3月1日为本周')
  })

  it('a Monday off moves the digest to the first working day', async () => {
    await start({ at: china('2026-09-29 10:00') })
    expect(await statusesAt('2026-10-05 08:30')).toEqual(['notDue'])
    expect(await statusesAt('2026-10-08 08:30')).toEqual(['done'])
    expect(digests()[0]).toContain('10月8日至10月11日为本周')
    expect(digests()[0]).not.toContain('合并')
  })

  it('a year whose holidays are not known counts Monday to Friday, and the office is told', async () => {
    await start()
    await runAt('2026-12-21 08:30')
    await runAt('2026-12-28 08:30')
    await runAt('2027-01-04 08:30')
    const note = '办公室请注意：2027 年放假安排尚未录入，暂按周一至周五为工作日'
    expect(digests().map(text => text.includes(note))).toEqual([false, true, true])
  })
})

describe('a group', () => {
  it('without a ledger gets no digest, and the reason is on record', async () => {
    await start({ issues: 0 })
    expect(await statusesAt('2026-11-30 08:30')).toEqual(['skipped'])
    expect(await runOn('2026-11-30')).toMatchObject({ state: 'skipped', reason: '还没有台账' })
    expect(digests()).toEqual([])
  })

  it('reads how the week was: what was done, what is due, overdue, not updated and unclaimed', async () => {
    await start({ issues: 8 })
    await group.says('李雷', '认领 1 2026-11-27')
    await group.says('李雷', '认领 2 2026-12-02')
    await group.says('韩梅', '认领 3 2026-12-31')
    await runAt('2026-11-30 08:30')
    group.passTime(60_000)
    await group.says('韩梅', '进展 3 已完成招标')
    await group.says('赵领导', '认领 4')
    await group.says('李雷', '认领 5')
    await group.says('李雷', '撤销')
    await runAt('2026-12-07 08:30')
    const [first = '', second = ''] = digests()
    expect(first).toContain('■ 上周进展 3 项\n1 问题1的名称（李雷 认领）')
    expect(first).toContain('■ 本周到期 1 项\n2 问题2的名称（李雷，时限 2026年12月2日）')
    expect(first).toContain('■ 逾期 1 项\n1 问题1的名称')
    expect(first).toContain('■ 上周未更新 0 项')
    expect(first).toContain('■ 未认领 5 项\n编号 4~8')
    expect(first).toContain('自评 0/8（0.0%） · 核验 0/8（0.0%）')
    expect(second).toContain(
      '■ 上周进展 2 项\n3 问题3的名称（韩梅 进展）：已完成招标\n4 问题4的名称（赵领导 认领）',
    )
    expect(second).toContain('■ 逾期 2 项')
    expect(second).toContain('■ 上周未更新 2 项\n1 问题1的名称')
    expect(second).toContain('■ 未认领 4 项\n编号 5~8')
  })

  it('gets one message with all the counts, and the rest by asking, when 48 issues have long titles', async () => {
    await start({ issues: 0 })
    const title = '公务用车使用审批登记制度执行不够严格且长期未组织开展专项检查'
    const ledger = aLedger(48, { title, dueDate: '2026-11-25' })
    await group.house.services.imports.save(group.groupId, ledger, 'test', '王办')
    await group.says('王办', '指派 1~40 李雷')
    await runAt('2026-11-30 08:30')
    expect(digests()).toHaveLength(1)
    const [text = ''] = digests()
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000)
    expect(text).toContain('■ 逾期 48 项')
    expect(text).toContain('■ 上周进展 40 项')
    expect(text).toContain('■ 未认领 8 项\n编号 41~48')
    const asked = /发“(周报 第1期 逾期)”查看/.exec(text)?.[1] ?? ''
    const shown = new Set<string>()
    for (const page of [1, 2, 3, 4]) {
      const answer = await group.says('韩梅', `${asked} 第${page}页`)
      expect(answer).toContain('■ 逾期 48 项')
      for (const [, seq = ''] of answer.matchAll(/^(\d+) 公务用车/gm)) shown.add(seq)
    }
    expect(shown.size).toBe(48)
  })

  it('can ask for a past digest and finds it as it was', async () => {
    await start()
    await group.says('李雷', '认领 1 2026-12-02')
    await runAt('2026-11-30 08:30')
    group.passTime(60_000)
    await group.says('李雷', '进展 1 已完成招标')
    await group.says('韩梅', '认领 2')
    expect(await group.says('韩梅', '周报 第1期')).toBe(digests()[0])
    expect(await group.says('韩梅', '周报')).toContain('·预览')
    expect(await group.says('韩梅', '周报 第7期')).toContain('最近一期是第1期')
  })
})
