import fc from 'fast-check'
import type { IssueFields } from '../../src/core/issue'
import { byDueDate, isOverdue, issueAsOf, isUnfinished, share, snapshotOf } from '../../src/core/snapshot'
import { anIssue, withHistory } from '../support/an-issue'

describe('a share', () => {
  it.each([
    [47, 48, '97.9'],
    [41, 48, '85.4'],
    [1999, 2000, '99.9'],
    [9999, 10_000, '99.9'],
    [48, 48, '100.0'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [0, 48, '0.0'],
    [0, 0, '0.0'],
  ])('of %i in %i is printed as %s', (count, total, rate) => {
    expect(share(count, total)).toEqual({ count, total, rate })
  })

  it('is 100.0 only when nothing is missing, and always has one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (total, missing) => {
        const count = Math.max(0, total - missing)
        const { rate } = share(count, total)
        expect(rate).toMatch(/^\d{1,3}\.\d$/)
        expect(rate === '100.0').toBe(count === total)
      }),
    )
  })
})

describe('an issue on a past day', () => {
  const issue = withHistory(anIssue(), [
    {
      at: '2026-11-10T01:00:00Z',
      verb: 'claim',
      fields: { state: 'active', assignee: '李雷', dueDate: '2026-11-30' },
    },
    { at: '2026-11-12T01:00:00Z', verb: 'report', fields: { percent: 40 }, key: 'report' },
    { at: '2026-11-12T01:05:00Z', verb: 'undo', fields: { percent: null }, undoes: 'report' },
    { at: '2026-11-20T01:00:00Z', verb: 'submit', fields: { state: 'submitted', selfRating: 'done' } },
    { at: '2026-11-22T01:00:00Z', verb: 'verify', fields: { state: 'closed', closedOn: '2026-11-22' } },
  ])

  it.each([
    ['before anybody claimed it', '2026-11-09T00:00:00Z', { state: 'open', assignee: null, dueDate: null }],
    ['after the claim', '2026-11-11T00:00:00Z', { state: 'active', assignee: '李雷', percent: null }],
    ['with a report', '2026-11-12T01:00:00Z', { state: 'active', percent: 40 }],
    ['with the report taken back', '2026-11-12T01:05:00Z', { state: 'active', percent: null }],
    [
      'waiting for verification',
      '2026-11-21T00:00:00Z',
      { state: 'submitted', selfRating: 'done', closedOn: null },
    ],
    ['closed', '2026-11-23T00:00:00Z', { state: 'closed', closedOn: '2026-11-22', assignee: '李雷' }],
  ] as [string, string, Partial<IssueFields>][])('is shown %s', (_name, at, expected) => {
    expect(issueAsOf(issue, new Date(at))).toMatchObject(expected)
  })

  it('is not shown before it was in the ledger', () => {
    expect(issueAsOf(issue, new Date('2026-10-31T23:59:59Z'))).toBeUndefined()
  })

  it('is found the same later, whatever happens in between', () => {
    const later = withHistory(issue, [
      { at: '2026-12-01T00:00:00Z', verb: 'assign', fields: { assignee: '韩梅' } },
    ])
    const at = new Date('2026-11-12T01:00:00Z')
    const { state, assignee, dueDate, percent } = { ...issue, ...issueAsOf(issue, at) }
    expect(issueAsOf(later, at)).toMatchObject({ state, assignee, dueDate, percent })
  })
})

describe('a deadline', () => {
  it.each(['open', 'active', 'stageDone'] as const)(
    'that has passed makes an issue overdue while it is %s',
    state => {
      expect(isOverdue(anIssue({ state, dueDate: '2026-11-22' }), '2026-11-23')).toBe(true)
      expect(isUnfinished(anIssue({ state }))).toBe(true)
    },
  )

  it.each(['submitted', 'closed', 'paused'] as const)(
    'does not count any more when the issue is %s',
    state => {
      expect(isOverdue(anIssue({ state, dueDate: '2026-11-22' }), '2026-11-23')).toBe(false)
    },
  )

  it('that is today has not passed, and none never passes', () => {
    expect(isOverdue(anIssue({ dueDate: '2026-11-23' }), '2026-11-23')).toBe(false)
    expect(isOverdue(anIssue(), '2026-11-23')).toBe(false)
  })
})

describe('a snapshot', () => {
  const issues = [
    anIssue({ seq: 1, state: 'closed', selfRating: 'done', department: '财务科', leader: '赵领导' }),
    anIssue({ seq: 2, state: 'submitted', selfRating: 'done', department: '财务科' }),
    anIssue({ seq: 3, state: 'active', department: '车队', dueDate: '2026-11-20' }),
    anIssue({ seq: 4, state: 'stageDone', selfRating: 'stageDone', aspectTitle: '日常管理方面' }),
    anIssue({ seq: 5, dueDate: '2026-11-01', aspectTitle: '日常管理方面' }),
    anIssue({ seq: 6, state: 'paused' }),
  ]
  const snapshot = snapshotOf(issues, '2026-11-23')

  it('has both totals side by side: claimed done is not verified done', () => {
    expect(snapshot.whole.selfRated).toEqual({ count: 2, total: 6, rate: '33.3' })
    expect(snapshot.whole.verified).toEqual({ count: 1, total: 6, rate: '16.7' })
  })

  it('counts every issue in exactly one state', () => {
    expect(snapshot.byState).toEqual({ open: 1, active: 1, submitted: 1, closed: 1, stageDone: 1, paused: 1 })
  })

  it('lists what is overdue by deadline, what is unclaimed and what has no deadline', () => {
    expect(snapshot.overdue.map(({ seq }) => seq)).toEqual([5, 3])
    expect(snapshot.unclaimed.map(({ seq }) => seq)).toEqual([5])
    expect(snapshot.undated.map(({ seq }) => seq)).toEqual([4])
  })

  it('groups by aspect as printed, by department and leader with the missing ones last', () => {
    const names = (grouping: 'aspect' | 'department' | 'leader') =>
      snapshotOf(issues, '2026-11-23', grouping).groups.map(({ name, total }) => `${name} ${total}`)
    expect(names('aspect')).toEqual(['责任落实方面 4', '日常管理方面 2'])
    expect(names('department')).toEqual(['财务科 2', '车队 1', ' 3'])
    expect(names('leader')).toEqual(['赵领导 1', ' 5'])
  })

  it('adds up: the groups have as many issues, done and overdue as the whole', () => {
    for (const grouping of ['aspect', 'department', 'leader'] as const) {
      const { groups, whole } = snapshotOf(issues, '2026-11-23', grouping)
      const sum = (pick: (one: typeof whole) => number) => groups.reduce((total, one) => total + pick(one), 0)
      expect(sum(one => one.total)).toBe(whole.total)
      expect(sum(one => one.selfRated.count)).toBe(whole.selfRated.count)
      expect(sum(one => one.verified.count)).toBe(whole.verified.count)
      expect(sum(one => one.overdue)).toBe(whole.overdue)
    }
  })

  it('of an empty ledger has no share', () => {
    expect(snapshotOf([], '2026-11-23').whole.verified).toEqual({ count: 0, total: 0, rate: '0.0' })
  })

  it('puts the earliest deadline first, none last, and equal ones by number', () => {
    const order = [
      anIssue({ seq: 1 }),
      anIssue({ seq: 2, dueDate: '2026-12-01' }),
      anIssue({ seq: 3, dueDate: '2026-11-01' }),
      anIssue({ seq: 4, dueDate: '2026-11-01' }),
    ].sort(byDueDate)
    expect(order.map(({ seq }) => seq)).toEqual([3, 4, 2, 1])
  })
})
