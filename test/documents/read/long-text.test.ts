import { readLedger } from '../../../src/documents/read'

// A reader that looks at everything again with every line would take minutes.
const MILLISECONDS = 30_000

describe('a long or hostile text', () => {
  it.each([
    ['of one line', '一、整改情况'.repeat(50_000)],
    ['of problems in one line', '（1）关于“甲”的问题。'.repeat(10_000)],
    ['without a full stop', '整改，'.repeat(100_000)],
    ['of labels', '整改情况：\n'.repeat(20_000)],
    ['of statuses', '该问题已完成。\n'.repeat(20_000)],
    ['of names', `一、已完成整改企业\n${'甲公司、'.repeat(50_000)}\n二、未完成整改企业\n乙公司`],
    ['of blanks', `甲。${' '.repeat(200_000)}1.乙`],
    ['of counters', '一是甲。二是乙。'.repeat(20_000)],
    ['of quotation marks', '“'.repeat(100_000)],
    ['of lines without a full stop', '今天大家讨论了这一件事，没有别的意见\n'.repeat(20_000)],
    ['of one endless problem', `（1）登记“空白\n${'今天大家讨论了这一件事\n'.repeat(20_000)}`],
    ['of brackets', `一、已完成整改企业\n${'（甲、'.repeat(20_000)}\n二、未完成整改企业\n乙公司`],
  ])('does not stop the reader: %s', (_, text) => {
    const start = performance.now()
    readLedger(text)
    expect(performance.now() - start).toBeLessThan(MILLISECONDS)
  })
})
