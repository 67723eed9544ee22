import { PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('我是 on %s', platform => {
  const chat = useChat({ platform })

  it('waits for the office and says so', async () => {
    expect(await chat().says('外人', '我是 钱多 后勤科')).toBe(
      '已登记为“钱多”（后勤科），待确认。请办公室（王办）核对后发：确认 钱多',
    )
    expect(await chat().says('外人', '认领 3')).toBe(
      '您登记为“钱多”，还没有确认。请办公室（王办）发：确认 钱多',
    )
  })

  it('is confirmed at once for the office itself', async () => {
    expect(await chat().says('王办', '我是 王小办 办公室')).toContain('王小办，您的身份已确认')
  })
})

describe('我是', () => {
  const chat = useChat()

  it.each(['我是钱多 后勤科', '我是：钱多，后勤科的', '我是 钱多（后勤科）'])('reads %s', async text => {
    expect(await chat().says('外人', text)).toContain('已登记为“钱多”（后勤科），待确认')
  })

  it('takes long names with a dot and rare characters', async () => {
    expect(await chat().says('外人', '我是 阿卜杜热合曼·买买提江')).toContain('“阿卜杜热合曼·买买提江”')
    expect(await chat().says('外人', '我是 𠮷㐂')).toContain('“𠮷㐂”')
  })

  it('tells somebody who is confirmed that nothing is left to do', async () => {
    expect(await chat().says('李雷', '我是 李雷')).toBe(
      '李雷，您的身份已确认，不用再等。发“我的”看您负责的问题。',
    )
  })

  it('warns the office when another account already stands for the name', async () => {
    const reply = await chat().says('外人', '我是 李雷')
    expect(reply).toContain('注意：名册里已有“李雷”（账号 lilei）')
  })

  it('refuses what is no name', async () => {
    expect(await chat().says('外人', '我是 12345')).toBe('“12345”不像姓名，没有登记。例：我是 张三 财务科')
    expect(await chat().says('外人', '我是')).toBe('还缺姓名。例：我是 张三 财务科')
  })
})
