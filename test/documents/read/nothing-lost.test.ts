import fc from 'fast-check'
import type { ParsedLedger } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'

const RUNS = { numRuns: 500 }
const NUMBERS = [
  ...[
    '一、',
    '二、',
    '三、',
    '（一）',
    '（二）',
    '（三）',
    '1.',
    '2.',
    '3.',
    '（1）',
    '（2）',
    '①',
    '②',
    '1.1 ',
    '1.2 ',
    '2.1 ',
  ],
  ...[
    '第一，',
    '第二，',
    '一是',
    '二是',
    '第一部分 ',
    '第二部分 ',
    '问题1：',
    '问题2：',
    '【问题3】',
    '- ',
    '## ',
    '',
  ],
]
const LABELS = [
  '',
  '',
  '',
  '整改情况：',
  '整改措施：',
  '存在问题：',
  '整改状态：',
  '责任单位：',
  '完成时限：',
  '下一步打算：',
  '效果：',
]
const ENDS = [
  '',
  '。',
  '不到位',
  '不到位。',
  '的问题',
  '已完成。',
  '方面',
  '（已完成）',
  '：一是抓学习。',
  '不严。修订制度。',
]
const WRAPPERS = ['', '', '', '针对“', '关于“']

const line = fc.record({
  number: fc.constantFrom(...NUMBERS),
  label: fc.constantFrom(...LABELS),
  wrapper: fc.constantFrom(...WRAPPERS),
  end: fc.constantFrom(...ENDS),
})

// Each line has a word of its own, so that it shows wherever it is kept.
function print(lines: { number: string; label: string; wrapper: string; end: string }[]): string {
  const texts = lines.map(({ number, label, wrapper, end }, index) => {
    const words = `工作X${index}Y${end}`
    return `${number}${label}${wrapper ? `${wrapper}${words}”问题` : words}`
  })
  return ['某局关于巡察整改情况的通报', ...texts].join('\n')
}

function allTextOf({ title, aspects, issues, outside }: ParsedLedger): string {
  const ofIssues = issues.flatMap(issue => [
    ...[issue.item ?? '', issue.title, issue.text, issue.status ?? ''],
    ...Object.values(issue.fields ?? {}),
  ])
  return [
    title,
    ...aspects.map(aspect => aspect.title),
    ...ofIssues,
    ...outside.map(({ text }) => text),
  ].join('\n')
}

it('keeps the words of every line and hands out no issue without a title, whatever the document looks like', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 3, maxLength: 25 }), lines => {
      const ledger = readLedger(print(lines))
      const kept = allTextOf(ledger)
      expect(ledger.issues.filter(({ title }) => !/[\p{L}\p{N}]/u.test(title))).toEqual([])
      expect(lines.flatMap((_, index) => (kept.includes(`工作X${index}Y`) ? [] : [index]))).toEqual([])
    }),
    RUNS,
  )
})
