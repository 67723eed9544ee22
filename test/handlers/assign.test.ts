import { issueOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('指派 on %s', platform => {
  const chat = useChat({ platform })

  it('gives an issue to a person by name', async () => {
    expect(await chat().says('王办', '指派 3 李雷 3月31日')).toBe(
      '3 号「问题3的名称」已指派给 李雷，时限 2027年3月31日。',
    )
  })

  it('gives an issue to a person who is mentioned', async () => {
    const reply = await chat().says('王办', '指派 3 下周五', { mentionPeople: ['hanmei'] })
    expect(reply).toContain('已指派给 韩梅，时限 2026年12月4日')
  })

  it('asks for one person when two are mentioned', async () => {
    const reply = await chat().says('王办', '指派 3', { mentionPeople: ['hanmei', 'lilei'] })
    expect(reply).toContain('一次只能交给一个人')
    expect((await issueOf(chat(), 3)).state).toBe('open')
  })

  it('says how somebody registers who is mentioned but not known', async () => {
    const reply = await chat().says('王办', '指派 3', { mentionPeople: ['waiguan'] })
    expect(reply).toContain('请其本人先发“我是 姓名”')
  })
})

describe('指派', () => {
  const chat = useChat()

  it('is for office and leaders', async () => {
    expect(await chat().says('赵领导', '指派 3 李雷')).toContain('已指派给 李雷')
    expect(await chat().says('李雷', '指派 4 韩梅')).toBe('“指派”由办公室或领导来做。本群办公室：王办')
  })

  it('gives several issues to one person', async () => {
    const reply = await chat().says('王办', '指派 2~4 李雷 下周五')
    expect(reply).toContain('共 3 项，办好 3 项')
    expect((await issueOf(chat(), 4)).assignee).toBe('李雷')
  })

  it('names the one from whom the issue goes over', async () => {
    await chat().says('李雷', '认领 3 下周五')
    expect(await chat().says('王办', '指派 3 韩梅')).toContain('已指派给 韩梅（原由 李雷 负责）')
  })

  it('guesses the name that is nearest to a misspelt one', async () => {
    expect(await chat().says('王办', '指派 3 李磊')).toBe(
      '名册里没有“李磊”。您是不是指 李雷？请写全名再发一次。',
    )
  })

  it('takes a family name that is also a word for a week as a name', async () => {
    await chat().says('外人', '我是 周月明 财务科')
    await chat().says('王办', '确认 周月明')
    expect(await chat().says('王办', '指派 3 周月明 周五')).toContain('已指派给 周月明，时限 2026年11月27日')
  })

  it('asks which of two people of one name is meant, by their departments', async () => {
    await chat().says('外人', '我是 李雷 财务科')
    expect(await chat().says('王办', '确认 李雷')).toContain('已确认：李雷（财务科）')
    expect(await chat().says('王办', '指派 3 李雷')).toContain(
      '有 2 位“李雷”：李雷（李雷的科室）、李雷（财务科）',
    )
    expect(await chat().says('王办', '指派 3 李雷 财务科')).toContain('已指派给 李雷（财务科）')
    expect(await chat().says('王办', '指派 4 李雷(李雷的科室)')).toContain('已指派给 李雷，')
  })

  it('asks for the name when none was written', async () => {
    expect(await chat().says('王办', '指派 3')).toBe('还缺姓名。例：指派 3 张三 3月31日')
  })
})

describe('指派 to a leader', () => {
  const chat = useChat()

  it('tells that whoever does the work goes on with it', async () => {
    await chat().says('李雷', '认领 3 下周五')
    expect(await chat().says('王办', '指派 3 赵领导')).toContain('已指派给 赵领导，经办人仍是 李雷')
  })
})
