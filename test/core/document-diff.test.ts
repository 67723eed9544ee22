import fc from 'fast-check'
import { diffDocument } from '../../src/core/document-diff'
import type { Issue } from '../../src/core/issue'
import type { ParsedIssue, ParsedLedger } from '../../src/core/parsed-ledger'
import { newIssues } from '../../src/services/imported-issues'
import { diffLines } from '../../src/texts/ledger-diff'
import { withHistory } from '../support/an-issue'
import { growth, LINEAR } from '../support/growth'

const ORIGIN = { at: new Date('2026-09-01T01:00:00Z'), key: 'import', by: '王办', memberId: 'wangban' }
const TITLES = ['派车不登记', '加油卡无人保管', '报销审核超期', '食堂采购未比价'] as const

/** Two aspects of two problems each. */
function aLedger(change: Partial<ParsedIssue> = {}): ParsedLedger {
  const issues = TITLES.map((title, index): ParsedIssue => {
    const aspect = Math.floor(index / 2)
    const place = { seq: index + 1, no: `${aspect + 1}-${(index % 2) + 1}`, aspect, item: null, title }
    return { ...place, measures: [], status: null, dueDate: null, text: '', ...change }
  })
  return {
    ...{ title: '整改清单', form: 'F2', issues, outside: [], warnings: [] },
    stated: { aspects: null, items: null, issues: null, done: null },
    aspects: [
      { no: 1, title: '公务用车方面' },
      { no: 2, title: '财务管理方面' },
    ],
  }
}

/** The document as corrected: each problem as the function leaves it. */
function corrected(
  ledger: ParsedLedger,
  correct: (issue: ParsedIssue) => Partial<ParsedIssue>,
): ParsedLedger {
  return { ...ledger, issues: ledger.issues.map(issue => ({ ...issue, ...correct(issue) })) }
}

function imported(ledger: ParsedLedger): Issue[] {
  return newIssues(ledger.issues, [], { roundId: 'round', ledger, options: {}, origin: ORIGIN })
}

const only = (seq: number, change: Partial<ParsedIssue>) => (issue: ParsedIssue) =>
  issue.seq === seq ? change : {}

