import { readLedgerRows } from '../../src/documents/read/table'
import { exported } from '../documents/ledger/support/file'
import { anIssue } from '../documents/ledger/support/issues'
import { startChat } from '../support/chat'
import { claimed, issueOf, useChat } from './support'

const chat = useChat({ issues: 6 })

async function fetched(reply: string): Promise<Response> {
  const [link = ''] = /http\S+/u.exec(reply) ?? []
  return fetch(link)
}

async function ledgerSheet(): Promise<Buffer> {
  const response = await fetched(await chat().says('王办', '导出 台账'))
  return Buffer.from(await response.arrayBuffer())
}

it('gives the office a link to the ledger as a sheet', async () => {
  await claimed(chat(), '李雷', 3)
  const response = await fetched(await chat().says('王办', '导出 台账'))
  expect(response.status).toBe(200)
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('整改台账_')
  const { rows } = await readLedgerRows(Buffer.from(await response.arrayBuffer()))
  expect(rows).toHaveLength(6)
  expect(rows[2]).toMatchObject({ seq: 3, assignee: '李雷', dueDate: '2026-12-04' })
})

it.each([
  ['通报', 'PK'],
  ['会议', 'PK'],
  ['图', '\x89PNG'],
  ['归档', 'PK'],
])('makes %s as well', async (word, start) => {
  const response = await fetched(await chat().says('王办', `导出 ${word}`))
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
})

it('says what is still missing in a bulletin before it goes out', async () => {
  expect(await chat().says('王办', '导出 通报')).toMatch(/发出前请核对（3 处）：\n· 1~6 号没有整改情况文字/)
})

it.each(['台账', '通报', '会议', '归档'])('says in %s which sentences answer several issues', async word => {
  for (const seq of [2, 5]) {
    await claimed(chat(), '李雷', seq)
    await chat().says('李雷', `进展 ${seq} 组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试`)
  }
  const answer = await chat().says('王办', `导出 ${word}`)
  expect(answer).toContain('2、5 号有相同的表述：“组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试”')
})

it('has nothing to check where nothing was copied, nor in the picture', async () => {
  for (const seq of [2, 5]) {
    await claimed(chat(), '李雷', seq)
    await chat().says('李雷', `进展 ${seq} 组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试`)
  }
  expect(await chat().says('王办', '导出 图')).not.toContain('核对')
  await chat().says('李雷', '进展 5 已更换全部轮胎')
  expect(await chat().says('王办', '导出 台账')).not.toContain('核对')
})

it.each(['台账', '会议', '图', '归档'])(
  'makes no %s for publication, as hidden problems stand in it',
  async word => {
    await chat().says('王办', '不公开 2 涉及个人隐私')
    const answer = await chat().says('王办', `导出 ${word} 公开`)
    expect(answer).toContain('导出 通报 公开')
    expect(answer).not.toContain('/files/')
  },
)

it('shows numbers and names of persons first, and all the rest behind a second link', async () => {
  await claimed(chat(), '李雷', 2)
  await chat().says(
    '李雷',
    '进展 2 已退回1元、2元、3元、4元、5元、6元、7元、8元、9元。联系人：赵启明，13800138000，身份证号11010519491231002X',
  )
  const reply = await chat().says('王办', '导出 通报 公开')
  expect(reply).toMatch(/“11010519491231002X”\n.*“13800138000”\n.*“赵启明”\n.*“1元”\n/)
  expect(reply).not.toContain('“9元”')
  const [, , link = ''] = reply.split(/(?=http)/u)
  const response = await fetched(link)
  expect(response.headers.get('content-disposition')).toMatch(/^inline/)
  expect(await response.text()).toMatch(/1\. 脱敏检查.*“9元”.*缺少/s)
})

it.each([['台账'], ['通报 公开'], ['会议']])('lets a link to %s end after a day', async what => {
  const reply = await chat().says('王办', `导出 ${what}`)
  chat().passTime(24 * 3600_000)
  const response = await fetched(reply)
  expect(response.status).toBe(410)
  expect(await response.text()).toMatch(new RegExp(`这个链接已失效.*重新发送：导出 ${what}$`))
})

it('gives nothing for a link that somebody changed', async () => {
  const reply = await chat().says('王办', '导出 台账')
  const response = await fetched(reply.replace('/files/', '/files/x'))
  expect(response.status).toBe(410)
  expect(await response.text()).toMatch(/导出 文件名$/)
})

it.each([
  ['台帐', '您是不是想发“导出 台账”？可以导出：台账、通报、会议、图、归档。例：导出 台账'],
  ['通告', '您是不是想发“导出 通报'],
  ['周报', '周报不用导出，请直接发“周报”。'],
  ['', '还缺要导出的文件。可以导出：'],
])('guesses at 导出 %s and makes nothing', async (word, answer) => {
  const reply = await chat().says('王办', `导出 ${word}`)
  expect(reply).toContain(answer)
  expect(reply).not.toContain('/files/')
})

