import { type Chat, dropDatabase, SETUP_CODE, startChat, useDatabase } from '../support/chat'
import { aPicture, issueOf, PLATFORMS } from './support'

describe.each(PLATFORMS)('in a 1:1 chat on %s', platform => {
  let chat: Chat
  const alone = { single: true } as const

  // An account's rounds are looked up in the whole database, so each test has one of its own.
  beforeEach(async () => {
    await useDatabase()
    chat = await startChat({ platform, issues: 6 })
  })
  afterEach(async () => {
    await chat.close()
    await dropDatabase()
    expect(chat.simulator.problems).toEqual([])
    expect(chat.faults).toEqual([])
  })

  /** A second group in which 李雷 is the office. */
  async function joinSecondRound(): Promise<string> {
    chat.passTime(1000)
    const chatId = `${chat.chatId}B`
    const members = [{ id: 'lilei', name: '李雷' }]
    chat.simulator.addGroup({ platform, chatId, title: '另一个群', members })
    await chat.says('李雷', `绑定 ${SETUP_CODE}`, { chatId })
    await chat.says(
      '李雷',
      '导入\n（一）作风方面\n1. 会议偏多\n（1）会前不调研\n（2）会后不落实\n（3）会期偏长',
      { chatId },
    )
    await chat.says('李雷', '确认导入', { chatId })
    return chatId
  }

  it('uses the round of the person', async () => {
    expect(await chat.says('李雷', '认领 3 下周五', alone)).toContain('3 号「问题3的名称」已认领：李雷')
    expect((await issueOf(chat, 3)).assignee).toBe('李雷')
    expect(await chat.says('李雷', '我的', alone)).toContain('我的 1 项')
  })

  it('takes evidence there as well', async () => {
    await chat.says('李雷', '认领 3 下周五', alone)
    expect(await chat.says('李雷', '佐证 3', { ...alone, picture: aPicture() })).toContain('佐证已留存')
    expect(await chat.says('李雷', '', { ...alone, picture: aPicture() })).toContain('还缺问题编号')
  })

  it('says where to begin to somebody who is in no round', async () => {
    expect(await chat.says('外人', '进度', alone)).toContain('请先在群里 @我 发：我是 姓名 部门')
    expect(await chat.says('外人', '切换 1', alone)).toContain('还没有找到您所在的整改工作群')
  })

  it('asks which of several rounds is meant, and remembers the answer', async () => {
    await joinSecondRound()
    const question = await chat.says('李雷', '进度', alone)
    expect(question).toContain('您在多个整改轮次中，这次是哪一个？')
    expect(question).toContain('1 云溪县机关服务中心整改清单')
    expect(question).toContain('请发序号，例：切换 1')
    expect(await chat.says('李雷', '切换 1', alone)).toContain('您单聊时按“云溪县机关服务中心整改清单”办理')
    expect(await chat.says('李雷', '进度', alone)).toContain('自评 0/6')
    expect(await chat.says('李雷', '切换 二', alone)).toContain('您单聊时按')
    expect(await chat.says('李雷', '进度', alone)).toContain('自评 0/3')
    expect(await chat.says('李雷', '进度', alone)).toContain('自评 0/3')
  })

  it('asks again for a choice that does not exist', async () => {
    expect(await chat.says('李雷', '切换 5', alone)).toBe('没有这一个，请选 1 到 1，例：切换 1')
    expect(await chat.says('李雷', '切换', alone)).toContain('请发序号，例：切换 1')
  })

  it('leaves the group to its own round', async () => {
    const other = await joinSecondRound()
    await chat.says('李雷', '切换 2', alone)
    expect(await chat.says('李雷', '进度')).toContain('自评 0/6')
    expect(await chat.says('李雷', '进度', { chatId: other })).toContain('自评 0/3')
  })
})
