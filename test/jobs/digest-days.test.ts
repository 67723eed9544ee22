import { mondayDigest } from '../../jobs/monday-digest'
import { china, digests, numbers, runAt, runOn, statusesAt, useGroups } from './digest-group'

const start = useGroups()

describe('a digest that was missed', () => {
  it('is made up once the same day, as of the time when it is made up', async () => {
    const group = await start()
    expect(await statusesAt(group, '2026-11-30 15:00', { catchUp: true })).toEqual(['done'])
    expect(await statusesAt(group, '2026-11-30 15:05', { catchUp: true })).toEqual(['already'])
    expect(digests(group)).toHaveLength(1)
    expect(digests(group)[0]).toContain('截至 2026年11月30日 15:00')
  })

  it('of an earlier day is not sent, and that it was left out is on record', async () => {
    const group = await start()
    const outcomes = await runAt(group, '2026-12-09 09:00', { catchUp: true })
    expect(outcomes.map(({ status }) => status)).toEqual(['skipped', 'skipped', 'notDue'])
    expect(digests(group)).toEqual([])
    for (const day of ['2026-11-30', '2026-12-07'])
      expect(await runOn(group, day)).toMatchObject({ state: 'skipped', reason: '当天服务没有运行' })
    expect(await statusesAt(group, '2026-12-09 09:05', { catchUp: true })).toEqual(['notDue'])
  })

  it('goes out late when it was in line already, and counts as done', async () => {
    const group = await start()
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
    expect(await statusesAt(group, '2026-12-01 09:00', { catchUp: true })).toEqual(['done', 'notDue'])
    expect(numbers(group)).toEqual(['1'])
    expect(await runOn(group, '2026-11-30')).toMatchObject({ state: 'done' })
    await runAt(group, '2026-12-07 08:30', { catchUp: true })
    expect(numbers(group)).toEqual(['1', '2'])
  })

  it('is not missed by a group that did not exist then', async () => {
    const group = await start()
    await statusesAt(group, '2026-11-24 09:00', { catchUp: true })
    expect(await runOn(group, '2026-11-23')).toBeUndefined()
  })
})

describe('around holidays', () => {
  it('two Mondays off are one digest on the first working day, which says so', async () => {
    const group = await start({ at: china('2026-02-10 10:00') })
    expect(await statusesAt(group, '2026-02-16 08:30')).toEqual(['notDue'])
    expect(await statusesAt(group, '2026-02-23 08:30')).toEqual(['notDue'])
    expect(await statusesAt(group, '2026-02-24 08:29')).toEqual(['notDue'])
    expect(await statusesAt(group, '2026-02-24 08:30', { catchUp: true })).toEqual(['done'])
    expect(await statusesAt(group, '2026-02-25 08:30', { catchUp: true })).toEqual(['notDue'])
    expect(numbers(group)).toEqual(['1'])
    expect(digests(group)[0]).toContain('因放假，2月16日、2月23日的周报合并为一期')
    expect(digests(group)[0]).toContain('2月24日至3月1日为本周')
  })

  it('a Monday off moves the digest to the first working day', async () => {
    const group = await start({ at: china('2026-09-29 10:00') })
    expect(await statusesAt(group, '2026-10-05 08:30')).toEqual(['notDue'])
    expect(await statusesAt(group, '2026-10-08 08:30')).toEqual(['done'])
    expect(digests(group)[0]).toContain('10月8日至10月11日为本周')
    expect(digests(group)[0]).not.toContain('合并')
  })

  it('a year whose holidays are not known counts Monday to Friday, and the office is told', async () => {
    const group = await start()
    await runAt(group, '2026-12-21 08:30')
    await runAt(group, '2026-12-28 08:30')
    await runAt(group, '2027-01-04 08:30')
    const note = '办公室请注意：2027 年放假安排尚未录入，暂按周一至周五为工作日'
    expect(digests(group).map(text => text.includes(note))).toEqual([false, true, true])
  })
})