describe('a document that comes again', () => {
  const full = aLedger({
    ...{
      measures: ['修订制度', '按月抽查并通报'],
      status: '已完成',
      dueDate: '2026-12-31',
      text: '已印发。',
    },
    fields: { leader: '韩梅', cause: '管理不严' },
  })

  it('changes nothing when it is the same', () => {
    const diff = { changes: [], findings: [], fresh: [], known: 4 }
    expect(diffDocument(imported(full), full)).toEqual(diff)
    expect(diffDocument(imported(full), aLedger())).toEqual(diff)
  })

  it('shows each thing that it says differently', () => {
    const again = corrected(
      { ...full, aspects: [{ no: 1, title: '公车管理方面' }, ...full.aspects.slice(1)] },
      only(1, {
        ...{ title: '派车不登记、不审批', item: '公务用车', dueDate: '2027-01-15', status: '阶段性完成' },
        ...{ measures: ['修订完善制度', '按月抽查并通报', '公示'], text: '已重新印发。' },
        fields: { leader: '刘洋', cause: '管理不严', remarks: '等待批复' },
      }),
    )
    expect(diffLines(diffDocument(imported(full), again))).toEqual([
      '1 号 方面：公务用车方面 → 公车管理方面',
      '1 号 项：无 → 公务用车',
      '1 号 具体问题：派车不登记 → 派车不登记、不审批',
      '1 号 措施改写：修订制度 → 修订完善制度',
      '1 号 新增措施：公示',
      '1 号 责任领导：韩梅 → 刘洋',
      '1 号 完成时限：2026-12-31 → 2027-01-15',
      '1 号 整改情况：已印发。 → 已重新印发。',
      '1 号 自评状态：待核验 → 阶段性完成',
      '1 号 备注（延期、暂缓原因）：无 → 等待批复',
      '2 号 方面：公务用车方面 → 公车管理方面',
    ])
  })

  it('shows of many changes how many of each kind, and those of the first issues', () => {
    const many = corrected(full, ({ title }) => ({
      ...{ title: `${title}等情况`, dueDate: '2027-01-15', text: '已重新印发并组织学习。' },
      measures: ['修订制度', '按月抽查并通报', '公示', '组织培训'],
    }))
    const issues = imported(full)
    const five = [...issues, { ...issues[3], seq: 5, path: [2, 3] }, { ...issues[3], seq: 6, path: [2, 4] }]
    const more = [5, 6].map(seq => ({ ...many.issues[3], seq, no: `2-${seq - 2}` }))
    const lines = diffLines(
      diffDocument(five as Issue[], { ...many, issues: [...many.issues, ...more] as ParsedIssue[] }),
    )
    const rest = '完成时限：2026-12-31 → 2027-01-15；新增措施 2 条；另有 1 项'
    expect(lines).toEqual([
      '更正：具体问题 6、新增措施 12、完成时限 6、整改情况 6',
      ...TITLES.map((title, index) => `${index + 1} 号 具体问题：${title} → ${title}等情况；${rest}`),
      `5 号 具体问题：${TITLES[3]} → ${TITLES[3]}等情况；${rest}`,
      '……另有 1 个问题有更正',
    ])
  })

  it('shows of long texts where they differ', () => {
    const [before, after] = ['一', '两'].map(count => `${'按要求逐项落实，'.repeat(20)}抽查${count}次`) as [
      string,
      string,
    ]
    const was = aLedger({ text: before })
    const lines = diffLines(diffDocument(imported(was), corrected(was, only(1, { text: after }))))
    expect(lines).toEqual(['1 号 整改情况：…项落实，抽查一次 → …项落实，抽查两次'])
  })

  it('takes the problems alone when it is read as new', () => {
    const again = corrected(full, issue => ({
      title: `${issue.title}问题`,
      dueDate: '2027-01-15',
      status: null,
    }))
    const { changes } = diffDocument(imported(aLedger()), again, { asNew: true })
    expect(changes.map(({ column }) => column)).toEqual(['title', 'title', 'title', 'title'])
  })

  it('never takes back what people have done since, but tells what it would say', () => {
    const [first, second, third, fourth] = imported(full) as [Issue, Issue, Issue, Issue]
    const issues = [
      withHistory(first, [{ at: '2026-10-01T01:00:00Z', verb: 'assign', fields: { leader: '孟飞' } }]),
      withHistory(second, [{ at: '2026-10-01T01:00:00Z', verb: 'sendBack', fields: { state: 'active' } }]),
      withHistory(third, [{ at: '2026-10-01T01:00:00Z', verb: 'verify', fields: { state: 'closed' } }]),
      fourth,
    ]
    expect(diffDocument(issues, full)).toMatchObject({ changes: [], findings: [] })
    const again = corrected(full, ({ fields }) => ({
      status: '阶段性完成',
      fields: { ...fields, leader: '刘洋' },
    }))
    expect(diffLines(diffDocument(issues, again))).toEqual([
      '1 号 自评状态：待核验 → 阶段性完成',
      '2 号 责任领导：韩梅 → 刘洋',
      '4 号 责任领导：韩梅 → 刘洋',
      '4 号 自评状态：待核验 → 阶段性完成',
      '1 号 责任领导已在群里改为 孟飞，没有采用“刘洋”',
      '2 号 自评状态已在群里改为 整改中，没有采用“阶段性完成”',
      '3 号 自评状态已在群里改为 已销号，没有采用“阶段性完成”',
      '3 号已销号，不再改动',
    ])
  })

  it('knows an issue again that was moved, renamed a little, or pushed on by a new one', () => {
    const was = aLedger()
    const [first, second, , fourth] = was.issues as [ParsedIssue, ParsedIssue, ParsedIssue, ParsedIssue]
    const added = { ...first, seq: 1, no: '1-1', title: '车辆闲置' }
    const issues = [
      added,
      { ...first, seq: 2, no: '1-2' },
      { ...second, seq: 3, no: '1-3', title: '加油卡无专人保管' },
      { ...fourth, seq: 4, no: '2-1' },
    ]
    const diff = diffDocument(imported(was), { ...was, issues })
    expect(diff.fresh).toEqual([added])
    expect(diffLines(diff)).toEqual([
      '2 号 具体问题：加油卡无人保管 → 加油卡无专人保管',
      '文中编号有变：1~2、4 号（序号不变）',
      '没有列出 3 号，台账里照旧保留',
    ])
  })

  it('is another list when it speaks of no known issue', () => {
    const other = corrected(aLedger(), ({ seq }) => ({
      title: `另一类情况${'甲乙丙丁'[seq]}`,
      no: `9-${seq}`,
    }))
    expect(diffDocument(imported(aLedger()), other)).toMatchObject({ known: 0, changes: [], findings: [] })
  })

  it('is told from another long list in no time', () => {
    const many = (length: number, title: (index: number) => string): ParsedLedger => {
      const issues = Array.from({ length }, (_, index) => index + 1)
      const [first] = aLedger().issues as [ParsedIssue]
      return {
        ...aLedger(),
        issues: issues.map(seq => ({ ...first, seq, no: `1-${seq}`, title: title(seq) })),
      }
    }
    const compare = (length: number) => {
      const was = imported(
        many(length, seq => `第${seq}号车辆维修费用审核不严格的情况${(seq * 7919) % 10007}`),
      )
      const other = many(length, seq => `食堂采购比价手续缺失第${seq}笔合同${(seq * 104729) % 10007}`)
      expect(diffDocument(was, other).known).toBe(0)
    }
    expect(growth(compare, 500)).toBeLessThan(LINEAR)
  })

  it('means no issue twice and adds or finds each of its own, whatever it says', () => {
    const title = fc.constantFrom(
      '派车不登记',
      '派车不登记、不审批',
      '报销超期',
      '报销审核超期',
      '食堂未比价',
    )
    const seqs = (titles: string[]) =>
      titles.map((text, index) => ({
        ...aLedger().issues[0],
        seq: index + 1,
        no: `1-${index + 1}`,
        title: text,
      }))
    const lists = fc
      .array(title, { maxLength: 8 })
      .map(titles => ({ ...aLedger(), issues: seqs(titles) as ParsedIssue[] }))
    fc.assert(
      fc.property(lists, lists, (was, again) => {
        const { fresh, known } = diffDocument(imported(was), again)
        expect(fresh.length + known).toBe(again.issues.length)
        expect(known).toBeLessThanOrEqual(was.issues.length)
        expect(diffDocument(imported(was), was)).toEqual({
          ...{ changes: [], findings: [], fresh: [], known: was.issues.length },
        })
      }),
    )
  })
})
