import { bytesOf, claimed, PLATFORMS, submitted, useChat } from './support'

const DAY = 24 * 3600_000

describe.each(PLATFORMS)('周报 on %s', platform => {
  const chat = useChat({ platform, issues: 48 })

  it('shows the digest as it would be now', async () => {
    await submitted(chat(), '李雷', 3)
    await chat().says('韩梅', '认领 5 本周五')
    const reply = await chat().says('外人', '周报')
    expect(reply).toContain('【整改周报·预览】云溪县机关服务中心整改清单')
    expect(reply).toContain('截至 2026年11月23日 10:00')
    expect(reply).toContain('自评 1/48（2.1%） · 核验 0/48（0.0%）')
    expect(reply).toContain('■ 上周进展 2 项')
    expect(reply).toContain('■ 本周到期 1 项\n5 问题5的名称（韩梅，时限 2026年11月27日）')
    expect(reply).toContain('■ 未认领 46 项\n编号 1~2、4、6~48，发“未认领”看名称')
  })
})

describe('周报', () => {
  const chat = useChat({ issues: 48 })

  it('fits one message also when everything is late', async () => {
    await chat().says('李雷', '认领 1~48 今天')
    chat().passTime(9 * DAY)
    const reply = await chat().says('李雷', '周报')
    expect(bytesOf(reply)).toBeLessThanOrEqual(2_000)
    expect(reply).toContain('■ 逾期 48 项')
    expect(reply).toContain('项，发“周报 逾期”查看')
  })

  it('does not call an issue neglected that was given to somebody this week', async () => {
    await claimed(chat(), '李雷', 3)
    await chat().says('王办', '指派 3 韩梅')
    expect(await chat().says('李雷', '周报')).toContain('■ 上周未更新 0 项')
  })

  it('is the same with 本周, and does not pass over a slip', async () => {
    expect(await chat().says('李雷', '周报 本周')).toContain('【整改周报')
    expect(await chat().says('李雷', '周报 上周末更新')).toContain(
      '您是不是想发“周报 上周未更新”？例：周报 上周未更新',
    )
  })
})
