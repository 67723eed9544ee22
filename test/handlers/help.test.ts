import { handlers } from '../../handlers'
import { bytesOf, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('帮助 on %s', platform => {
  const chat = useChat({ platform })

  it.each(['帮助', 'help', '怎么用'])(
    'answers “%s” with every command on a line, in less than 2,000 bytes',
    async text => {
      const reply = await chat().says('外人', text)
      expect(reply).toMatch(/^【帮助】/)
      for (const { usage } of handlers) expect(reply).toContain(`\n${usage}：`)
      expect(bytesOf(reply)).toBeLessThan(2_000)
    },
  )
})

describe('帮助', () => {
  const chat = useChat()

  it.each(['', '你好', '谢谢！辛苦了', '好的，收到', '收到👌', '早上好'])(
    'is not poured over a group where somebody says “%s”',
    async text => {
      expect(await chat().says('李雷', text)).toBe(
        '您好，我是整改助手。发“我的”看您负责的问题，发“帮助”看全部命令。',
      )
    },
  )

  it('explains one command with an example and its other names', async () => {
    expect(await chat().says('李雷', '帮助 认领')).toBe(
      '【帮助】认领：认领问题\n写法：认领 编号 [时限]\n例：认领 37 下周五\n也可以说：领、我来',
    )
    expect(await chat().says('李雷', '帮助“申请销号”')).toContain('【帮助】完成')
  })

  it('passes over no number and no 好了', async () => {
    for (const text of ['收到 3', '好了']) expect(await chat().says('李雷', text)).toContain('没有看懂')
  })

  it('guesses the command that was meant', async () => {
    expect(await chat().says('李雷', '帮助 认令')).toContain('您是不是想发“帮助 认领”')
  })

  it.each(handlers.map(handler => [handler.command, handler] as const))(
    'has a first word in the example of %s that calls it',
    async (command, { example }) => {
      expect(example.startsWith(command)).toBe(true)
    },
  )
})
