import { claimed, issueOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('完成 on %s', platform => {
  const chat = useChat({ platform })

  it('asks for closing once there is evidence', async () => {
    await claimed(chat(), '李雷', 3, true)
    expect(await chat().says('李雷', '完成 3 制度已印发')).toBe(
      '3 号「问题3的名称」已报完成，待核验。\n请办公室核对后发：核验 3（通过）或 退回 3 原因',
    )
    expect(await issueOf(chat(), 3)).toMatchObject({ state: 'submitted', selfRating: 'done' })
  })

  it('is refused without evidence, in one line that says how to send it', async () => {
    await claimed(chat(), '李雷', 3)
    const reply = await chat().says('李雷', '完成 3 制度已印发')
    expect(reply).toBe('3 号还没有佐证，不能报完成。请在群里长按照片或文件，选“引用”，@我发：佐证 3')
    expect((await issueOf(chat(), 3)).state).toBe('active')
  })
})

describe('完成', () => {
  const chat = useChat()
  beforeEach(() => claimed(chat(), '李雷', 3, true))

  it.each(['办结 3 已印发', '申请销号 3 已印发', '完成3号，已印发'])('understands %s', async text => {
    expect(await chat().says('李雷', text)).toContain('已报完成，待核验')
  })

  it('asks for a word about what was done', async () => {
    expect(await chat().says('李雷', '完成 3')).toBe('还缺完成说明。例：完成 3 制度已印发并执行')
  })

  it('is only for those responsible, not even for the office', async () => {
    expect(await chat().says('王办', '完成 3 已印发')).toContain('3 号由 李雷 负责')
    expect((await issueOf(chat(), 3)).state).toBe('active')
  })

  it('cannot be said twice; the state and what is possible are told', async () => {
    await chat().says('李雷', '完成 3 已印发')
    expect(await chat().says('李雷', '完成 3 已印发')).toBe(
      '3 号现在是“待核验”，不能办“完成”。现在可以发：进展 3、佐证 3、核验 3、退回 3',
    )
  })
})
