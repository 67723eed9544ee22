import { digestOf } from '../../src/core/digest'
import type { Issue } from '../../src/core/issue'
import { anIssue, type Happening, withHistory } from '../support/an-issue'

/** From Monday 23 November 08:30 to Monday 30 November 08:30 in China. */
const SPAN = {
  since: new Date('2026-11-23T00:30:00Z'),
  asOf: new Date('2026-11-30T00:30:00Z'),
  today: '2026-11-30',
  nextDay: '2026-12-07',
}

const CLAIM: Happening = {
  at: '2026-11-16T02:00:00Z',
  verb: 'claim',
  fields: { state: 'active', assignee: '李雷' },
}

function digest(...issues: Issue[]) {
  const { lastWeek, dueThisWeek, notUpdated, snapshot } = digestOf(issues, SPAN)
  const numbers = (views: { seq: number }[]) => views.map(({ seq }) => seq)
  return { lastWeek, due: numbers(dueThisWeek), notUpdated: numbers(notUpdated), snapshot }
}

describe('last week', () => {
  it('tells of each issue the last thing that was done to it, once', () => {
    const issue = withHistory(anIssue(), [
      CLAIM,
      { at: '2026-11-24T02:00:00Z', verb: 'report', text: '已招标' },
      { at: '2026-11-26T02:00:00Z', verb: 'report', text: '已开标', by: '韩梅' },
    ])
    expect(digest(issue).lastWeek).toEqual([
      { seq: 1, title: '问题1的名称', verb: 'report', text: '已开标', by: '韩梅' },
    ])
  })

  it('is from one digest to the next: nothing is told twice and nothing is left out', () => {
    const at = (time: string) => withHistory(anIssue(), [{ ...CLAIM, at: time }])
    expect(digest(at('2026-11-23T00:30:00.000Z')).lastWeek).toHaveLength(0)
    expect(digest(at('2026-11-23T00:30:00.001Z')).lastWeek).toHaveLength(1)
    expect(digest(at('2026-11-30T00:30:00.000Z')).lastWeek).toHaveLength(1)
    expect(digest(at('2026-11-30T00:30:00.001Z')).lastWeek).toHaveLength(0)
  })

  it('leaves out what was taken back, unless that happened later', () => {
    const report: Happening = { at: '2026-11-26T02:00:00Z', verb: 'report', text: '写错了', key: 'wrong' }
    const undone = (at: string) =>
      withHistory(anIssue(), [CLAIM, report, { at, verb: 'undo', undoes: 'wrong' }])
    expect(digest(undone('2026-11-26T02:05:00Z')).lastWeek).toEqual([])
    expect(digest(undone('2026-11-30T00:35:00Z')).lastWeek).toHaveLength(1)
  })

  it('leaves out the import itself', () => {
    const imported = withHistory(anIssue(), [{ at: '2026-11-24T02:00:00Z', verb: 'import' }])
    expect(digest(imported).lastWeek).toEqual([])
  })
})

describe('this week', () => {
  it.each([
    ['2026-11-29', false],
    ['2026-11-30', true],
    ['2026-12-06', true],
    ['2026-12-07', false],
  ])('a deadline on %s is due: %s', (dueDate, isDue) => {
    expect(digest(anIssue({ dueDate })).due).toEqual(isDue ? [1] : [])
  })

  it('asks only for what is unfinished, earliest first', () => {
    const issues = [
      anIssue({ seq: 1, dueDate: '2026-12-04' }),
      anIssue({ seq: 2, dueDate: '2026-12-01', state: 'active' }),
      anIssue({ seq: 3, dueDate: '2026-12-01', state: 'submitted' }),
      anIssue({ seq: 4, dueDate: '2026-12-01', state: 'closed' }),
      anIssue({ seq: 5, dueDate: '2026-12-01', state: 'paused' }),
    ]
    expect(digest(...issues).due).toEqual([2, 1])
  })
})

describe('not updated', () => {
  it('is what somebody has claimed and nobody has touched since the last digest', () => {
    const idle = withHistory(anIssue({ seq: 1 }), [CLAIM])
    const reported = withHistory(anIssue({ seq: 2 }), [CLAIM, { at: '2026-11-25T02:00:00Z', verb: 'report' }])
    const fresh = withHistory(anIssue({ seq: 3 }), [{ ...CLAIM, at: '2026-11-27T02:00:00Z' }])
    const unclaimed = anIssue({ seq: 4 })
    const waiting = withHistory(anIssue({ seq: 5 }), [
      CLAIM,
      { at: '2026-11-18T02:00:00Z', verb: 'submit', fields: { state: 'submitted' } },
    ])
    expect(digest(idle, reported, fresh, unclaimed, waiting).notUpdated).toEqual([1])
  })

  it('does not blame whoever was given the issue in that week', () => {
    const given = withHistory(anIssue(), [{ ...CLAIM, at: '2026-11-27T02:00:00Z', verb: 'assign' }])
    expect(digest(given).notUpdated).toEqual([])
  })
})

it('shows the ledger as it stood at that time', () => {
  const issue = withHistory(anIssue(), [
    CLAIM,
    { at: '2026-11-25T02:00:00Z', verb: 'submit', fields: { state: 'submitted', selfRating: 'done' } },
    { at: '2026-12-02T02:00:00Z', verb: 'verify', fields: { state: 'closed' } },
  ])
  const { snapshot } = digest(issue, anIssue({ seq: 2, createdAt: new Date('2026-12-01T00:00:00Z') }))
  expect(snapshot.whole).toMatchObject({
    total: 1,
    selfRated: { count: 1, total: 1, rate: '100.0' },
    verified: { count: 0, total: 1, rate: '0.0' },
  })
  expect(snapshot.byState.submitted).toBe(1)
})
