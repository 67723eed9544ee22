import { readZip } from '../documents/archive/read-zip'
import { claimed, issueOf, submitted, useChat } from './support'

const chat = useChat({ issues: 6 })

const REFUSED = /^这是本系统生成的.+，不是台账，没有读取/

async function exported(word: string): Promise<Buffer> {
  const [link = ''] = /http\S+/u.exec(await chat().says('王办', `导出 ${word}`)) ?? []
  return Buffer.from(await (await fetch(link)).arrayBuffer())
}

async function sendBack(content: Buffer | undefined, name: string): Promise<string> {
  return chat().says('王办', '导入', { quote: { file: { name, content: content ?? Buffer.alloc(0) } } })
}

async function expectUntouched(reply: string, name: string): Promise<void> {
  expect(reply).toMatch(REFUSED)
  expect(reply).toContain(name)
  expect(await chat().says('王办', '确认导入')).toContain('没有待确认的导入')
  expect((await issueOf(chat(), 2)).aspectTitle).toBe(untouched)
}

let untouched = ''

describe('what tells about the ledger is not taken for one', () => {
  beforeEach(async () => {
    untouched = (await issueOf(chat(), 2)).aspectTitle
    await claimed(chat(), '李雷', 2)
    await submitted(chat(), '李雷', 3)
  })

  it('neither the sheet for the meeting', async () => {
    await expectUntouched(await sendBack(await exported('会议'), '会议单.docx'), '会议单')
  })

  it('nor what lies in the archive', async () => {
    const files = readZip(await exported('归档'))
    const named = (end: string) => [...files].find(([name]) => name.endsWith(end))?.[1]
    await expectUntouched(await sendBack(named('封面.docx'), '封面.docx'), '归档封面')
    await expectUntouched(await sendBack(named('目录.csv'), '目录.csv'), '归档目录')
    await expectUntouched(await sendBack(named('目录.txt'), '目录.txt'), '归档目录')
  })

  it.each(['会议', '归档'])('nor the text of %s, pasted', async word => {
    const bytes = await exported(word)
    const docx =
      word === '归档' ? [...readZip(bytes)].find(([name]) => name.endsWith('封面.docx'))?.[1] : bytes
    const xml =
      readZip(docx ?? bytes)
        .get('word/document.xml')
        ?.toString() ?? ''
    const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
    await expectUntouched(await chat().says('王办', `导入\n${text}`), '')
  })

  it.each(['周报', '周报 上周未更新', '进度', '未认领', '搜索 问题', '导出 通报'])(
    'nor the answer to %s',
    async command => {
      const answer = await chat().says('王办', command)
      await expectUntouched(await chat().says('王办', `导入\n${answer}`), '')
    },
  )
})
