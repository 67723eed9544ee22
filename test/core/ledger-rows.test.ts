import fc from 'fast-check'
import { cellText, issueAt, joinMeasures, splitMeasures } from '../../src/core/ledger-rows'
import { anEntry, anIssue } from '../documents/ledger/support/issues'

describe('measures in one cell', () => {
  it('are numbered, one a line', () => {
    expect(joinMeasures(['修订制度', '按月抽查\n并通报'])).toBe('1. 修订制度\n2. 按月抽查\n　　并通报')
  })

  it('come out as they went in, whatever they say', () => {
    const lines = fc.stringMatching(/^[1-3.、 　甲乙\n]{0,8}[甲乙]$/)
    fc.assert(
      fc.property(fc.array(lines), measures =>
        expect(splitMeasures(joinMeasures(measures))).toEqual(measures),
      ),
    )
  })

  it('may be added with a number or without', () => {
    expect(splitMeasures('1. 修订制度\n2、按月抽查\n3.5 万元上缴\n\n通报结果')).toEqual([
      ...['修订制度', '按月抽查', '3.5 万元上缴', '通报结果'],
    ])
  })
})

it('keeps from a cell only what no sheet can hold', () => {
  expect(cellText('甲\r\n乙\u0000\tＡ😀\uD800')).toBe('甲\n乙\tＡ😀\uFFFD')
  expect(cellText('文'.repeat(40_000))).toHaveLength(32_767)
})

describe('an issue at an instant', () => {
  const noon = new Date('2026-11-10T04:00:00Z')
  const report = anEntry({ key: 'late', verb: 'addMeasure', at: noon, changes: { leader: [null, '韩梅'] } })
  const issue = anIssue({
    leader: '韩梅',
    timeline: [anEntry({ key: 'import' }), report],
    measures: [
      { text: '早', key: 'import' },
      { text: '晚', key: 'late' },
    ],
  })

  it('is the issue itself when nothing has happened since', () => {
    expect(issueAt(issue, noon)).toBe(issue)
  })

  it('lacks what came later', () => {
    const before = issueAt(issue, new Date(noon.getTime() - 1))
    expect(before).toMatchObject({ leader: null, measures: [{ text: '早' }], timeline: [{ key: 'import' }] })
  })

  it('was not there before it was imported', () => {
    expect(issueAt(issue, new Date('2020-01-01'))).toBeUndefined()
  })
})
