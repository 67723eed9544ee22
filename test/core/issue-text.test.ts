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
