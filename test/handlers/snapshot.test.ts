import { claimed, issueOf, PLATFORMS, submitted, useChat } from './support'

const DAY = 24 * 3600_000

describe.each(PLATFORMS)('进度 on %s', platform => {
  const chat = useChat({ platform })

  it('shows both totals side by side with the time they are as of', async () => {
    await submitted(chat(), '李雷', 3)
    await submitted(chat(), '李雷', 4)
    await chat().says('王办', '核验 4')
    expect(await chat().says('外人', '进度')).toBe(
      [
        '【整改进度】云溪县机关服务中心整改清单',
        '截至 2026年11月23日 10:00',
        '自评 2/6（33.3%） · 核验 1/6（16.7%）',
        '未认领 4，待核验 1，已销号 1',
        '逾期 0 项',
        '未定时限 4 项：1~2、5~6',
        '分组查看发：进度 按部门，或 按领导、按方面',
      ].join('\n'),
    )
  })
})

describe('进度', () => {
  const chat = useChat()

  it.each(['快照', '状态', '进度。'])('understands %s', async text => {
    expect(await chat().says('李雷', text)).toContain('截至 2026年11月23日 10:00')
  })

  it('groups by aspect, by department and by leader', async () => {
    await claimed(chat(), '李雷', 1)
    await chat().says('赵领导', '认领 2 下周五')
    expect(await chat().says('李雷', '进度 按方面')).toContain('责任落实方面：自评 0/3 · 核验 0/3')
    const byDepartment = await chat().says('李雷', '进度按部门')
    expect(byDepartment).toContain('李雷的科室：自评 0/1')
    expect(byDepartment).toContain('未定部门：自评 0/4')
    expect(await chat().says('李雷', '进度 领导')).toContain('赵领导：自评 0/1')
  })

  it('shows how things stood at the end of a past day', async () => {
    await submitted(chat(), '李雷', 3)
    chat().passTime(DAY)
    await chat().says('王办', '核验 3')
    const yesterday = await chat().says('李雷', '进度 昨天')
    expect(yesterday).toContain('截至 2026年11月23日 23:59')
    expect(yesterday).toContain('自评 1/6（16.7%） · 核验 0/6（0.0%）')
    expect(await chat().says('李雷', '进度 11月23日 按方面')).toContain('责任落实方面：自评 1/3 · 核验 0/3')
    expect(await chat().says('李雷', '进度')).toContain('核验 1/6')
  })

  it('names what is overdue first', async () => {
    await claimed(chat(), '李雷', 3)
    chat().passTime(12 * DAY)
    expect(await chat().says('李雷', '进度')).toContain('逾期 1 项：\n· 3 问题3的名称（时限 2026年12月4日）')
  })

  it('refuses a day to come, a day before the ledger, and what is no day', async () => {
    expect(await chat().says('李雷', '进度 下周五')).toContain('“下周五”还没有到')
    expect(await chat().says('李雷', '进度 9月15日')).toContain('2026年9月15日还没有台账')
    expect(await chat().says('李雷', '进度 9月')).toContain('日期“9月”没有看懂')
    expect(await chat().says('李雷', '进度 按心情')).toContain('您是不是想发“进度”或“进度 按部门”')
  })

  it('shows the issue for a number alone', async () => {
    expect(await chat().says('李雷', '进度 3')).toContain('3 号 一-1-(3) 问题3的名称')
  })

  it.each(['到哪了', '怎么样', '做完了没有', '好了吗？', '情况', '谁负责', '9月15日', '上周五'])(
    'asked for an issue with “%s” shows it and records nothing',
    async question => {
      await claimed(chat(), '李雷', 3)
      const before = await issueOf(chat(), 3)
      expect(await chat().says('李雷', `进度 3 ${question}`)).toContain('3 号 一-1-(3) 问题3的名称')
      expect(await issueOf(chat(), 3)).toEqual(before)
    },
  )

  it.each(['招标已完成，还差验收', '已完成招标，效果如何待评估', '什么都没做，正在协调'])(
    'takes “%s” for the report that it is',
    async text => {
      await claimed(chat(), '李雷', 3)
      expect(await chat().says('李雷', `进度 3 ${text}`)).toContain('进展已记录')
    },
  )

  it('takes 13月 for a month that there is not, and for no issue', async () => {
    expect(await chat().says('李雷', '进度 13月')).toContain('日期“13月”没有看懂，没有办理。例：进度 上周五')
  })

  it('keeps somebody unknown from reporting by 进度 and a number', async () => {
    expect(await chat().says('外人', '进度 3 已完成招标')).toContain('还不知道您是哪位')
  })
})
