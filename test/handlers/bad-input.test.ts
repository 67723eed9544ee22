import { findMessage } from '../../models/inbox'
import { listIssues } from '../../models/issues'
import { aLedger } from '../support/chat'
import { aPicture, bytesOf, claimed, PLATFORMS, useChat } from './support'

describe.each(PLATFORMS)('bad input on %s', platform => {
  const chat = useChat({ platform })

  it.each([
    ['认令 3', '没有看懂“认令”。您是不是想发“认领”'],
    ['renling 3', '没有看懂“renling”。您是不是想发“认领”'],
    ['进站 3 已更换', '您是不是想发“进展”'],
    ['未认', '您是不是想发“未认领”'],
    ['今天天气不错', '没有看懂“今天天气不错”。例：进展 37 已完成招标，60%'],
    ['认领 99', '没有编号“99”，本轮共 6 个问题。最接近的是 6 号「问题6的名称」，例：查 6'],
    ['认领 1-9', '没有编号“1-9”'],
    ['认领', '还缺问题编号。例：认领 37 下周五'],
    ['认领 5~3', '“5~3”前大后小，没有办理。请从小到大写。例：认领 3~5 下周五'],
    ['认领 1~999', '“1~999”太多了，一次最多 200 个'],
    ['认领 3 2月30日', '没有“2月30日”这一天，没有办理。请核对日期，例：3月31日'],
    ['认领 3 昨天', '“昨天”已经过去，没有记录。请写今天或以后的日期'],
    ['进展 已更换', '没有看到问题编号，只看到“已更换”'],
    ['核验 3', '“核验”由办公室来做。本群办公室：王办'],
  ])('answers “%s” with what was understood and one way on, and changes nothing', async (text, answer) => {
    const before = await listIssues(chat().groupId)
    const reply = await chat().says('李雷', text)
    expect(reply).toContain(answer)
    expect(bytesOf(reply)).toBeLessThan(400)
    expect(await listIssues(chat().groupId)).toEqual(before)
  })

  it('says to an unknown sender how to register', async () => {
    expect(await chat().says('外人', '认领 3')).toBe(
      '还不知道您是哪位。请先发：我是 姓名 部门，例：我是 张三 财务科',
    )
  })

  it('keeps nothing of a message with a secrecy mark, not even in the inbox', async () => {
    const text = '进展 3 机密★10年 某项安排'
    const { messageId, answer } = await chat().speaks('李雷', text, { picture: aPicture() })
    expect(answer?.text).toContain('密级标志（机密★10年），没有接收，也没有保存。请立即撤回这条消息')
    const kept = await findMessage(`${platform}:${messageId}`)
    expect(kept?.message).toMatchObject({ text: '', attachments: [], secrecyMark: '机密★10年' })
    expect(JSON.stringify(kept)).not.toContain('某项安排')
  })

  it('keeps nothing of a quoted text with a secrecy mark', async () => {
    const quote = { text: '秘密★长期\n某项安排' }
    const { messageId } = await chat().speaks('李雷', '佐证 3', { quote })
    expect(JSON.stringify(await findMessage(`${platform}:${messageId}`))).not.toContain('某项安排')
  })
})

describe('titles and paths', () => {
  const chat = useChat({ issues: 0 })
  const importTwins = async () => {
    const ledger = aLedger(4)
    const twins = ledger.issues.map((issue, index) => ({
      ...issue,
      no: ['1-1-1', '1-1-2', '2-1-1', '2-1-2'][index] ?? '',
      title: index % 2 === 0 ? '工作谋划不足' : issue.title,
    }))
    await chat().house.services.imports.save(chat().groupId, { ...ledger, issues: twins }, 'twins', '王办')
  }

  it('never lets a title decide, least of all one that stands twice', async () => {
    await importTwins()
    const reply = await chat().says('李雷', '认领 工作谋划不足')
    expect(reply).toBe(
      '请写编号，只写名称不办理。含“工作谋划不足”的有：\n1 工作谋划不足\n3 工作谋划不足\n例：认领 1 下周五',
    )
    expect((await listIssues(chat().groupId)).every(({ state }) => state === 'open')).toBe(true)
  })

  it('asks which issue is meant when the end of a path fits two', async () => {
    await importTwins()
    expect(await chat().says('李雷', '认领 1-1')).toBe(
      '“1-1”对应 2 个问题，请改用前面的序号：\n1 工作谋划不足\n3 工作谋划不足',
    )
    expect(await chat().says('李雷', '认领 2-1-1')).toContain('3 号「工作谋划不足」已认领')
  })
})

describe('a list in which some numbers are wrong', () => {
  const chat = useChat()

  it('does what can be done and tells the rest', async () => {
    await claimed(chat(), '韩梅', 2)
    const reply = await chat().says('李雷', '认领 1、2、9')
    expect(reply).toContain('共 3 项，办好 1 项，未办 2 项')
    expect(reply).toContain('未办：2 号已由 韩梅 认领')
    expect(reply).toContain('未办：没有编号“9”')
  })

  it('stays readable for very long lists', async () => {
    expect(bytesOf(await chat().says('李雷', '认领 1~150'))).toBeLessThan(3_000)
  })
})
