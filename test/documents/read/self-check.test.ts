import type { ParsedIssue } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'
import { checkLedger } from '../../../src/documents/read/checks/self-check'
import { countLines, warningLines } from '../../../src/texts/imports'

const DONE = ['整改情况：一是补记。二是抽查。', '自评完成情况：已完成。']

function bulletin(...lines: string[]): string {
  return ['某局整改通报', '（一）党建方面', ...lines].join('\n')
}

function problem(no: number, ...lines: string[]): string[] {
  return [`（${no}）第${no}册不全。`, ...lines]
}

function warnings(...lines: string[]): string[] {
  return readLedger(bulletin(...lines)).warnings
}

/** Problems alike; what a test does not name is in order. */
function issuesLike(count: number, change: Partial<ParsedIssue>): ParsedIssue[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ seq: index + 1, no: `1-${index + 1}`, aspect: 0, item: null, title: `第${index + 1}册不全` },
    ...{ measures: [], status: '已完成', dueDate: null, text: '已补记。', ...change },
  }))
}

const LEDGER = {
  title: '某局整改通报',
  form: 'F2',
  stated: { aspects: null, items: null, issues: null, done: null },
  aspects: [{ no: 1, title: '党建方面' }],
  outside: [],
}

describe('the checks of a ledger', () => {
  it('come in order of importance, so that what may be missing is among those that a preview shows', () => {
    const text = bulletin(
      ...problem(1, ...DONE),
      ...problem(2, '自评完成情况：已完成。'),
      ...problem(4, '整改情况：一是补记。三是抽查。', '自评完成情况：已完成。'),
      ...problem(6, '整改情况：', '（1）补记：一是查册。二是登记。', '（2）抽查。'),
      ...problem(8, ...DONE),
      ...['（9）第1册不全。', ...DONE],
    ).replace('通报', '通报\n反馈1个方面9个问题，已完成整改8个。')
    const ledger = readLedger(text)
    const outside = [{ name: '未归入的文字', text: '甲\n乙' }]
    expect(checkLedger({ ...ledger, outside })).toEqual([
      '总数对不上：问题写明9个读到6个，已完成问题写明8个读到5个',
      '有 2 段文字没有归入台账，列在“未归入的文字”里，请核对原文',
      '1-2 没有读到整改情况',
      '编号不连续：3 处，如 1-2 之后是 1-4',
      '1-4 的措施编号（一是、二是……）不连续，可能漏了一段',
      '1-6 没有写完成情况，而其他问题写了',
      '1-1、1-9 的问题开头相同，请按编号区分',
      '1-6 的措施里另有小项 2 条，只计外层措施',
    ])
  })

  it('tell of lost text before numbers out of order, however many of these there are', () => {
    const issues = issuesLike(40, {}).map(issue => ({ ...issue, no: `1-${issue.seq * 2}` }))
    const outside = [{ name: '未归入的文字', text: '甲' }]
    expect(checkLedger({ ...LEDGER, issues, outside })).toEqual([
      '有 1 段文字没有归入台账，列在“未归入的文字”里，请核对原文',
      '编号不连续：39 处，如 1-2 之后是 1-4',
    ])
  })

  it('list the problems that they are about, behind what they say where these are many', () => {
    const issues = [...issuesLike(3, {}), ...issuesLike(9, { text: '' })].map((issue, index) => ({
      ...issue,
      ...{ seq: index + 1, no: `1-${index + 1}`, title: `第${index + 1}册不全` },
    }))
    const ledger = { ...LEDGER, issues }
    const found = '9 个问题没有读到整改情况：1-4、1-5、1-6、1-7、1-8、1-9、1-10、1-11、1-12'
    expect(checkLedger(ledger)).toEqual([found])
    const shown = warningLines({ ...ledger, warnings: checkLedger({ ...ledger, issues: long(issues) }) })
    expect(shown[0]).toMatch(/^注意：9 个问题没有读到整改情况：1-10000000004、.*…$/)
  })

  it('say once that several problems open alike', () => {
    const issues = issuesLike(4, {}).map(issue => ({ ...issue, title: `第${issue.seq % 2}册不全` }))
    expect(checkLedger({ ...LEDGER, issues })).toEqual(['1-1、1-3 等 2 组问题开头相同，请按编号区分'])
  })

  it('say once how many printed numbers were repaired', () => {
    const items = ['l.1', '1.2', 'l.3'].flatMap(no => [
      `项目${no}：第${no}册不全。`,
      '整改进展情况：已完成整改。',
      '（1）补记。',
    ])
    expect(readLedger(['某市整改通报', ...items].join('\n')).warnings).toEqual([
      '“l.1”按 1.1 读取，这样的编号共 2 处',
    ])
  })

  it('count the measures within measures apart', () => {
    expect(
      warnings(
        ...problem(
          1,
          '整改情况：',
          '（1）补记：一是查册。二是登记。三是归档。',
          '（2）抽查：一是春查。二是秋查。',
        ),
      ),
    ).toEqual(['1-1 的措施里另有小项 5 条，只计外层措施'])
  })
})

function long(issues: ParsedIssue[]): ParsedIssue[] {
  return issues.map(issue => ({ ...issue, no: `1-${10_000_000_000 + issue.seq}` }))
}

it('tells how much text stands outside the ledger, place by place', () => {
  const text = bulletin(...problem(1, ...DONE), '欢迎监督。', '某局 2026年3月4日')
  expect(countLines(readLedger(text.replace('通报', '通报\n局党组\n高度重视。'))).at(-1)).toBe(
    '台账以外（另行保存）：序言 8 字，结尾 16 字',
  )
  const outside = Array.from({ length: 8 }, (_, index) => ({ name: `第${index}部分`, text: '甲 乙\n丙' }))
  expect(countLines({ ...readLedger(text), outside: [...outside, ...outside] }).at(-1)).toBe(
    '台账以外（另行保存）：第0部分 6 字，第1部分 6 字，第2部分 6 字，第3部分 6 字，第4部分 6 字，第5部分 6 字等，共 48 字',
  )
  expect(countLines({ ...readLedger(text), outside: [] }).at(-1)).toBe('自评：已完成 1')
})
