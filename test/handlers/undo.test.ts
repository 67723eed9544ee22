import { aPicture, claimed, issueOf, PLATFORMS, submitted, useChat } from './support'

const MINUTE = 60_000

describe.each(PLATFORMS)('撤销 on %s', platform => {
  const chat = useChat({ platform })

  it('takes back all that a command with a list has done', async () => {
    await chat().says('李雷', '认领 2~4 下周五')
    expect(await chat().says('李雷', '撤销')).toBe(
      '已撤销“认领 李雷”：2 号（现为未认领）、3 号（现为未认领）、4 号（现为未认领）。',
    )
    expect(await issueOf(chat(), 3)).toMatchObject({ state: 'open', assignee: null, dueDate: null })
  })

  it('stays in the history as an entry of its own', async () => {
    await chat().says('李雷', '认领 3')
    await chat().says('李雷', '撤销')
    const verbs = (await issueOf(chat(), 3)).timeline.map(({ verb }) => verb)
    expect(verbs).toEqual(['import', 'claim', 'undo'])
  })
})

describe('撤销', () => {
  const chat = useChat()

  it('withdraws evidence that was just filed', async () => {
    await claimed(chat(), '李雷', 3, true)
    chat().passTime(1000)
    await chat().says('李雷', '佐证 3', { picture: aPicture(8) })
    expect(await chat().says('李雷', '撤销')).toContain('已撤销“佐证”：3 号')
    expect((await issueOf(chat(), 3)).evidence).toHaveLength(1)
  })

  it('takes back the entry before when it is said again', async () => {
    await chat().says('李雷', '认领 3')
    chat().passTime(1000)
    await chat().says('李雷', '进展 3 已更换')
    expect(await chat().says('李雷', '撤销')).toContain('已撤销“进展 已更换”')
    expect(await chat().says('李雷', '撤回')).toContain('已撤销“认领 李雷”')
    expect(await chat().says('李雷', '撤销')).toContain('没有可以撤销的记录')
  })

  it('is possible within ten minutes only', async () => {
    await chat().says('李雷', '认领 3')
    chat().passTime(10 * MINUTE + 1)
    expect(await chat().says('李雷', '撤销')).toBe(
      '您最近 10 分钟内没有可以撤销的记录。更早的请再发一条进展更正，例：进展 37 更正：……',
    )
    expect((await issueOf(chat(), 3)).state).toBe('active')
  })

  it('is refused once somebody has gone on from there', async () => {
    await submitted(chat(), '李雷', 3)
    await chat().says('王办', '核验 3')
    expect(await chat().says('李雷', '撤销')).toContain('3 号在您之后已由 王办 继续办理，不能撤销')
    expect((await issueOf(chat(), 3)).state).toBe('closed')
  })

  it('undoes none of a list when one of its issues has gone on', async () => {
    await chat().says('李雷', '认领 2~4')
    await chat().says('王办', '指派 4 韩梅')
    expect(await chat().says('李雷', '撤销')).toContain('4 号在您之后已由 王办 继续办理')
    expect((await issueOf(chat(), 2)).state).toBe('active')
  })

  it('takes back only what the sender did', async () => {
    await chat().says('李雷', '认领 3')
    expect(await chat().says('韩梅', '撤销')).toContain('没有可以撤销的记录')
  })

  it('opens an issue again that was closed by mistake', async () => {
    await submitted(chat(), '李雷', 3)
    chat().passTime(1000)
    await chat().says('王办', '核验 3')
    expect(await chat().says('王办', '撤销')).toContain('3 号（现为待核验）')
    expect((await issueOf(chat(), 3)).closedOn).toBeNull()
  })
})
