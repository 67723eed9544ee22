import { claimed, issueOf, PLATFORMS, submitted, useChat } from './support'

describe.each(PLATFORMS)('核验 on %s', platform => {
  const chat = useChat({ platform })

  it('closes an issue that was reported done', async () => {
    await submitted(chat(), '李雷', 3)
    expect(await chat().says('王办', '核验 3 材料齐全')).toBe('3 号「问题3的名称」已销号，核验人 王办。')
    expect(await issueOf(chat(), 3)).toMatchObject({ state: 'closed', closedOn: '2026-11-23' })
  })
})

describe('核验', () => {
  const chat = useChat()

  it.each(['通过 3', '销号 3', '核验3号：同意'])('understands %s', async text => {
    await submitted(chat(), '李雷', 3)
    expect(await chat().says('王办', text)).toContain('已销号')
  })

  it('is only for the office', async () => {
    await submitted(chat(), '李雷', 3)
    expect(await chat().says('韩梅', '核验 3')).toBe('“核验”由办公室来做。本群办公室：王办')
    expect((await issueOf(chat(), 3)).state).toBe('submitted')
  })

  it('is refused to an office that verifies or sends back its own submission', async () => {
    await submitted(chat(), '王办', 3)
    expect(await chat().says('王办', '核验 3')).toContain('3 号由您负责或由您报的完成，不能自己核验或退回')
    expect(await chat().says('王办', '退回 3 再补')).toContain('不能自己核验或退回')
    await chat().says('王办', '确认 韩梅 办公室')
    expect(await chat().says('韩梅', '核验 3')).toContain('已销号，核验人 韩梅')
  })

  it('says the state when nothing was reported done', async () => {
    await claimed(chat(), '李雷', 3)
    expect(await chat().says('王办', '核验 3')).toContain('3 号现在是“整改中”，不能办“核验”。现在可以发：')
    expect(await chat().says('王办', '核验 4')).toContain('4 号现在是“未认领”')
  })

  it('verifies several at once', async () => {
    await submitted(chat(), '李雷', 3)
    await submitted(chat(), '李雷', 4)
    const reply = await chat().says('王办', '核验 3~5')
    expect(reply).toContain('共 3 项，办好 2 项，未办 1 项')
    expect(reply).toContain('未办：5 号现在是“未认领”')
  })
})
