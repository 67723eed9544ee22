import { readLedger } from '../../../src/documents/read'
import { outline, printed } from './support/outline'

describe('a label that only this document has', () => {
  it('heads the text, where work stands behind it below nearly every problem', () => {
    const text = printed(`
      某局通报
      一、党建方面
      1.读书不勤
      改过纪实：一是每周领读。二是每月检查。
      2.记录不全
      改过纪实：一是补记三册。二是专人负责。
      二、管理方面
      3.登记空白
      改过纪实：补登台账，一车一卡。
      4.票据缺失
      改过纪实：
      （1）补开票据。
      （2）修订办法。
    `)
    expect(outline(text)).toEqual(['1-1 读书不勤 2', '1-2 记录不全 2', '2-3 登记空白 0', '2-4 票据缺失 2'])
    expect(readLedger(text).issues[2]?.text).toBe('补登台账，一车一卡。')
  })

  it('heads the status, the day or the problem, where that stands behind it', () => {
    const problem = (no: number, title: string, status: string) =>
      printed(`
        ${no}.落实制度方面
        病灶：${title}
        整改措施：一是修订办法。二是检查。
        限定日子：2026年6月30日
        眼下程度：${status}
      `)
    const text = printed(`
      某局通报
      ${problem(1, '登记空白，长期不补', '已完成')}
      ${problem(2, '记录不全', '正在整改')}
      ${problem(3, '票据缺失', '已完成')}
    `)
    expect(outline(text)).toEqual([
      '1 登记空白，长期不补 2 已完成',
      '2 记录不全 2 正在整改',
      '3 票据缺失 2 已完成',
    ])
    expect(readLedger(text).issues.map(({ dueDate }) => dueDate)).toEqual(Array(3).fill('2026-06-30'))
  })

  it('is none where it stands below few problems, or the document has one for its texts', () => {
    const text = printed(`
      某局通报
      1.读书不勤
      整改情况：一是领读。二是检查。
      经验做法：建立台账。
      2.记录不全
      整改情况：一是补记。二是检查。
      经验做法：修订办法。
      3.登记空白
      整改情况：一是补登。二是检查。
      经验做法：开展培训。
    `)
    expect(outline(text)).toEqual(['1 读书不勤 2', '2 记录不全 2', '3 登记空白 2'])
    expect(readLedger(text).issues[0]?.text).toContain('经验做法：建立台账。')
  })

  it.each([
    ['方案备案：已完成', '整改状态：未完成', ['未完成', null]],
    ['资料归档：已完成', '备案：无', [null, null]],
    ['立项时间：2026年3月1日', '备案：无', [null, null]],
  ])('is none that tells of something else, as %s beside %s', (line, other, expected) => {
    const problem = (no: number, title: string) => `${no}.${title}\n整改情况：每月检查。\n${other}\n${line}`
    const text = ['某局通报', problem(1, '登记空白'), problem(2, '记录不全'), problem(3, '票据缺失')].join(
      '\n',
    )
    const { issues } = readLedger(text)
    expect(issues.map(({ status, dueDate }) => [status, dueDate])).toEqual(Array(3).fill(expected))
    expect(JSON.stringify(readLedger(text))).toContain(line)
  })

  it('is none where it tells of later work behind the text', () => {
    const problem = (no: number, title: string) =>
      `${no}.${title}。\n县局召开会议5次，修订制度。\n后续打算：制定计划，完善制度。`
    const text = [
      '某局通报',
      problem(1, '学习不深入'),
      problem(2, '制度不健全'),
      problem(3, '报销不规范'),
    ].join('\n')
    expect(readLedger(text).issues.map(({ title }) => title)).toEqual([
      '学习不深入',
      '制度不健全',
      '报销不规范',
    ])
  })
})
