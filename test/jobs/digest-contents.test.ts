import { aLedger } from '../support/chat'
import { digests, runAt, runOn, statusesAt, useGroups } from './digest-group'

const start = useGroups()

describe('a group', () => {
  it('without a ledger gets no digest, and the reason is on record', async () => {
    const group = await start({ issues: 0 })
    expect(await statusesAt(group, '2026-11-30 08:30')).toEqual(['skipped'])
    expect(await runOn(group, '2026-11-30')).toMatchObject({ state: 'skipped', reason: '还没有台账' })
    expect(digests(group)).toEqual([])
  })

  it('reads how the week was: what was done, what is due, overdue, not updated and unclaimed', async () => {
    const group = await start({ issues: 8 })
    await group.says('李雷', '认领 1 2026-11-27')
    await group.says('李雷', '认领 2 2026-12-02')
    await group.says('韩梅', '认领 3 2026-12-31')
    await runAt(group, '2026-11-30 08:30')
    group.passTime(60_000)
    await group.says('韩梅', '进展 3 已完成招标')
    await group.says('赵领导', '认领 4')
    await group.says('李雷', '认领 5')
    await group.says('李雷', '撤销')
    await runAt(group, '2026-12-07 08:30')
    const [first = '', second = ''] = digests(group)
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
    const group = await start({ issues: 0 })
    const title = '公务用车使用审批登记制度执行不够严格且长期未组织开展专项检查'
    const ledger = aLedger(48, { title, dueDate: '2026-11-25' })
    await group.house.services.imports.save(group.groupId, ledger, 'test', '王办')
    await group.says('王办', '指派 1~40 李雷')
    await runAt(group, '2026-11-30 08:30')
    expect(digests(group)).toHaveLength(1)
    const [text = ''] = digests(group)
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
    const group = await start()
    await group.says('李雷', '认领 1 2026-12-02')
    await runAt(group, '2026-11-30 08:30')
    group.passTime(60_000)
    await group.says('李雷', '进展 1 已完成招标')
    await group.says('韩梅', '认领 2')
    expect(await group.says('韩梅', '周报 第1期')).toBe(digests(group)[0])
    expect(await group.says('韩梅', '周报')).toContain('·预览')
    expect(await group.says('韩梅', '周报 第7期')).toContain('最近一期是第1期')
  })
})
