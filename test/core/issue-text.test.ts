import { issueText } from '../../src/core/issue-text'
import { anIssue, withHistory } from '../support/an-issue'

function progressOf(text: string): string {
  const issue = withHistory(anIssue({}), [{ at: '2026-11-10T01:00:00Z', verb: 'report', text }])
  return issueText(issue, new Date('2026-11-23T00:00:00Z')).progress
}

it.each([
  ['已完成招标，60%', '已完成招标。'],
  ['正在推进。已 30 %。', '正在推进。'],
])('leaves the percentage of %s to the columns for it', (text, progress) => {
  expect(progressOf(text)).toBe(progress)
})

it.each(['用电下降12%', '办结率为90%，满意率95%'])('keeps %s, which says something of its own', text => {
  expect(progressOf(text)).toBe(`${text}。`)
})

describe('an imported text with measures in it', () => {
  const AT = new Date('2026-11-23T00:00:00Z')
  const textOf = (importedText: string, ...measures: string[]) =>
    issueText(anIssue({ importedText, measures: measures.map(text => ({ text, key: 'import' })) }), AT)

  it.each([
    ['馆内研究。一是装报警器；二是查线路。', '装报警器；', '查线路。'],
    ['馆内研究。一是装报警器。二是查线路。', '装报警器；', '查线路'],
    ['馆内研究。一是分两步：①东侧；②西侧。二是查线路。', '分两步：一是东侧；二是西侧', '查线路'],
    ['馆内研究。主要措施是装报警器。', '装报警器'],
  ])('opens with what stands before them: %s', (importedText, ...measures) => {
    expect(textOf(importedText, ...measures).opening).toBe('馆内研究。')
  })

  it('keeps what came of them', () => {
    expect(textOf('一是装报警器。二是查线路。\n已装两个', '装报警器。', '查线路。')).toEqual({
      ...{ opening: '', measures: ['装报警器。', '查线路。'], progress: '已装两个。' },
    })
  })

  it('says it once where the report is in it already', () => {
    const issue = anIssue({
      importedText: '一是装报警器。二是查线路。\n已装两个。',
      measures: ['装报警器。', '查线路。'].map(text => ({ text, key: 'import' })),
    })
    const reported = withHistory(issue, [{ at: '2026-11-10T01:00:00Z', verb: 'report', text: '已装两个' }])
    expect(issueText(reported, AT).progress).toBe('已装两个。')
  })

  it('is told whole where it only mentions what a measure says', () => {
    expect(textOf('已修订制度并印发。', '修订制度').opening).toBe('已修订制度并印发。')
  })
})
