import { findingsOf } from '../../src/services/export-findings'
import { WRITERS } from '../../src/services/export-writers'
import { EXPORT_KINDS, type ExportDeps, type ExportKind, type Source } from '../../src/services/exports'
import { OUTCOMES_HINT } from '../../src/texts/outcomes'
import { anIssue } from '../support/an-issue'

const COPIED = '组织全体驾驶员学习车辆管理办法并进行了两次闭卷测试'
const DEPS = { timeZone: 'Asia/Shanghai' } as ExportDeps

function findings(kind: ExportKind, source: Partial<Source>): Promise<string[]> {
  const round = {
    ...{
      _id: 'r',
      groupId: 'r',
      title: '整改清单',
      feedbackDate: null,
      people: [],
      digests: [],
      digestCounter: 0,
    },
    createdAt: new Date(0),
  }
  const asOf = new Date('2026-11-23T00:30:00Z')
  return findingsOf(WRITERS[kind], { round, issues: [], asOf, isPublic: false, ...source }, DEPS)
}

const WITH_TEXTS = EXPORT_KINDS.filter(kind => kind !== 'chart')

it.each(WITH_TEXTS)('%s shows copied sentences, and what was summed up, one by one', async kind => {
  const issues = [
    anIssue({ seq: 2, importedText: `${COPIED}。制定《库房管理办法》，修订《借阅细则》。` }),
    anIssue({ seq: 5, importedText: `${COPIED}。清退违规补贴3.2万元。` }),
    anIssue({ seq: 6, outcomes: '完善采购制度一项' }),
  ]
  expect((await findings(kind, { issues })).slice(-7)).toEqual([
    `2、5 号有相同的表述：“${COPIED}”`,
    '制度成果与清退金额据台账文字自动汇总，请核对：制度 2 项：新建 1，修订 1；清退 1 笔，共 3.2万元',
    OUTCOMES_HINT,
    '2 号 新建制度《库房管理办法》，原文：“制定《库房管理办法》，修订《借阅细则》。”',
    '2 号 修订制度《借阅细则》，原文：“制定《库房管理办法》，修订《借阅细则》。”',
    '5 号 清退 3.2万元，原文：“清退违规补贴3.2万元。”',
    '6 号 没有认出制度名称或金额，原文：“完善采购制度一项”',
  ])
})

it.each(WITH_TEXTS)('%s says nothing where nothing is copied and nothing came of it', async kind => {
  const issues = [anIssue({ importedText: '已更换轮胎。', state: 'closed', selfRating: 'done' })]
  expect((await findings(kind, { issues })).filter(text => !text.startsWith('缺少'))).toEqual([])
})

it('asks for nothing to be put down that the office has put down itself', async () => {
  const said = await findings('ledger', { issues: [anIssue({ outcomes: '清退3.2万元' })] })
  expect(said.join('\n')).toContain('清退 1 笔')
  expect(said).not.toContain(OUTCOMES_HINT)
})

it('the picture shows no sentences, so that none are looked through', async () => {
  const issues = [1, 2].map(seq => anIssue({ seq, importedText: `${COPIED}。` }))
  expect(await findings('chart', { issues })).toEqual([])
})

it('of a public bulletin nothing is said that stands in a hidden issue', async () => {
  const issues = [
    anIssue({ seq: 1, importedText: `${COPIED}。` }),
    anIssue({ seq: 2, importedText: `${COPIED}。退回1200元。`, isHidden: true }),
  ]
  const said = (await findings('bulletin', { issues, isPublic: true })).join('\n')
  expect(said).toContain('2 号标为不公开')
  expect(said).not.toMatch(/表述|清退/)
})

it('lists the first copies and says where the rest is', async () => {
  const unlike = (no: number) =>
    String.fromCodePoint(...Array.from({ length: 20 }, (_, sign) => 0x5000 + no * 20 + sign))
  const importedText = Array.from({ length: 25 }, (_, no) => unlike(no)).join('。')
  const said = await findings('ledger', { issues: [1, 2].map(seq => anIssue({ seq, importedText })) })
  expect(said).toHaveLength(21)
  expect(said[20]).toBe('另有 5 处表述相同或相近，导出台账的“表述核对”表里逐条列出')
})
