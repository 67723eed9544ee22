import { SETUP_CODE } from '../support/chat'
import { PLATFORMS, useChat } from './support'

const SECOND = 1000

describe.each(PLATFORMS)('绑定 on %s', platform => {
  const chat = useChat({ platform, fresh: true })

  it('binds the group with the setup code and makes the sender its office', async () => {
    expect(await chat().says('王办', `绑定 ${SETUP_CODE}`)).toContain('已绑定。您是本群的办公室')
    expect(await chat().says('王办', '我是 王办 办公室')).toContain('您的身份已确认')
    expect(await chat().says('李雷', '核验 1')).toContain('本群办公室：王办')
  })

  it.each(['进度', '认领 3', '随便说说', '37'])(
    'answers %s in an unbound group with how to bind it',
    async text => {
      expect(await chat().says('李雷', text)).toBe(
        '本群还没有启用整改助手。请管理员发：绑定 启用码（启用码在服务启动时显示）',
      )
    },
  )
})

describe('绑定', () => {
  const chat = useChat({ fresh: true })

  it('takes the code in small letters and without a blank', async () => {
    expect(await chat().says('王办', `绑定${SETUP_CODE.toLowerCase()}`)).toContain('已绑定')
  })

  it('lets wrong guesses wait longer each time', async () => {
    expect(await chat().says('外人', '绑定 AAAA')).toContain('启用码不对，没有绑定')
    expect(await chat().says('外人', '绑定 AAAA')).toContain('请 30 秒后再试')
    chat().passTime(31 * SECOND)
    expect(await chat().says('外人', '绑定 BBBB')).toContain('1 分钟后再试')
    chat().passTime(61 * SECOND)
    expect(await chat().says('外人', '绑定 CCCC')).toContain('2 分钟后再试')
  })

  it('does not even look at the right code before the wait is over', async () => {
    await chat().says('外人', '绑定 AAAA')
    expect(await chat().says('王办', `绑定 ${SETUP_CODE}`)).toContain('在这之前发的启用码不会核对')
    chat().passTime(31 * SECOND)
    expect(await chat().says('王办', `绑定 ${SETUP_CODE}`)).toContain('已绑定')
  })

  it('counts a wrong guess once when the platform sends it again', async () => {
    const { messageId } = await chat().speaks('外人', '绑定 AAAA')
    await chat().simulator.redeliver(messageId)
    chat().passTime(31 * SECOND)
    expect(await chat().says('外人', '绑定 BBBB')).toContain('1 分钟后再试')
  })

  it('lets a bound group be bound again only by its office', async () => {
    await chat().says('王办', `绑定 ${SETUP_CODE}`)
    await chat().says('王办', '我是 王办')
    expect(await chat().says('李雷', `绑定 ${SETUP_CODE}`)).toBe(
      '本群已经启用，由办公室（王办）管理。需要重新绑定请他们来发。',
    )
    expect(await chat().says('王办', `绑定 ${SETUP_CODE}`)).toContain('已绑定')
  })

  it('binds every group with the same code', async () => {
    await chat().says('王办', `绑定 ${SETUP_CODE}`)
    const other = `${chat().chatId}B`
    const members = [{ id: 'hanmei', name: '韩梅' }]
    chat().simulator.addGroup({ platform: 'wecom', chatId: other, title: '另一个群', members })
    expect(await chat().says('韩梅', `绑定 ${SETUP_CODE}`, { chatId: other })).toContain('已绑定')
    expect(await chat().says('韩梅', '核验 1')).toContain('由办公室来做')
  })

  it('asks for the code, and is not for 1:1 chats', async () => {
    expect(await chat().says('王办', '绑定')).toBe('还缺启用码。例：绑定 K7MQ2XWD')
    expect(await chat().says('王办', `绑定 ${SETUP_CODE}`, { single: true })).toContain('要在工作群里发')
  })

  it('is what help and greeting name first in a group that has to be bound', async () => {
    expect(await chat().says('李雷', '帮助')).toMatch(/^本群还没有启用，请管理员先发：绑定 启用码\n【帮助】/)
    expect(await chat().says('李雷', '')).toContain('本群还没有启用，请管理员先发：绑定 启用码')
  })

  it('by the office with a wrong code says so, and the group stays as it is', async () => {
    await chat().says('王办', `绑定 ${SETUP_CODE}`)
    expect(await chat().says('王办', '绑定 AAAA')).toContain('启用码不对，本群已经启用，没有变化')
    expect(await chat().says('李雷', '核验 1')).toContain('由办公室来做')
  })
})
