import type { Issue } from '../../src/core/issue'
import { unexplained } from '../../src/core/unexplained'
import { anIssue, withHistory } from '../support/an-issue'

const issue = withHistory(anIssue(), [
  { at: '2026-11-10T01:00:00Z', verb: 'claim', fields: { state: 'active', assignee: '李雷' } },
  { at: '2026-11-12T01:00:00Z', verb: 'report', text: '已完成招标', fields: { percent: 40 } },
  { at: '2026-11-20T01:00:00Z', verb: 'submit', fields: { state: 'submitted', submittedBy: 'member:李雷' } },
])

it('finds nothing in what only the program has written', () => {
  expect(unexplained(issue)).toEqual([])
  expect(unexplained(anIssue())).toEqual([])
})

it('takes the state that a document prints for the beginning', () => {
  const printed = (text: string) =>
    withHistory(anIssue(), [{ at: '2026-11-01T00:00:00Z', verb: 'import', text }])
  const rated: Issue = { ...printed('已完成'), state: 'submitted', selfRating: 'done' }
  expect(unexplained(rated)).toEqual([])
  expect(unexplained({ ...printed(''), state: 'submitted', selfRating: 'done' })).toEqual([
    'selfRating',
    'state',
  ])
})

it('lets measures be added after they were reworded', () => {
  const [first, second] = [
    { text: '每季核对', key: 'key:1:3' },
    { text: '每月核对', key: 'key:1:3' },
  ]
  const added = { text: '张榜公布', key: 'key:1:4' }
  const reworded = withHistory({ ...issue, measures: [first] }, [
    { at: '2026-11-21T01:00:00Z', verb: 'correct', fields: { measures: [second] } as never },
  ])
  const later = withHistory(reworded, [{ at: '2026-11-22T01:00:00Z', verb: 'addMeasure', text: added.text }])
  expect(unexplained({ ...later, measures: [second, added] })).toEqual([])
})

it.each<[string, Partial<Issue>]>([
  ['state', { state: 'closed' }],
  ['assignee', { assignee: '韩梅' }],
  ['percent', { percent: 100 }],
  ['closedOn', { closedOn: '2026-11-21' }],
  ['isHidden', { isHidden: true }],
  ['measures', { measures: [{ text: '没有记录的措施', key: 'none' }] }],
])('finds %s that was put there past the history', (field, change) => {
  expect(unexplained({ ...issue, ...change })).toEqual([field])
})

it('finds an edit that a later change has covered up', () => {
  const edited: Issue = { ...issue, percent: 90 }
  const later = withHistory(edited, [{ at: '2026-11-22T01:00:00Z', verb: 'report', fields: { percent: 95 } }])
  expect(unexplained(later)).toEqual(['percent'])
})
