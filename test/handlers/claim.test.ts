import { issueOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('认领 on %s', platform => {
  const chat = useChat({ platform, issues: 48 })

  it('lets a registered person take on an issue with a deadline', async () => {
    expect(await chat().says('李雷', '认领 37 下周五')).toBe(
      '37 号「问题37的名称」已认领：李雷，时限 2026年12月4日。',
    )
  })

  it('tells who has the issue when it is claimed a second time, and how to change that', async () => {
    await chat().says('李雷', '认领 37 下周五')
    expect(await chat().says('韩梅', '认领 37')).toBe(
      '37 号已由 李雷 认领。需要换人请办公室或领导发：指派 37 姓名',
    )
  })

  it('claims several issues at once and tells which did not go', async () => {
    await chat().says('李雷', '认领 37 下周五')
    const reply = await chat().says('韩梅', '认领 36~38、40')
    expect(reply).toContain('共 4 项，办好 3 项，未办 1 项')
    expect(reply).toContain('36 号「问题36的名称」已认领：韩梅')
    expect(reply).toContain('未办：37 号已由 李雷 认领')
    expect(reply).toContain('40 号')
  })

  it('lets the office claim for somebody who is mentioned', async () => {
    const mention = platform === 'wecom' ? { text: '认领 3 @韩梅 月底' } : { mentionPeople: ['hanmei'] }
    const reply = await chat().says('王办', '认领 3 月底', mention)
    expect(reply).toContain('已认领：韩梅，时限 2026年11月30日')
  })

  it('does not let anybody else do that', async () => {
    const reply = await chat().says('李雷', '认领 3', { mentionPeople: ['hanmei'] })
    expect(reply).toContain('没有看懂：编号后面只写时限')
    expect((await issueOf(chat(), 3)).state).toBe('open')
  })
})

describe('认领', () => {
  const chat = useChat({ issues: 48 })

  it.each([
    ['认领 4 3月31日', '2027年3月31日'],
    ['认领 4 2027-01-15', '2027年1月15日'],
    ['认领 4 本月底', '2026年11月30日'],
    ['认领 4 3日内', '2026年11月26日'],
    ['认领 4 10个工作日内', '2026年12月7日'],
    ['认领 4，时限今天', '2026年11月23日'],
  ])('reads the deadline of %s', async (text, day) => {
    expect(await chat().says('李雷', text)).toContain(`4 号「问题4的名称」已认领：李雷，时限 ${day}`)
  })

  it.each([
    '领 37',
    '我来 37',
    '认领第37项',
    '认领 三十七',
    '认领＃３７',
    '认领 13-1',
    '认领 二-13-(1)',
    '／认领 37号',
  ])('understands %s', async text => {
    expect(await chat().says('李雷', text)).toContain('37 号「问题37的名称」已认领')
  })

  it('asks for a deadline when none was said, and takes it by a second claim', async () => {
    expect(await chat().says('李雷', '认领 5')).toContain('还没有时限，请补发：认领 5 下周五')
    expect(await chat().says('李雷', '认领 5 下周五')).toContain('时限 2026年12月4日')
  })

  it('does not let the owner move a deadline that is set', async () => {
    await chat().says('李雷', '认领 5 下周五')
    expect(await chat().says('李雷', '认领 5 年底')).toBe(
      '5 号您已经认领，时限没有改成 2026年12月31日。要改时限请办公室或领导发：指派 5 李雷 2026年12月31日',
    )
    expect(await chat().says('王办', '认领 5 李雷 年底')).toBe(
      '5 号已由 李雷 认领，时限没有改成 2026年12月31日。要换人或改时限请办公室或领导发：指派 5 姓名 2026年12月31日',
    )
    expect(await chat().says('李雷', '认领 5 下周五')).toBe(
      '5 号您已经认领，不用再发。报进展请发：进展 5 内容',
    )
    expect((await issueOf(chat(), 5)).dueDate).toBe('2026-12-04')
  })

  it('makes a leader the responsible leader and anybody else the one who handles it', async () => {
    await chat().says('赵领导', '认领 5')
    await chat().says('李雷', '认领 6')
    expect(await issueOf(chat(), 5)).toMatchObject({ leader: '赵领导', assignee: null, state: 'active' })
    expect(await issueOf(chat(), 6)).toMatchObject({ leader: null, assignee: '李雷' })
  })

  it('keeps others from being claimed for by anybody but the office', async () => {
    const reply = await chat().says('李雷', '认领 5 韩梅')
    expect(reply).toContain('替别人认领由办公室（王办）来做')
    expect((await issueOf(chat(), 5)).state).toBe('open')
  })

  it('refuses a deadline in the past and changes nothing', async () => {
    expect(await chat().says('李雷', '认领 5 2026-01-15')).toContain('“2026-01-15”已经过去')
    expect(await chat().says('李雷', '查 5')).toContain('未认领')
  })

  it('changes nothing more when the platform sends the message again', async () => {
    const { messageId } = await chat().speaks('李雷', '认领 5')
    const [again] = await chat().simulator.redeliver(messageId)
    expect(again?.reply?.text).toContain('5 号「问题5的名称」已认领')
    expect((await issueOf(chat(), 5)).timeline).toHaveLength(2)
  })
})
