import { parse } from 'csv-parse/sync'
import type { Issue } from '../../../src/core/issue'
import { anIssue, withHistory } from '../../support/an-issue'
import { aFile, anInput, aStore, aText, filesOf, sha256, textOfDocx } from './an-archive'

const COVER = '037_公车使用审批不严/00_封面.docx'

function theIssue(): Issue {
  const issue = anIssue({
    ...{
      seq: 37,
      path: [5, 15, 1],
      title: '公车使用审批不严',
      item: '公务用车',
      aspectTitle: '廉政风险防控',
    },
    ...{ leader: '韩梅梅', department: '办公室', assignee: '李雷', dueDate: '2026-12-31' },
    measures: [{ text: '修订派车单\n每月公示', key: 'k' }],
    evidence: [aFile('派车单.pdf', 'x'), aText('=1+1，已公示')],
  })
  return withHistory(issue, [
    { at: '2026-11-05T01:00:00Z', verb: 'claim', fields: { state: 'active' } },
    {
      at: '2026-11-12T01:00:00Z',
      verb: 'submit',
      text: '制度\u0001已印发 <一>',
      fields: { state: 'submitted', selfRating: 'done' },
    },
  ])
}

/** The lines of the list, each cell under the name of its column. */
function linesOf(files: Map<string, Buffer>): Record<string, string>[] {
  return parse(files.get('目录.csv') ?? '', { bom: true, columns: true })
}

const readFile = aStore({ '派车单.pdf': 'x' })

describe('the list of the archive', () => {
  it('has a line for every file, with hash, day and sender', async () => {
    const files = await filesOf(anInput([theIssue()], { readFile }))
    const [cover, ...rows] = linesOf(files)
    expect(cover?.['SHA-256']).toBe(sha256(files.get(COVER) ?? ''))
    const folder = '037_公车使用审批不严'
    const common = {
      ...{ 序号: '37', 编号: '五-15-(1)', 问题: '公车使用审批不严' },
      ...{ 日期: '2026-11-10 10:00', 报送人: '李雷', 情况: '在卷' },
    }
    expect(rows).toEqual([
      {
        ...common,
        ...{ 件号: '37-1', 文件: `${folder}/01_派车单.pdf`, 类别: '文件', 字节: '1', 'SHA-256': sha256('x') },
      },
      {
        ...common,
        ...{ 件号: '37-2', 文件: `${folder}/02_引用文字.txt`, 类别: '文字', 字节: '16' },
        'SHA-256': sha256('=1+1，已公示'),
      },
    ])
  })

  it('holds no formula and no broken line, whatever a title contains', async () => {
    const files = await filesOf(
      anInput([
        anIssue({ title: '=HYPERLINK("http://a.example","看")' }),
        anIssue({ seq: 2, title: '一,"二"\n三' }),
      ]),
    )
    const titles = linesOf(files).map(line => line.问题)
    expect(titles).toEqual([`'=HYPERLINK("http://a.example","看")`, '一,"二"\n三'])
  })

  it('tells people the moment, the counts and each file', async () => {
    const files = await filesOf(anInput([theIssue()], { readFile }))
    const text = files.get('目录.txt')?.toString() ?? ''
    expect(text).toContain(
      '县机关服务中心整改台账 归档目录\r\n截至 2026年11月23日 08:30\r\n问题 1 项，佐证 2 件；缺失 0 件，与登记不符 0 件',
    )
    expect(text).toContain(`  01_派车单.pdf  ${sha256('x')}  在卷`)
    expect(text).not.toContain('请先核实')
  })
})

describe('the cover sheet', () => {
  it('says what the issue is, who has it, and what was done', async () => {
    const files = await filesOf(anInput([theIssue()], { readFile }))
    const text = textOfDocx(files.get(COVER))
    for (const said of [
      '37（五-15-(1)）',
      '公车使用审批不严',
      '廉政风险防控',
      '公务用车',
      '待核验，自评已完成',
    ])
      expect(text).toContain(said)
    for (const said of [
      '韩梅梅',
      '办公室',
      '2026-12-31',
      '1. 修订派车单\n每月公示',
      '截至 2026年11月23日 08:30',
    ])
      expect(text).toContain(said)
  })

  it('lists what came of it, to be checked', async () => {
    const files = await filesOf(
      anInput([{ ...theIssue(), importedText: '制定《派车办法》。' }], { readFile }),
    )
    expect(textOfDocx(files.get(COVER))).toContain(
      '据台账文字自动汇总，请核对\n37 号 新建制度《派车办法》，原文：“制定《派车办法》。”',
    )
  })

  it('lists evidence and history', async () => {
    const files = await filesOf(anInput([theIssue()]))
    const text = textOfDocx(files.get(COVER))
    expect(text).toContain(`37-1\n01_派车单.pdf（缺失）.txt\n${sha256('x')}\n2026-11-10 10:00\n李雷\n缺失`)
    expect(text).toContain('2026-11-12 09:00\n李雷\n完成\n制度已印发 &lt;一&gt;（整改中 → 待核验）')
    expect(text).toContain('2 条，校验完整')
  })

  it('says when the history was tampered with', async () => {
    const issue = theIssue()
    const timeline = issue.timeline.map((entry, index) => (index === 0 ? { ...entry, by: '别人' } : entry))
    const files = await filesOf(anInput([{ ...issue, timeline }], { readFile }))
    expect(textOfDocx(files.get(COVER))).toContain('2 条，校验不符：第 2 条')
  })

  it('says of an issue that nobody has begun that there is nothing yet', async () => {
    const files = await filesOf(anInput([anIssue({ title: '采购' })]))
    const text = textOfDocx(files.get('001_采购/00_封面.docx'))
    expect(text).toContain('未认领')
    expect(text.match(/没有/g)).toHaveLength(4)
  })
})
