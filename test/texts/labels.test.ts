import type { Evidence } from '../../src/core/issue'
import {
  bracketedPercent,
  chineseFigure,
  filedLabel,
  percentLabel,
  printedPath,
  rangesOf,
  shortTitle,
} from '../../src/texts/labels'
import { anEntry, anIssue } from '../documents/ledger/support/issues'

it('cuts a title to what fits a line of a phone', () => {
  expect(shortTitle('公务用车审批不严', 20)).toBe('公务用车审批不严')
  expect(shortTitle('公务用车审批不严', 5)).toBe('公务用车…')
})

it('cuts no emoji in two and keeps rare characters', () => {
  expect(shortTitle('👨‍👩‍👧‍👦👍🏽𠮷野', 3)).toBe('👨‍👩‍👧‍👦👍🏽…')
  expect(shortTitle('👨‍👩‍👧‍👦👍🏽𠮷野', 4)).toBe('👨‍👩‍👧‍👦👍🏽𠮷野')
})

it('puts several lines on one', () => {
  expect(shortTitle('第一行\n  第二行\t完')).toBe('第一行 第二行 完')
})

it('shortens a pasted document at once', () => {
  expect(shortTitle('长'.repeat(1_000_000), 3)).toBe('长长…')
})

it('writes neighbouring numbers as ranges', () => {
  expect(rangesOf([1, 2, 3, 5, 7, 8])).toBe('1~3、5、7~8')
  expect(rangesOf([])).toBe('')
})

it('prints paths as documents print them', () => {
  expect(printedPath([5, 15, 1])).toBe('五-15-(1)')
  expect(printedPath([6, 23])).toBe('六-(23)')
  expect([1, 10, 11, 20, 99].map(chineseFigure)).toEqual(['一', '十', '十一', '二十', '九十九'])
})

describe('how far an issue is', () => {
  it('is not told of what is done', () => {
    expect(percentLabel({ percent: 50, selfRating: null })).toBe('完成 50%')
    expect(percentLabel({ percent: 50, selfRating: 'done' })).toBe('')
    expect(bracketedPercent({ percent: null, selfRating: null })).toBe('')
  })
})

it('names the pieces that an entry has filed', () => {
  const piece = (key: string) => ({ ...({} as Evidence), key })
  const issue = anIssue({ seq: 7, evidence: [piece('a'), piece('b'), piece('b')] })
  expect(filedLabel(issue, anEntry({ verb: 'fileEvidence', key: 'b' }))).toBe('7-2、7-3')
  expect(filedLabel(issue, anEntry({ verb: 'report', key: 'b' }))).toBe('')
})
