import { edited } from '../documents/ledger/support/file'
import type { Chat } from '../support/chat'
import { claimed, issueOf, useChat } from './support'

const DAY = 24 * 3600_000
const LINK = /http\S+/u
/** Columns of the ledger sheet, by their letters. */
const [ASSIGNEE, DUE, NOTES] = ['L', 'M', 'U']

/** The group's own ledger sheet, fetched by its link, with cells changed by their names. */
async function sheetWith(chat: Chat, cells: Record<string, string>): Promise<object> {
  const reply = await chat.says('王办', '导出 台账')
  const response = await fetch(LINK.exec(reply)?.[0] ?? '')
  const content = await edited(Buffer.from(await response.arrayBuffer()), sheet => {
    for (const [name, value] of Object.entries(cells)) sheet.getCell(name).value = value
  })
  return { quote: { file: { name: '台账.xlsx', content } } }
}

async function pageBehind(reply: string): Promise<{ status: number; text: string }> {
  const response = await fetch(LINK.exec(reply)?.[0] ?? '')
  return { status: response.status, text: await response.text() }
}

/** Two changes in each of seven rows: more than a phone shows one by one. */
const MANY = Object.fromEntries(
  [4, 5, 6, 7, 8, 9, 10].flatMap(row => [
    [`${ASSIGNEE}${row}`, '韩梅'],
    [`${NOTES}${row}`, `第${row - 3}项等待批复`],
  ]),
)

