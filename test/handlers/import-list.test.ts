import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPreview } from '../../models/imports'
import { listIssues } from '../../models/issues'
import { bytesOf, PLATFORMS, useChat } from './support'

const sample = (name: string) => readFileSync(join(__dirname, '../../simulator/sample', name), 'utf8')

describe.each(PLATFORMS)('导入 on %s', platform => {
  const chat = useChat({ platform, issues: 0 })

  it('shows what was understood of a pasted list and saves nothing yet', async () => {
    const reply = await chat().says('王办', `导入\n${sample('list.md')}`)
    expect(reply).toContain('【导入预览】')
    expect(reply).toContain('读到：方面 5，项 18，问题 48，措施 0')
    expect(reply).toContain('现在还没有保存，保存后新增的问题不能撤销。核对无误请发：确认导入')
    expect(await listIssues(chat().groupId)).toEqual([])
  })

  it('saves the list when the office confirms', async () => {
    await chat().says('王办', `导入\n${sample('list.md')}`)
    expect(await chat().says('王办', '确认导入')).toContain(' 48 个问题')
    expect(await chat().says('李雷', '24')).toContain('24 号')
    expect(await chat().says('李雷', '进度')).toContain('自评 0/48')
  })

  it('reads a list that is quoted', async () => {
    const { messageId } = await chat().speaks('李雷', sample('list.md'), { mention: false })
    expect(await chat().says('王办', '导入', { quote: messageId })).toContain('问题 48')
  })
})

describe('导入', () => {
  const chat = useChat({ issues: 0 })

  it('takes the self-ratings of a bulletin as claimed, not as verified', async () => {
    const preview = await chat().says('王办', `导入\n${sample('round.md')}`)
    expect(preview).toContain('读到：方面 5，项 18，问题 48')
    expect(preview).toContain('文中写明：方面 5，项 18，问题 48，完成 46')
    const reply = await chat().says('王办', '确认导入')
    expect(reply).toContain('已导入')
    expect(reply).toContain('自评不等于核验')
    expect(await chat().says('李雷', '进度')).toContain('自评 46/48（95.8%） · 核验 0/48（0.0%）')
  })

  it('keeps the text outside the ledger', async () => {
    const { messageId } = await chat().speaks('王办', `导入\n${sample('round.md')}`)
    const kept = await findPreview(chat().groupId, messageId, '王办')
    expect(kept?.ledger?.outside.map(({ text }) => text).join('\n')).toContain('逐条领回问题，不讨价还价')
  })

  it('changes nothing when the same text is imported again', async () => {
    await chat().says('王办', `导入\n${sample('list.md')}`)
    await chat().says('王办', '确认导入')
    await chat().says('李雷', '认领 7 下周五')
    const before = await listIssues(chat().groupId)
    chat().passTime(1000)
    const reply = await chat().says('王办', `导入\n${sample('list.md')}`)
    expect(reply).toMatch(/台账里已有 48 个，没有要新增或更正的\n台账没有变，不用确认。$/)
    expect(await chat().says('王办', '确认导入')).toContain('没有新增问题；原有 48 个没有改动')
    expect(await listIssues(chat().groupId)).toEqual(before)
  })

  it('keeps a preview short enough for a phone', async () => {
    expect(bytesOf(await chat().says('王办', `导入\n${sample('round.md')}`))).toBeLessThan(900)
  })

  it('shows the five most important warnings, in order, and how many there are besides', async () => {
    const doubtful = `某局关于巡察整改情况的通报
巡察组反馈了3个方面9个问题，已完成8个。
一、车辆管理方面
1.车辆管理不严。派车单填写不全
整改情况：一是补齐派车单。三是每月抽查派车单。
完成情况：已完成
2.车辆管理不严。维修费用审核不细
整改情况：一是修订办法。二是强化审核：一是逐单核对；二是按季通报。
完成情况：已完成
4.加油卡管理松散
整改情况：已专人保管加油卡。
二、会议管理方面
1.会议记录不全
2.会议签到不严
整改情况：已补签到。
完成情况：已完成`
    const reply = await chat().says('王办', `导入\n${doubtful}`)
    expect(reply.match(/^(?:注意|另有).*$/gm)).toEqual([
      '注意：总数对不上：问题写明9个读到5个，方面写明3个读到2个，已完成问题写明8个读到3个',
      '注意：2-1 没有读到整改情况',
      '注意：编号不连续：1-2 之后是 1-4',
      '注意：1-1 的措施编号（一是、二是……）不连续，可能漏了一段',
      '注意：1-4、2-1 没有写完成情况，而其他问题写了',
      '另有 2 条提示',
    ])
    const page = await (await fetch(/http\S+/u.exec(reply)?.[0] ?? '')).text()
    expect(page).toContain('提示 7 条：\n1. 总数对不上：')
    expect(page).toMatch(/\n6\. .+\n7\. .+\n$/)
  })

  it('says what is missing when there is nothing to read', async () => {
    expect(await chat().says('王办', '导入')).toContain('文字粘贴在“导入”后面')
    const reply = await chat().says('王办', '导入 请大家看附件')
    expect(reply).toContain('什么也没有保存。请粘贴带编号的清单，例：')
  })

  it('is only for the office', async () => {
    expect(await chat().says('李雷', `导入\n${sample('list.md')}`)).toContain(
      '“导入”由办公室来做。本群办公室：王办',
    )
  })

  it('refuses a classified list and keeps nothing of it', async () => {
    expect(await chat().says('王办', `导入\n机密★10年\n${sample('list.md')}`)).toContain(
      '没有接收，也没有保存',
    )
    expect(await chat().says('王办', '确认导入')).toContain('没有待确认的导入')
  })
})