it('says so when there is nothing to export yet', async () => {
  const fresh = await startChat({ issues: 0 })
  expect(await fresh.says('王办', '导出 台账')).toContain('本轮还没有台账')
  await fresh.close()
})

it('is only for the office, and asks which document', async () => {
  expect(await chat().says('李雷', '导出 台账')).toContain('由办公室来做')
  expect(await chat().says('王办', '导出')).toContain('例：导出 台账')
})

it('shows the picture itself with its link', async () => {
  const { answer } = await chat().speaks('王办', '导出 图')
  expect(answer?.text).toContain('/files/')
  expect(answer?.media).toHaveLength(1)
  expect((await chat().speaks('王办', '导出 台账')).answer?.media).toEqual([])
})

it('shows the progress picture below the figures', async () => {
  const { answer } = await chat().speaks('李雷', '进度')
  expect(answer?.media).toHaveLength(1)
  expect(answer?.text).toContain('截至')
})

it('finds nothing to change in a sheet that nobody edited', async () => {
  const file = { name: '台账.xlsx', content: await ledgerSheet() }
  expect(await chat().says('王办', '导入', { quote: { file } })).toBe('表格与台账一致，没有要改的。')
})

it('takes over what the office confirms of an edited sheet, and nothing else', async () => {
  const content = await edited(await ledgerSheet(), { 责任人: '韩梅', 完成时限: '2026-12-31' })
  const preview = await chat().says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
  expect(preview).toContain('2 号「问题2的名称」责任人：未定 → 韩梅')
  expect(preview).toContain('2 号「问题2的名称」完成时限：未定 → 2026-12-31')
  expect((await issueOf(chat(), 2)).state).toBe('open')
  expect(await chat().says('王办', '确认导入')).toContain('已导入表格中的改动：2 号')
  expect(await issueOf(chat(), 2)).toMatchObject({ state: 'active', assignee: '韩梅', dueDate: '2026-12-31' })
  expect((await issueOf(chat(), 1)).timeline).toHaveLength(1)
})

it('leaves an issue alone that has moved on since the preview', async () => {
  const content = await edited(await ledgerSheet(), { 责任人: '韩梅' })
  await chat().says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
  await chat().says('李雷', '认领 2')
  expect(await chat().says('王办', '确认导入')).toContain('2 号在预览之后又有变动')
  expect((await issueOf(chat(), 2)).assignee).toBe('李雷')
})

it('says of what a sheet cannot change how it is changed', async () => {
  const content = await edited(await ledgerSheet(), { 具体问题: '问题2的新名称', 目前进展: '已开会' })
  const preview = await chat().says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
  expect(preview).toContain('2 号 具体问题不能由表格修改，要改请导入改过的清单文字')
  expect(preview).toContain('2 号 目前进展不能由表格修改，请发：进展 2 内容')
})

it('takes nothing of a row that names another problem', async () => {
  const content = await edited(await ledgerSheet(), { 具体问题: '会议签到把关不严', 责任领导: '赵领导' })
  const preview = await chat().says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
  expect(preview).toContain('2 号 的具体问题与台账里的不是一个，这 1 行没有采用')
  expect(preview).toContain('没有可以采用的改动，台账没有变。')
})

it('refuses the sheet of another group, whatever its numbers, and keeps nothing of it', async () => {
  const content = await exported([1, 2, 3].map(seq => anIssue({ seq, title: '会议签到把关不严' })))
  const reply = await chat().says('王办', '导入', { quote: { file: { name: '台账.xlsx', content } } })
  expect(reply).toContain('这份表格不像是从本群台账导出的')
  expect(await chat().says('王办', '确认导入')).toContain('没有待确认的导入')
})

/** The sheet with cells of issue 2 typed over, as a clerk does it in a spreadsheet program. */
async function edited(bytes: Buffer, cells: Record<string, string>): Promise<Buffer> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  const head = [...Array(15).keys()]
    .map(index => sheet.getRow(index + 1))
    .find(row => textOf(row, 1) === '序号')
  const row = [...Array(40).keys()]
    .map(index => sheet.getRow(index + 1))
    .find(next => textOf(next, 1) === '2')
  for (const [name, text] of Object.entries(cells))
    for (let column = 1; column <= 21; column += 1)
      if (head && row && textOf(head, column).startsWith(name)) row.getCell(column).value = text
  return Buffer.from(await book.xlsx.writeBuffer())
}

function textOf(row: import('exceljs').Row, column: number): string {
  return row.getCell(column).text.trim()
}