describe('a preview', () => {
  const chat = useChat({ issues: 8 })

  it('tells of each change whose issue it is and who has set the present value', async () => {
    await claimed(chat(), '李雷', 1)
    chat().passTime(DAY)
    await chat().says('赵领导', '指派 2 李雷 下周五')
    chat().passTime(1000)
    const cells = {
      [`${ASSIGNEE}4`]: '韩梅',
      [`${DUE}5`]: '2026-12-31',
      [`${NOTES}5`]: '等待批复',
      [`${NOTES}6`]: '待定',
    }
    const preview = await chat().says('王办', '导入', await sheetWith(chat(), cells))
    expect(preview).toContain(
      [
        '1 号「问题1的名称」责任人：李雷 → 韩梅（现值：李雷 11月23日 认领）',
        '2 号「问题2的名称」完成时限：2026-12-04 → 2026-12-31（责任人 李雷；现值：赵领导 11月24日 指派）',
        '2 号「问题2的名称」备注（延期、暂缓原因）：无 → 等待批复（责任人 李雷）',
        '3 号「问题3的名称」备注（延期、暂缓原因）：无 → 待定',
      ].join('\n'),
    )
    expect(preview).not.toMatch(LINK)
  })

  it('of a measure tells who has added it, and after 撤销 who set the value that stands again', async () => {
    await claimed(chat(), '李雷', 1)
    await chat().says('李雷', '措施 1 每季抽查派车单')
    await chat().says('王办', '指派 1 韩梅 年底')
    await chat().says('王办', '撤销')
    chat().passTime(1000)
    const cells = { H4: '1. 每月抽查派车单', [`${DUE}4`]: '2026-12-31' }
    const preview = await chat().says('王办', '导入', await sheetWith(chat(), cells))
    expect(preview).toContain('每季抽查派车单 → 每月抽查派车单（责任人 李雷；现值：李雷 11月23日 措施）')
    expect(preview).toContain('2026-12-04 → 2026-12-31（责任人 李雷；现值：李雷 11月23日 认领）')
  })

  it('with more than it shows leads to the whole list, which says who, what, before and after', async () => {
    await claimed(chat(), '李雷', 7)
    chat().passTime(1000)
    const preview = await chat().says('王办', '导入', await sheetWith(chat(), MANY))
    expect(preview).toContain('……另有 2 个问题有更正\n全部内容逐条列出，一天内可打开，请勿外传：\nhttp')
    const { status, text } = await pageBehind(preview)
    expect(status).toBe(200)
    expect(text).toContain('【导入预览】改过的台账表格\n王办 发起，截至 2026年11月23日 10:00，还没有保存')
    expect(text).toContain('更正 14 处，涉及 7 个问题：')
    for (const seq of [1, 2, 3, 4, 5, 6])
      expect(text).toContain(
        `${seq} 号「问题${seq}的名称」\n　　责任人：未定 → 韩梅\n　　备注（延期、暂缓原因）：无 → 第${seq}项等待批复\n`,
      )
    expect(text).toContain(
      '7 号「问题7的名称」\n　　责任人：李雷 → 韩梅（现值：李雷 11月23日 认领）\n　　备注（延期、暂缓原因）：无 → 第7项等待批复（责任人 李雷）\n',
    )
    expect((await issueOf(chat(), 1)).version).toBe(1)
  })

  it('leads to the full words where it shortens them', async () => {
    const words = '已经多次向上级主管部门请示，等待批复。'.repeat(5)
    const preview = await chat().says('王办', '导入', await sheetWith(chat(), { [`${NOTES}4`]: words }))
    expect(preview).not.toContain(words)
    expect((await pageBehind(preview)).text).toContain(`无 → ${words}`)
  })

  it('says behind its link what was not taken over, and once it is confirmed that it is', async () => {
    const rows = [4, 5, 6, 7, 8, 9, 10, 11]
    const cells = Object.fromEntries(
      rows.flatMap(row => [
        [`D${row}`, `问题${row - 3}的新名称`],
        [`N${row}`, '已完成'],
      ]),
    )
    const preview = await chat().says(
      '王办',
      '导入',
      await sheetWith(chat(), { ...cells, [`${NOTES}4`]: '待定' }),
    )
    expect(preview).toMatch(/……另有 \d+ 条/)
    const { text } = await pageBehind(preview)
    for (const row of rows) expect(text).toContain(`${row - 3} 号 具体问题不能由表格修改`)
    await chat().says('王办', '确认导入')
    expect((await pageBehind(preview)).text).toContain('已经确认导入')
  })

  it('has a link that ends after a day, and with the preview that another one voids', async () => {
    const first = await chat().says('王办', '导入', await sheetWith(chat(), MANY))
    chat().passTime(1000)
    const second = await chat().says('王办', '导入', await sheetWith(chat(), MANY))
    const ended = { status: 410, text: '这个链接已失效（链接一天内有效）。请办公室在群里重新发送：导入' }
    expect(await pageBehind(first)).toEqual(ended)
    expect((await pageBehind(second)).status).toBe(200)
    chat().passTime(DAY)
    expect(await pageBehind(second)).toEqual(ended)
  })
})

describe('a preview of a corrected document', () => {
  const chat = useChat({ issues: 0 })
  const SUBJECTS =
    '派车单、加油卡、维修费、会议签到、公章使用、食堂采购、库房盘点、合同归档、值班日志、差旅审批、图书借阅、消防器材、接待清单、设备报废'
  const list = (done: string) =>
    [
      '导入\n云溪县机关服务中心整改情况的通报\n一、日常管理方面',
      ...SUBJECTS.split('、').map(
        (subject, index) => `${index + 1}.${subject}登记核对不够完整。\n整改情况：${subject}${done}。`,
      ),
    ].join('\n')

  it('leads to all of its corrections as well', async () => {
    await chat().says('王办', list('正在补登'))
    await chat().says('王办', '确认导入')
    await claimed(chat(), '李雷', 9)
    chat().passTime(1000)
    const preview = await chat().says('王办', list('已经补齐'))
    expect(preview).toContain('……另有 9 个问题有更正')
    const { text } = await pageBehind(preview)
    expect(text).toContain('【导入预览】云溪县机关服务中心整改情况的通报')
    expect(text.match(/→/g)).toHaveLength(14)
    expect(text).toContain(
      '9 号「值班日志登记核对不够完整」\n　　整改情况：值班日志正在补登。 → 值班日志已经补齐。（责任人 李雷）',
    )
  })
})
