import { readLedger } from '../../../src/documents/read'
import { growth, LINEAR } from '../../support/growth'

const SIZE = 1000

/** Another name for every whole number. */
function name(at: number): string {
  return [...String(1000 + Math.floor(at))].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
}

describe('a long or hostile text', () => {
  it.each<[string, (size: number) => string]>([
    ['of one line', size => '一、整改情况'.repeat(size)],
    ['of problems in one line', size => '（1）关于“甲”的问题。'.repeat(size)],
    ['without a full stop', size => '整改，'.repeat(4 * size)],
    ['of a name that is no label', size => `1.登记空白\n${'销号进展：已销号\n'.repeat(size)}`],
    [
      'of many names',
      size => `1.登记空白\n${Array.from({ length: size }, (_, at) => `${name(at / 3)}：办\n`).join('')}`,
    ],
    ['of labels', size => '整改情况：\n'.repeat(size)],
    ['of statuses', size => '该问题已完成。\n'.repeat(size)],
    ['of names', size => `一、已完成整改企业\n${'甲公司、'.repeat(4 * size)}\n二、未完成整改企业\n乙公司`],
    ['of brackets over line ends', size => '甲）（乙\n'.repeat(4 * size)],
    ['of statuses in brackets', size => `1.甲${'（已整改）。乙'.repeat(size)}`],
    ['of blanks', size => `甲。${' '.repeat(10 * size)}1.乙`],
    ['of counters', size => '一是甲。二是乙。'.repeat(size)],
    ['of quotation marks', size => '“'.repeat(4 * size)],
    ['of lines without a full stop', size => '今天大家讨论了这一件事，没有别的意见\n'.repeat(size)],
    ['of one endless problem', size => `（1）登记“空白\n${'今天大家讨论了这一件事\n'.repeat(size)}`],
    ['of brackets', size => `一、已完成整改企业\n${'（甲、'.repeat(2 * size)}\n二、未完成整改企业\n乙公司`],
  ])('is read once and not again with every line: %s', (_, text) => {
    expect(growth(size => readLedger(text(size)), SIZE)).toBeLessThan(LINEAR)
  })
})
