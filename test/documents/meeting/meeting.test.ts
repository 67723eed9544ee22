import mammoth from 'mammoth'
import type { Issue } from '../../../src/core/issue'
import { type MeetingInput, writeMeetingSheet } from '../../../src/documents/write/meeting'
import { anIssue, type Happening, withHistory } from '../../support/an-issue'

const span = {
  since: new Date('2026-11-16T00:30:00Z'),
  asOf: new Date('2026-11-23T00:30:00Z'),
  today: '2026-11-23',
  nextDay: '2026-11-30',
}

async function linesOf(issues: Issue[], change: Partial<MeetingInput> = {}): Promise<string[]> {
  const input = {
    unit: '东湖县档案馆',
    title: '巡察整改',
    issues,
    span,
    timeZone: 'Asia/Shanghai',
    ...change,
  }
  const { value } = await mammoth.extractRawText({ buffer: await writeMeetingSheet(input) })
  return value.split(/\n+/).filter(line => line !== '')
}

/** The cells of the rows between this heading and the next. */
function under(lines: string[], heading: RegExp): string[] {
  const start = lines.findIndex(line => heading.test(line))
  expect(start).toBeGreaterThan(0)
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(line => /^(?:上周变化|逾期|需要决定|未答复)/.test(line))
  return end < 0 ? rest : rest.slice(0, end)
}

describe('the sheet for the Monday meeting', () => {
  it('has both totals and says as of when', async () => {
    const issues = [
      anIssue({ seq: 1, state: 'closed', selfRating: 'done' }),
      anIssue({ seq: 2, state: 'submitted', selfRating: 'done' }),
      anIssue({ seq: 3 }),
    ]
    const lines = await linesOf(issues)
    expect(lines).toContain('截至 2026年11月23日 08:30')
    expect(lines).toContain('自评 2/3（66.7%） · 核验 1/3（33.3%）')
  })

  it('tells what changed since the last meeting', async () => {
    const issue = withHistory(anIssue({ state: 'active', assignee: '李雷', dueDate: '2026-12-01' }), [
      { at: '2026-11-10T01:00:00Z', verb: 'report', text: '上上周的事' },
      { at: '2026-11-18T01:00:00Z', verb: 'report', text: '设备已到货' },
    ])
    const lines = await linesOf([issue])
    expect(under(lines, /^上周变化 1 项$/)).toEqual(['1', '问题1的名称', '李雷', '进展：设备已到货'])
    expect(lines.join()).not.toContain('上上周')
  })

  it('tells what is overdue and by how many days', async () => {
    const issue = anIssue({ seq: 5, state: 'active', leader: '韩梅梅', dueDate: '2026-11-20' })
    expect(under(await linesOf([issue]), /^逾期 1 项$/)).toEqual([
      '5',
      '问题5的名称',
      '韩梅梅',
      '时限11月20日，已过3天',
    ])
  })

  it('asks for what the meeting has to decide', async () => {
    const submitted = withHistory(anIssue({ seq: 1, state: 'active', assignee: '李雷' }), [
      { at: '2026-11-19T01:00:00Z', verb: 'submit', fields: { state: 'submitted', selfRating: 'done' } },
    ])
    const old = anIssue({ seq: 2, createdAt: new Date('2026-11-15T01:00:00Z') })
    const fresh = anIssue({ seq: 3, createdAt: new Date('2026-11-16T01:00:00Z') })
    const undated = anIssue({ seq: 4, state: 'active', department: '保管科' })
    const lines = await linesOf([submitted, old, fresh, undated])
    expect(under(lines, /待核验 1 项$/)).toEqual(['1', '问题1的名称', '李雷', '11月19日起待核验'])
    expect(under(lines, /未认领超过一周 1 项$/)).toEqual(['2', '问题2的名称', '—', '8天无人认领'])
    expect(under(lines, /未定时限 1 项$/)).toEqual(['4', '问题4的名称', '保管科', '整改中，未定时限'])
  })

  it('shows the remarks that wait for an answer, the oldest first, as of its own time', async () => {
    const remarked = (seq: number, day: number, later: Happening[] = []) =>
      withHistory(anIssue({ seq, state: 'active', assignee: '李雷' }), [
        { at: `2026-11-${day}T01:00:00Z`, verb: 'remark', by: '馆长', text: `${day}日的批示` },
        ...later,
      ])
    const answered = remarked(3, 17, [{ at: '2026-11-18T01:00:00Z', verb: 'report', text: '已办' }])
    const answeredLater = remarked(4, 18, [{ at: '2026-11-24T01:00:00Z', verb: 'report', text: '已办' }])
    const lines = await linesOf([remarked(1, 20), remarked(2, 19), answered, answeredLater, remarked(5, 25)])
    expect(under(lines, /^未答复的批示 3 项$/)).toEqual([
      ...['4', '问题4的名称', '馆长', '18日的批示'],
      ...['2', '问题2的名称', '馆长', '19日的批示'],
      ...['1', '问题1的名称', '馆长', '20日的批示'],
    ])
    expect(await linesOf([anIssue()])).toContain('未答复的批示 0 项')
  })

  it('cuts the longest lists and says how many there are', async () => {
    const overdue = Array.from({ length: 90 }, (_, index) =>
      anIssue({ seq: index + 1, state: 'active', dueDate: '2026-11-01' }),
    )
    const undated = Array.from({ length: 3 }, (_, index) => anIssue({ seq: 91 + index, state: 'active' }))
    const lines = await linesOf([...overdue, ...undated])
    expect(lines).toContain('逾期 90 项（列出前 21 项）')
    expect(under(lines, /未定时限 3 项$/)).toHaveLength(12)
  })
})
