import type { LedgerDiff } from '../../src/core/ledger-diff'
import { textKey } from '../../src/core/ledger-rows'
import { compareMeasures } from '../../src/core/measure-diff'
import { areAlike } from '../../src/core/similar'

jest.mock('../../src/core/similar', () => {
  const actual = jest.requireActual('../../src/core/similar')
  return { ...actual, areAlike: jest.fn(actual.areAlike) }
})

function diffOf(before: string[], after: string[]): LedgerDiff {
  const diff: LedgerDiff = { changes: [], findings: [] }
  const measures = before.map(text => ({ text, key: 'import' }))
  compareMeasures({ seq: 1, measures }, { before, after, keyOf: textKey }, diff)
  return diff
}

it('compares each new measure with a few of those that are gone', () => {
  const lists = ['甲乙丙丁戊', '子丑寅卯辰'].map(signs =>
    Array.from({ length: 100 }, (_, index) => `${signs.repeat(10)}${index}`),
  ) as [string[], string[]]
  const { changes, findings } = diffOf(...lists)
  expect([changes.length, findings.length]).toEqual([100, 100])
  expect(jest.mocked(areAlike).mock.calls.length).toBeLessThanOrEqual(100 * 20)
})

it('finds for each of many that are worded anew the one that it was', () => {
  const before = Array.from({ length: 60 }, (_, index) => `第${index + 1}周核对一次派车单并在会上通报`)
  const after = before.map(text => `${text}结果`)
  expect(diffOf(before, after)).toEqual({
    changes: before.map((text, index) => ({
      ...{ seq: 1, column: 'measures', before: text, after: after[index] },
    })),
    findings: [],
  })
})
