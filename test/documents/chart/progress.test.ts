import { drawProgress } from '../../../src/documents/write/chart'
import { figuresOf } from '../../../src/documents/write/chart/figures'
import { progressSvg } from '../../../src/documents/write/chart/svg'
import { anInput, closedOn, issuesIn } from './a-ledger'

/** The texts of the picture, in the order in which they are drawn. */
function textsOf(svg: string): string[] {
  return Array.from(svg.matchAll(/<text [^>]*>([^<]*)</g), ([, text]) => text ?? '')
}

describe('the texts of the progress picture', () => {
  it('show the title, 截至, and both totals with their rates', () => {
    const issues = [...issuesIn('closed', 41), ...issuesIn('submitted', 6), ...issuesIn('active', 1)]
    const texts = textsOf(progressSvg(anInput({ issues })))
    expect(texts).toEqual(expect.arrayContaining(['县机关服务中心整改台账', '截至 2026年11月23日 08:30']))
    expect(texts).toEqual(expect.arrayContaining(['自评', '47/48', '97.9%', '核验', '41/48', '85.4%']))
  })

  it('show for each aspect its states in words, both totals, and what is overdue', () => {
    const aspect = { aspect: 0, aspectTitle: '责任落实方面' }
    const issues = [
      ...issuesIn('closed', 4, aspect),
      ...issuesIn('active', 4, { ...aspect, dueDate: '2026-11-22' }),
      ...issuesIn('open', 3, { aspect: 1, aspectTitle: '基层治理' }),
    ]
    const texts = textsOf(progressSvg(anInput({ issues })))
    expect(texts).toEqual(
      expect.arrayContaining(['责任落实', '已销号 4', '整改中 4', '自评 4/8 · 核验 4/8', '逾期 4']),
    )
    expect(texts).toEqual(expect.arrayContaining(['基层治理', '未认领 3', '自评 0/3 · 核验 0/3']))
    expect(texts).toContain('共 11 项，逾期 4 项')
    expect(texts).not.toContain('逾期 0')
  })

  it('show the number alone where a part is too narrow for words', () => {
    const issues = [...issuesIn('closed', 60), ...issuesIn('stageDone', 1)]
    const texts = textsOf(progressSvg(anInput({ issues })))
    expect(texts).toContain('已销号 60')
    expect(texts).toContain('1')
    expect(texts).not.toContain('阶段性完成 1')
  })

  it('name 暂缓 only when something is paused', () => {
    expect(textsOf(progressSvg(anInput({ issues: issuesIn('open', 1) })))).not.toContain('暂缓')
    expect(textsOf(progressSvg(anInput({ issues: issuesIn('paused', 1) })))).toContain('暂缓')
  })

  it('shorten a long title and leave out the quotes around it', () => {
    const aspectTitle = '“学习贯彻上级决策部署不够深入，推动本地高质量发展的思路和举措不多”方面'
    const texts = textsOf(progressSvg(anInput({ issues: issuesIn('open', 1, { aspectTitle }) })))
    expect(texts).toContainEqual(expect.stringMatching(/^学习贯彻上级决策部署不够深入.*…$/))
  })

  it('put the aspects after the eleventh together when there are more than twelve', () => {
    const issues = Array.from({ length: 14 }, (_, aspect) =>
      issuesIn('open', 1, { aspect, aspectTitle: `第${aspect + 1}方面` }),
    ).flat()
    const texts = textsOf(progressSvg(anInput({ issues })))
    expect(texts).toEqual(expect.arrayContaining(['第11', '其余方面（3 个）', '自评 0/3 · 核验 0/3']))
    expect(texts).not.toContain('第12')
  })

  it('say so when the ledger is empty', () => {
    const texts = textsOf(progressSvg(anInput()))
    expect(texts).toEqual(expect.arrayContaining(['0/0', '台账里还没有问题']))
    expect(texts).not.toContainEqual(expect.stringContaining('走势'))
  })

  it('take no markup from a title', () => {
    const svg = progressSvg(anInput({ title: '采购<b>&"\u0000整改🎉', issues: issuesIn('open', 1) }))
    expect(svg).toContain('采购&lt;b&gt;&amp;&quot;整改')
    expect(svg).not.toContain('🎉')
  })
})

describe('the line over the weeks', () => {
  const issues = [
    closedOn(1, '2026-10-20T02:00:00Z', '2026-11-10T02:00:00Z'),
    closedOn(2, '2026-11-18T02:00:00Z', '2026-11-19T02:00:00Z'),
  ]

  it('has both totals as they stood then, a week apart, up to twelve of them', () => {
    const { weeks } = figuresOf(anInput({ issues }))
    expect(weeks).toHaveLength(12)
    expect(weeks.slice(-6)).toEqual([
      { day: '2026-10-19', selfRated: 0, verified: 0 },
      { day: '2026-10-26', selfRated: 1, verified: 0 },
      { day: '2026-11-02', selfRated: 1, verified: 0 },
      { day: '2026-11-09', selfRated: 1, verified: 0 },
      { day: '2026-11-16', selfRated: 1, verified: 1 },
      { day: '2026-11-23', selfRated: 2, verified: 2 },
    ])
  })

  it('leaves out the weeks before the ledger', () => {
    const { weeks } = figuresOf(anInput({ issues: issuesIn('open', 1) }))
    expect(weeks.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'])
  })

  it('is as long as asked, and names the last figures', () => {
    const texts = textsOf(progressSvg(anInput({ issues, weeks: 2 })))
    expect(texts).toEqual(expect.arrayContaining(['近 2 周走势', '11/16', '11/23', '自评 2', '核验 2']))
    expect(texts).not.toContain('11/9')
  })

  it('says from a single week that it begins', () => {
    expect(textsOf(progressSvg(anInput({ issues, weeks: 1 })))).toContain('走势（从本周起）')
  })
})

describe('the picture', () => {
  const issues = Array.from({ length: 12 }, (_, aspect) =>
    (['closed', 'submitted', 'stageDone', 'active', 'paused', 'open'] as const).flatMap(state =>
      issuesIn(state, 3, { aspect, aspectTitle: `第${aspect + 1}个方面落实责任制不到位的问题` }),
    ),
  ).flat()

  it.each([
    ['empty', []],
    ['small', issues.slice(0, 1)],
    ['large', issues],
  ])('is a light PNG, 1080 wide and upright, when the ledger is %s', async (_, some) => {
    const png = await drawProgress(anInput({ issues: some }))
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(png.readUInt32BE(16)).toBe(1080)
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(2800)
    expect(png.length).toBeLessThan(300 * 1024)
  })

  it('is the same, byte for byte, when drawn again', async () => {
    const [first, second] = [await drawProgress(anInput({ issues })), await drawProgress(anInput({ issues }))]
    expect(first.equals(second)).toBe(true)
  })

  it('is written in no type smaller than 28 pixels', () => {
    const sizes = Array.from(progressSvg(anInput({ issues })).matchAll(/font-size:(\d+)px/g), ([, size]) =>
      Number(size),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
  })
})
