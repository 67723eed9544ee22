import mammoth from 'mammoth'
import { findGroup } from '../../models/groups'
import type { ChatMessage } from '../../simulator/types'
import { readZip } from '../documents/archive/read-zip'
import { opened, sheetOf } from '../documents/ledger/support/file'
import type { Chat, PersonName } from '../support/chat'
import { claimed, issueOf, PLATFORMS, submitted, useChat } from './support'

const REMARK = '批示 3 请于月底前报结果'
const PINNED = '未答复的批示 1 条，答复请发：进展 3 内容\n11月23日 10:00 赵领导：请于月底前报结果'

/** What went to the group beside the answers. */
async function pushes(chat: Chat): Promise<ChatMessage[]> {
  await chat.deliver()
  return chat.messages().filter(({ via }) => via === 'webhook' || via === 'robot')
}

describe.each(PLATFORMS)('批示 on %s', platform => {
  const chat = useChat({ platform })
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('is put on record and says who answers it, and how', async () => {
    expect(await chat().says('赵领导', REMARK)).toBe(
      '3 号「问题3的名称」批示已记录，答复前一直列出。\n请 李雷 答复，发：进展 3 内容（措施、完成也算答复）',
    )
    const issue = await issueOf(chat(), 3)
    expect(issue).toMatchObject({ state: 'active', version: 3 })
    expect(issue.timeline.at(-1)).toMatchObject({ verb: 'remark', by: '赵领导', text: '请于月底前报结果' })
  })
})

describe.each(PLATFORMS)('the group is told of 批示 on %s', platform => {
  const chat = useChat({ platform })
  beforeEach(() => claimed(chat(), '李雷', 3))

  it('in one message that mentions whoever is to answer, however often it is delivered', async () => {
    const { messageId } = await chat().speaks('赵领导', '批示 3,4 请于月底前报结果')
    await chat().simulator.redeliver(messageId)
    const told = await pushes(chat())
    expect(told.map(({ mentions }) => mentions)).toEqual([['lilei']])
    expect(told[0]?.text).toContain(
      '【批示】赵领导：请于月底前报结果\n3 号「问题3的名称」请 李雷 答复\n4 号「问题4的名称」还没有人负责\n答复请发：进展 3 内容',
    )
    expect((await issueOf(chat(), 3)).timeline).toHaveLength(3)
  })

  it('without a message where nobody is to be mentioned', async () => {
    await chat().says('赵领导', '认领 4 下周五')
    await chat().says('赵领导', '批示 4,5 请抓紧')
    expect(await pushes(chat())).toEqual([])
  })

  it('without a message that could not be sent, where it has no push address', async () => {
    const { webhook } = (await findGroup(chat().groupId)) ?? {}
    await chat().house.services.groups.set(chat().groupId, { webhook: null })
    expect(webhook).toBeTruthy()
    await chat().says('赵领导', REMARK)
    expect(await pushes(chat())).toEqual([])
    expect(await chat().says('王办', '进度')).not.toContain('没有发出')
  })
})

describe('批示 in a 1:1 chat', () => {
  const chat = useChat()

  it('reaches the group', async () => {
    await claimed(chat(), '李雷', 3)
    await chat().says('赵领导', REMARK, { single: true })
    const [push] = await pushes(chat())
    expect(push?.mentions).toEqual(['lilei'])
  })
})

describe('批示', () => {
  const chat = useChat()
  beforeEach(() => claimed(chat(), '李雷', 3, true))
  const remark = () => chat().says('赵领导', REMARK)
  const shown = () => chat().says('外人', '3')

  it('stands first in 查 and is marked in lists until it is answered', async () => {
    await claimed(chat(), '李雷', 5)
    await remark()
    expect(await shown()).toMatch(new RegExp(`^3 号 .*\n${PINNED}\n方面：`))
    expect(await chat().says('李雷', '我的')).toBe(
      '我的 2 项：\n3 问题3的名称（整改中，李雷，时限 2026年12月4日，批示未答复）\n5 问题5的名称（整改中，李雷，时限 2026年12月4日）',
    )
    await chat().says('李雷', '进展 3 月底前可以办结')
    expect(await shown()).not.toContain('未答复')
    expect(await shown()).toContain('赵领导 批示 请于月底前报结果')
    expect(await chat().says('李雷', '我的')).not.toContain('未答复')
  })

  it.each<[string, PersonName, string]>([
    ['a report of whoever is responsible', '李雷', '进展 3 已更换'],
    ['a measure', '李雷', '措施 3 每月核对一次'],
    ['a request for closing', '李雷', '完成 3 派车单已全部更换'],
    ['a report of the office', '王办', '进展 3 已更换'],
  ])('is answered by %s', async (_, person, answer) => {
    await remark()
    expect(await shown()).toContain(PINNED)
    await chat().says(person, answer)
    expect(await shown()).not.toContain('未答复')
  })

  it.each<[string, PersonName, string]>([
    ['evidence alone', '李雷', '佐证 3 派车单已更换'],
    ['another remark', '赵领导', '批示 3 请抓紧'],
    ['a new owner', '王办', '指派 3 韩梅'],
  ])('is not answered by %s', async (_, person, said) => {
    await remark()
    await chat().says(person, said)
    expect(await shown()).toContain('11月23日 10:00 赵领导：请于月底前报结果')
  })

  it('is not answered by what the same leader reports, but by the office', async () => {
    await chat().says('赵领导', '认领 4 下周五')
    expect(await chat().says('赵领导', '批示 4 请抓紧')).toContain('请 办公室 答复，发：进展 4 内容')
    await chat().says('赵领导', '进展 4 已经开会')
    expect(await chat().says('外人', '4')).toContain('未答复的批示 1 条')
    await chat().says('王办', '进展 4 会议纪要已印发')
    expect(await chat().says('外人', '4')).not.toContain('未答复')
  })

  it('waits again when its answer is taken back, and is gone when it is taken back itself', async () => {
    await remark()
    await chat().says('李雷', '进展 3 已更换')
    expect(await chat().says('赵领导', '撤销')).toContain('3 号在您之后已由 李雷 继续办理，不能撤销')
    await chat().says('李雷', '撤销')
    expect(await shown()).toContain(PINNED)
    expect(await chat().says('赵领导', '撤销')).toBe('已撤销“批示 请于月底前报结果”：3 号（现为整改中）。')
    expect(await shown()).not.toContain('未答复')
  })

  it('has to be answered before the issue is closed, which can be done while it waits for that', async () => {
    await submitted(chat(), '韩梅', 2)
    await chat().says('赵领导', '批示 2 请补充会议记录')
    expect(await chat().says('王办', '核验 2')).toBe(
      '2 号还有批示没有答复，不能销号。赵领导：请补充会议记录\n请 韩梅 或办公室先答复，发：进展 2 内容',
    )
    await chat().says('韩梅', '进展 2 会议记录已补充')
    expect(await chat().says('王办', '核验 2')).toContain('2 号「问题2的名称」已销号')
  })
})

