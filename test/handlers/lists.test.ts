import { claimed, submitted, useChat } from './support'

const DAY = 24 * 3600_000

describe('lists', () => {
  const chat = useChat({ issues: 48 })

  it('shows with 我的 what the sender is responsible for until it is closed', async () => {
    await chat().says('李雷', '认领 3 年底')
    await claimed(chat(), '李雷', 7)
    await submitted(chat(), '李雷', 5)
    expect(await chat().says('李雷', '我的')).toBe(
      [
        '我的 3 项：',
        '5 问题5的名称（待核验，李雷，时限 2026年12月4日）',
        '7 问题7的名称（整改中，李雷，时限 2026年12月4日）',
        '3 问题3的名称（整改中，李雷，时限 2026年12月31日）',
      ].join('\n'),
    )
    await chat().says('王办', '核验 5')
    expect(await chat().says('李雷', '我的')).toContain('我的 2 项')
  })

  it('shows with 未认领 fifteen on a page', async () => {
    await claimed(chat(), '李雷', 2)
    const first = await chat().says('李雷', '未认领')
    expect(first.split('\n')).toHaveLength(17)
    expect(first).toMatch(/^未认领 47 项：\n1 问题1的名称\n3 问题3的名称\n/)
    expect(first).toContain('第 1/4 页，下一页发：未认领 第2页')
    expect(await chat().says('李雷', '未认领 第2页')).toContain('\n17 问题17的名称\n')
    expect(await chat().says('李雷', '未认领 4')).toContain('第 4/4 页')
    expect(await chat().says('李雷', '未认领 第99页')).toMatch(/48 问题48的名称\n第 4\/4 页$/)
  })

  it('shows with 本周到期 what is due until Sunday, and with 逾期 what is late', async () => {
    await chat().says('李雷', '认领 3 本周五')
    await chat().says('李雷', '认领 4 本周日')
    await chat().says('李雷', '认领 5 下周一')
    expect(await chat().says('外人', '本周到期')).toMatch(/^本周到期 2 项：\n3 .*\n4 /)
    chat().passTime(5 * DAY)
    expect(await chat().says('外人', '逾期')).toMatch(
      /^逾期 1 项：\n3 问题3的名称（整改中，李雷，时限 2026年11月27日）$/,
    )
    expect(await chat().says('外人', '本周到期')).toContain('本周到期 1 项')
  })

  it('says what else to look at when a list is empty', async () => {
    expect(await chat().says('李雷', '我的')).toBe('我的：没有您负责的问题。发“未认领”看可以认领的。')
    expect(await chat().says('李雷', '逾期')).toBe('逾期：没有。')
    expect(await chat().says('李雷', '本周到期')).toBe('本周到期：没有。发“逾期”看已经过期的。')
    await chat().says('王办', '指派 1~48 李雷')
    expect(await chat().says('李雷', '未认领')).toBe('未认领：没有，每个问题都有人负责。')
  })

  it('does not pass over words that it cannot heed', async () => {
    expect(await chat().says('外人', '逾期 财务科')).toContain('没有看懂“逾期 财务科”。例：逾期')
  })

  it('needs to know who asks for 我的', async () => {
    expect(await chat().says('外人', '我的')).toContain('请先发：我是 姓名 部门')
  })
})
