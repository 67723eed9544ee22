import { issueOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('确认 on %s', platform => {
  const chat = useChat({ platform })

  it('lets a registered person work from then on', async () => {
    await chat().says('外人', '我是 钱多 后勤科')
    expect(await chat().says('王办', '确认 钱多')).toBe('已确认：钱多，后勤科。现在可以认领问题、报进展了。')
    expect(await chat().says('外人', '认领 3 下周五')).toContain('已认领：钱多')
  })

  it('takes a mention for the name', async () => {
    await chat().says('外人', '我是 外人 后勤科')
    expect(await chat().says('王办', '确认', { mentionPeople: ['waiguan'] })).toContain(
      '已确认：外人，后勤科',
    )
  })
})

describe('确认', () => {
  const chat = useChat()

  it('is only for the office', async () => {
    await chat().says('外人', '我是 钱多')
    expect(await chat().says('李雷', '确认 钱多')).toBe('“确认”由办公室来做。本群办公室：王办')
    expect(await chat().says('外人', '认领 3')).toContain('还没有确认')
  })

  it('lists who waits when no name was written', async () => {
    await chat().says('外人', '我是 钱多')
    expect(await chat().says('王办', '确认')).toBe('请写要确认谁。待确认的有：钱多。例：确认 钱多')
    expect(await chat().says('王办', '确认 钱少')).toBe('没有人登记为“钱少”。待确认的有：钱多')
  })

  it('tells two accounts of one name apart by department or account', async () => {
    await chat().says('外人', '我是 钱多 后勤科')
    await chat().says('韩梅', '我是 钱多 财务科')
    expect(await chat().says('王办', '确认 钱多')).toBe(
      '登记为“钱多”的有 2 个账号：\n财务科，账号 hanmei\n后勤科，账号 waiguan\n请写明是哪一个，例：确认 钱多 hanmei',
    )
    expect(await chat().says('王办', '确认 钱多 后勤科')).toContain('已确认：钱多，后勤科')
    expect(await chat().says('王办', '确认 钱多 hanmei')).toContain('已确认：钱多（财务科）')
    expect(await chat().says('外人', '认领 3')).toContain('已认领：钱多，')
    expect(await chat().says('韩梅', '认领 4')).toContain('已认领：钱多（财务科）')
  })

  it('tells what an account that changes its name leaves behind, and how it is handed over', async () => {
    await chat().says('李雷', '认领 3,4 下周五')
    await chat().says('李雷', '我是 李蕾')
    expect(await chat().says('王办', '确认 李蕾')).toContain(
      '这个账号原来是 李雷，李雷 名下还有 2 项没有转过来：3~4。要转请发：指派 3~4 李蕾',
    )
    await chat().says('王办', '指派 3~4 李蕾')
    expect(await chat().says('李雷', '进展 3 已更换')).toContain('进展已记录')
  })

  it('does not advise to take an issue from whoever handles it when a leader changes the name', async () => {
    await chat().says('赵领导', '认领 3 下周五')
    await chat().says('王办', '指派 3 韩梅')
    await chat().says('赵领导', '我是 赵大领')
    expect(await chat().says('王办', '确认 赵大领')).toContain(
      '赵领导 名下还有 1 项没有转过来：3。要转请先发“确认 赵大领 领导”，再发：指派 3 赵大领',
    )
    await chat().says('王办', '确认 赵大领 领导')
    await chat().says('王办', '指派 3 赵大领')
    expect(await issueOf(chat(), 3)).toMatchObject({ leader: '赵大领', assignee: '韩梅' })
  })

  it('refuses a word that is no role, and two roles', async () => {
    expect(await chat().says('王办', '确认 韩梅 科长')).toBe(
      '“科长”没有看懂，韩梅 的身份没有变。身份写一个：领导、办公室、成员，例：确认 韩梅 领导',
    )
    expect(await chat().says('王办', '确认 韩梅 成员 领导')).toContain('“成员 领导”没有看懂')
  })

  it('does not merge namesakes when one of them registers again', async () => {
    await chat().says('外人', '我是 李雷 后勤科')
    await chat().says('王办', '确认 李雷')
    expect(await chat().says('外人', '我是 李雷')).toContain('您的身份已确认')
    expect(await chat().says('外人', '认领 4')).toContain('已认领：李雷（后勤科）')
  })

  it('adds the department that the person has not written', async () => {
    await chat().says('外人', '我是 钱多')
    expect(await chat().says('王办', '确认 钱多 后勤科')).toContain('已确认：钱多，后勤科')
  })

  it('makes a person a leader, a second office, or an ordinary member again', async () => {
    expect(await chat().says('王办', '确认 韩梅 办公室')).toContain('已确认：韩梅，韩梅的科室，办公室')
    expect(await chat().says('韩梅', '确认 李雷 领导')).toContain('已确认：李雷，李雷的科室，领导')
    expect(await chat().says('李雷', '指派 3 韩梅')).toContain('已指派给 韩梅')
    expect(await chat().says('王办', '确认 韩梅 成员')).toContain('已确认：韩梅，韩梅的科室。')
    expect(await chat().says('韩梅', '确认 李雷 成员')).toContain('由办公室来做')
  })
})

describe('确认 when a name is claimed by somebody else', () => {
  const chat = useChat({ issues: 1 })

  it('does not hand an account to somebody who once claimed a name and took it back', async () => {
    await chat().says('李雷', '我是 王办')
    await chat().says('李雷', '我是 李雷')
    await chat().says('王办', '确认 王办 办公室')
    expect(await chat().says('李雷', '导出 台账')).toContain('由办公室来做')
  })

  it('asks whom the office means when somebody else claims a confirmed name', async () => {
    await chat().says('李雷', '我是 王办')
    expect(await chat().says('王办', '确认 王办 办公室')).toContain('请写明是哪一个')
    expect(await chat().says('李雷', '导出 台账')).toContain('由办公室来做')
  })
})
