import { matchIssues } from '../../src/core/match-issues'
import type { ParsedLedger } from '../../src/core/parsed-ledger'
import { areAlike } from '../../src/core/similar'
import { anIssue } from '../support/an-issue'
import { aLedger } from '../support/chat'

jest.mock('../../src/core/similar', () => {
  const actual = jest.requireActual('../../src/core/similar')
  return { ...actual, areAlike: jest.fn(actual.areAlike) }
})

it('compares each problem of a document with a few of the issues at its place', () => {
  const ledger = aLedger(60)
  const issues = ledger.issues.map(issue => ({
    ...issue,
    aspect: 0,
    item: null,
    title: `公务接待${issue.no}`,
  }))
  const known = issues.map(({ seq }) =>
    anIssue({ seq, path: [9, seq], title: `食堂采购没有比价${'甲乙丙'.repeat(seq)}` }),
  )
  const document: ParsedLedger = { ...ledger, issues }
  expect(matchIssues(document, known).size).toBe(0)
  const { calls } = jest.mocked(areAlike).mock
  expect(calls.length).toBeGreaterThan(60)
  expect(calls.length).toBeLessThanOrEqual(60 * 22)
})
