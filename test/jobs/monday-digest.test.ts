import { jobs } from '../../jobs'
import { mondayDigest } from '../../jobs/monday-digest'
import { findRound, numberDigest } from '../../models/rounds'
import type { Instances } from '../support/instances'
import { china, digests, numbers, runAt, statusesAt, useGroups } from './digest-group'

const start = useGroups()

/** What the group got besides answers: texts by their first words, pictures by their type. */
function pushes({ simulator, chatId }: Instances): string[] {
  return simulator
    .messages(chatId)
    .filter(({ from, via }) => from === 'bot' && via !== 'answer')
    .map(({ text, media }) => text.slice(0, 10) || media.map(({ type }) => type).join())
}

it('is on the list of jobs', () => {
  expect(jobs).toContain(mondayDigest)
})

describe.each(['wecom', 'dingtalk'] as const)('the Monday digest on %s', platform => {
  it('goes out at 08:30 and not before, on Monday and on no other day', async () => {
    const group = await start({ platform })
    expect(await statusesAt(group, '2026-11-29 23:00')).toEqual(['notDue'])
    expect(await statusesAt(group, '2026-11-30 08:29')).toEqual(['notDue'])
    expect(digests(group)).toEqual([])
    expect(await statusesAt(group, '2026-11-30 08:30')).toEqual(['done'])
    expect(digests(group)).toHaveLength(1)
    expect(digests(group)[0]).toContain('【整改周报·第1期】')
    expect(digests(group)[0]).toContain('截至 2026年11月30日 08:30')
    expect(await statusesAt(group, '2026-12-01 08:30')).toEqual(['notDue'])
  })

  it('goes out once however often and in how many processes the job runs', async () => {
    const group = await start({ platform, count: 2 })
    group.passTime(china('2026-11-30 08:30').getTime() - group.now().getTime())
    const runs = [...group.houses, ...group.houses, ...group.houses].map(house =>
      runAt(group, '2026-11-30 08:30', { catchUp: true }, house),
    )
    await Promise.all(runs)
    await runAt(group, '2026-11-30 08:35')
    await runAt(group, '2026-11-30 17:00')
    expect(numbers(group)).toEqual(['1'])
  })
})

describe('the progress picture', () => {
  it('follows the text in WeCom, once however often the job runs', async () => {
    const group = await start({ count: 2 })
    await Promise.all(group.houses.map(house => runAt(group, '2026-11-30 08:30', { catchUp: true }, house)))
    await runAt(group, '2026-11-30 08:35')
    expect(pushes(group)).toEqual(['【整改周报·第1期】', 'image/png'])
  })

  it('stays out of DingTalk, whose custom robot takes none', async () => {
    const group = await start({ platform: 'dingtalk' })
    await runAt(group, '2026-11-30 08:30')
    expect(pushes(group)).toEqual(['【整改周报·第1期】'])
  })

  it('never stops the digest when it cannot be drawn', async () => {
    const group = await start()
    const picture = async () => undefined
    const house = { ...group.house, jobDeps: { ...group.house.jobDeps, exports: { picture } } }
    expect((await runAt(group, '2026-11-30 08:30', {}, house)).map(({ status }) => status)).toEqual(['done'])
    expect(pushes(group)).toEqual(['【整改周报·第1期】'])
  })
})

describe('the numbers of the digests', () => {
  it('go up by one each week', async () => {
    const group = await start()
    for (const day of ['2026-11-30', '2026-12-07', '2026-12-14']) await runAt(group, `${day} 08:30`)
    expect(numbers(group)).toEqual(['1', '2', '3'])
  })

  it('have no gap where a digest was left out', async () => {
    const group = await start()
    await runAt(group, '2026-11-30 08:30', { catchUp: true })
    await runAt(group, '2026-12-14 08:30', { catchUp: true })
    expect(numbers(group)).toEqual(['1', '2'])
  })

  it('have no gap where the program stopped between number and message', async () => {
    const group = await start()
    await numberDigest(group.groupId, `monday-digest:${group.groupId}:2026-11-30`)
    await runAt(group, '2026-12-07 08:30', { catchUp: true })
    expect(numbers(group)).toEqual(['1'])
    expect((await findRound(group.groupId))?.digestCounter).toBe(1)
  })

  it('are given once when several ask at the same time', async () => {
    const group = await start()
    const asked = await Promise.all(['a', 'b', 'a', 'c', 'b'].map(key => numberDigest(group.groupId, key)))
    expect(asked[0]).toBe(asked[2])
    expect(asked[1]).toBe(asked[4])
    expect([...new Set(asked)].sort()).toEqual([1, 2, 3])
  })
})
