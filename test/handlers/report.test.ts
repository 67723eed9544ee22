import { claimed, issueOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('进展 on %s', platform => {
  const chat = useChat({ platform })
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('puts a report on record with its percentage', async () => {
    expect(await chat().says('李雷', '进展 3 已完成招标，60%')).toBe(
      '3 号「问题3的名称」进展已记录（完成 60%）：已完成招标，60%\n有照片或文件时，引用它发：佐证 3',
    )
    expect(await issueOf(chat(), 3)).toMatchObject({ percent: 60 })
  })

  it('takes 进度 with a number and a text for 进展', async () => {
    expect(await chat().says('李雷', '进度 3 已完成招标')).toContain('进展已记录：已完成招标')
  })

  it('keeps emoji, rare characters and line breaks as they were typed', async () => {
    const text = '🎉👨‍👩‍👧‍👦 𠮷野、㐂字与“龘”\n第二行'
    expect(await chat().says('李雷', `进展 3 ${text}`)).toContain('👨‍👩‍👧‍👦 𠮷野、㐂字与“龘” 第二行')
    expect((await issueOf(chat(), 3)).timeline.at(-1)?.text).toBe(text)
  })

  it('takes 2,000 characters and not one more', async () => {
    const long = '𠮷'.repeat(2_000)
    expect(await chat().says('李雷', `进展 3 ${long}`)).toContain('进展已记录')
    expect(await chat().says('李雷', `进展 3 ${long}字`)).toContain(
      '这段文字有 2001 字，一次最多 2000 字，没有记录',
    )
    expect((await issueOf(chat(), 3)).timeline.filter(({ verb }) => verb === 'report')).toHaveLength(1)
    expect((await issueOf(chat(), 3)).timeline.at(-1)?.text).toBe(long)
  })
})

describe('进展', () => {
  const chat = useChat()
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('is not recorded twice when it is sent twice, but next week it may say the same', async () => {
    await chat().says('李雷', '进展 3 按计划推进')
    expect(await chat().says('李雷', '进展 3 按计划推进')).toBe(
      '3 号刚才已记录过这条进展，没有重复记录。发“3”可以查看。',
    )
    expect((await issueOf(chat(), 3)).timeline.filter(({ verb }) => verb === 'report')).toHaveLength(1)
    chat().passTime(7 * 24 * 3600_000)
    expect(await chat().says('李雷', '进展 3 按计划推进')).toContain('进展已记录')
  })

  it.each(['整改完成50%', '已办好50%', '推进50%', '改造做完了50%'])('keeps the figure of %s', async text => {
    await chat().says('李雷', `进展 3 ${text}`)
    expect((await issueOf(chat(), 3)).percent).toBe(50)
  })

  it.each(['把比例改成30%', '用电下降12%'])('keeps no figure of %s', async text => {
    await chat().says('李雷', `进展 3 ${text}`)
    expect((await issueOf(chat(), 3)).percent).toBeNull()
  })

  it.each(['汇报 3 已更换', '更新3：已更换', '进展3号，已更换'])('understands %s', async text => {
    expect(await chat().says('李雷', text)).toContain('3 号「问题3的名称」进展已记录：已更换')
  })

  it.each([
    ['完成率百分之六十', 60],
    ['６０％', 60],
    ['进度约 45%，正在验收', 45],
    ['用电同比下降12%', null],
    ['一组完成30%，二组完成80%', null],
  ])('reads %s as %s percent done', async (text, percent) => {
    await chat().says('李雷', `进展 3 ${text}`)
    expect((await issueOf(chat(), 3)).percent).toBe(percent)
  })

  it('is for those responsible and for the office', async () => {
    expect(await chat().says('韩梅', '进展 3 已更换')).toBe(
      '3 号由 李雷 负责，没有记录。请告诉 李雷，或请办公室改派：指派 3 姓名',
    )
    expect(await chat().says('王办', '进展 3 已更换')).toContain('进展已记录')
  })

  it('wants the issue to be claimed first', async () => {
    expect(await chat().says('李雷', '进展 4 已更换')).toBe(
      '4 号还是“未认领”，要先有人负责。请发：认领 4 下周五',
    )
  })

  it('asks for the text with the number that was typed', async () => {
    expect(await chat().says('李雷', '进展 3')).toBe('还缺进展内容。例：进展 3 已完成招标，60%')
  })

  it('says outright that a picture beside it was not kept', async () => {
    const { picture } = { picture: Buffer.from('89504e470d0a1a0a00', 'hex') }
    expect(await chat().says('李雷', '进展 3 已更换', { picture })).toContain('消息里的图片没有留存')
  })
})
