import mammoth from 'mammoth'
import { claimed, issueOf, submitted, useChat } from './support'

const chat = useChat({ issues: 0 })

const LIST = `导入
云溪县机关服务中心关于巡察整改情况的通报
（一）关于“日常管理”的问题
（1）“两个责任”落实不到位。
整改落实情况：会议研究。一是每月抽查派车单；二是每季公示用车情况；
自评完成情况：已完成。
（2）维修费用审核不细。
整改落实情况：一是两人审核。
自评完成情况：阶段性完成。
（3）加油卡管理松散。
整改落实情况：已完成整改。
自评完成情况：已完成。`

async function bulletin(word = '通报'): Promise<Buffer> {
  const [link = ''] = /http\S+/u.exec(await chat().says('王办', `导出 ${word}`)) ?? []
  return Buffer.from(await (await fetch(link)).arrayBuffer())
}

describe('our own bulletin that comes back', () => {
  beforeEach(async () => {
    await chat().says('王办', LIST)
    await chat().says('王办', '确认导入')
    await chat().says('王办', '退回 3 没有说明')
    await claimed(chat(), '李雷', 3)
    await chat().says('李雷', '措施 3 专人保管加油卡')
    await chat().says('李雷', '进展 3 已清点加油卡')
    chat().passTime(60_000)
  })

  it('changes nothing, as a file', async () => {
    const content = await bulletin()
    const reply = await chat().says('王办', '导入', { quote: { file: { name: '通报.docx', content } } })
    expect(reply).toContain('台账里已有 3 个，没有要新增或更正的')
  })

  it('changes nothing that people have done since it was printed', async () => {
    const content = await bulletin()
    chat().passTime(60_000)
    await submitted(chat(), '李雷', 3)
    const reply = await chat().says('王办', '导入', { quote: { file: { name: '通报.docx', content } } })
    expect(reply).toContain('台账里已有 3 个，没有要新增或更正的')
  })

  it('changes no number where hidden problems are left out of it', async () => {
    await chat().says('王办', '不公开 1 涉及个人隐私')
    const content = await bulletin('通报 公开')
    const reply = await chat().says('王办', '导入', { quote: { file: { name: '通报.docx', content } } })
    expect(reply).toContain('台账里已有 2 个，没有要新增或更正的')
    expect(reply).toContain('没有列出 1 号，台账里照旧保留')
    expect(reply).not.toContain('编号有变')
  })

  it('shows what a person has changed in it, and nothing else', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await bulletin() })
    const reply = await chat().says('王办', `导入\n${value.replace('每季公示用车情况', '每月公示用车情况')}`)
    expect(reply).toContain('有 2 处更正')
    expect(reply).toContain('1 号 措施改写：每季公示用车情况； → 每月公示用车情况。')
    expect(reply).toContain(
      '1 号 整改情况：会议研究。一是每月抽查派车单。二是每季公示用车情况。 → 会议研究。一是每月抽查派车单。二是每月公示用车情况。',
    )
    await chat().says('王办', '确认导入')
    expect((await issueOf(chat(), 1)).measures.map(({ text }) => text)).toEqual([
      '每月抽查派车单；',
      '每月公示用车情况。',
    ])
    const printed = await mammoth.extractRawText({ buffer: await bulletin() })
    expect(printed.value.match(/每月公示用车情况/g)).toHaveLength(1)
  })
})