describe('批示 is refused', () => {
  const chat = useChat()

  it.each<PersonName>(['李雷', '王办', '外人'])('to %s, who is no leader', async person => {
    expect(await chat().says(person, REMARK)).toBe(
      '“批示”由领导来做。谁是领导，由办公室（王办）发：确认 姓名 领导',
    )
    expect((await issueOf(chat(), 3)).version).toBe(1)
  })

  it.each([
    ['批示 99 请抓紧', '没有编号“99”'],
    ['批示', '还缺问题编号。例：批示 37 请于本月底前报结果'],
    ['批示 3', '还缺批示内容。例：批示 3 请于本月底前报结果'],
    ['批示 请抓紧', '没有看到问题编号，只看到“请抓紧”。'],
  ])('when it is %s', async (said, part) => {
    expect(await chat().says('赵领导', said)).toContain(part)
    expect((await issueOf(chat(), 3)).version).toBe(1)
    expect(await pushes(chat())).toEqual([])
  })

  it('when it is longer than can be kept', async () => {
    expect(await chat().says('赵领导', `批示 3 ${'抓'.repeat(2_001)}`)).toContain('一次最多 2000 字')
  })

  it('on an issue that is closed, where nobody could answer', async () => {
    await submitted(chat(), '李雷', 3)
    await chat().says('王办', '核验 3')
    expect(await chat().says('赵领导', REMARK)).toBe('3 号现在是“已销号”，不能办“批示”。现在可以发：查 3')
  })
})

describe('documents and the digest', () => {
  const chat = useChat()
  beforeEach(async () => {
    await claimed(chat(), '李雷', 3)
    await chat().says('赵领导', REMARK)
    chat().passTime(1000)
  })

  async function document(kind: string): Promise<Buffer> {
    const reply = await chat().says('王办', `导出 ${kind}`)
    const response = await fetch(/http\S+/u.exec(reply)?.[0] ?? '')
    return Buffer.from(await response.arrayBuffer())
  }

  /** Who, what, text and change of each entry of issue 3. */
  async function timeline(): Promise<string[][]> {
    const sheet = sheetOf(await opened(await document('台账')), '过程记录')
    const rows = sheet.getRows(1, sheet.rowCount) ?? []
    return rows
      .filter(row => row.getCell(1).text === '3')
      .map(row => [5, 6, 7, 8].map(column => row.getCell(column).text))
  }

  async function meeting(): Promise<string> {
    return (await mammoth.extractRawText({ buffer: await document('会议') })).value
  }

  it('show on the meeting sheet what waits, until it is answered', async () => {
    expect(await meeting()).toMatch(/未答复的批示 1 项\s+3\s+问题3的名称\s+赵领导\s+请于月底前报结果/)
    await chat().says('李雷', '进展 3 月底前可以办结')
    chat().passTime(1000)
    expect(await meeting()).toContain('未答复的批示 0 项')
  })

  it('show it in the workbook, and that it waits', async () => {
    const row = ['赵领导', '批示', '请于月底前报结果']
    expect((await timeline()).at(-1)).toEqual([...row, '批示未答复'])
    await chat().says('李雷', '进展 3 月底前可以办结')
    chat().passTime(1000)
    expect((await timeline()).at(-2)).toEqual([...row, ''])
  })

  it('show it in the archive', async () => {
    const files = readZip(await document('归档'))
    const [cover] = [...files].filter(([name]) => /^003.*封面/.test(name)).map(([, bytes]) => bytes)
    const { value } = await mammoth.extractRawText({ buffer: cover ?? Buffer.alloc(0) })
    expect(value).toMatch(/未答复的批示\s+11月23日 10:00 赵领导：请于月底前报结果/)
    expect(value).toMatch(/赵领导\s+批示\s+请于月底前报结果/)
  })

  it('show it in 周报, and in full when asked; without any there is no such heading', async () => {
    expect(await chat().says('外人', '周报')).toContain(
      '■ 未答复批示 1 项\n3 问题3的名称（赵领导）：请于月底前报结果',
    )
    await chat().says('李雷', '进展 3 月底前可以办结')
    chat().passTime(1000)
    expect(await chat().says('外人', '周报')).not.toContain('批示')
    expect(await chat().says('外人', '周报 未答复批示')).toContain('■ 未答复批示 0 项')
  })
})
