import fc from 'fast-check'
import { firstBreak, hashOf } from '../../src/core/history'
import type { Issue, TimelineEntry } from '../../src/core/issue'
import { anIssue, withHistory } from '../support/an-issue'

const issue = withHistory(anIssue(), [
  { at: '2026-11-10T01:00:00Z', verb: 'claim', fields: { state: 'active', assignee: '李雷' } },
  { at: '2026-11-12T01:00:00Z', verb: 'report', text: '已完成招标', fields: { percent: 40 } },
  { at: '2026-11-20T01:00:00Z', verb: 'submit', text: '已办结', fields: { state: 'submitted' } },
])

function edited(index: number, change: Partial<TimelineEntry>): Issue {
  const timeline = issue.timeline.map((entry, at) => (at === index ? { ...entry, ...change } : entry))
  return { ...issue, timeline }
}

it('a history that nobody touched is sound, and so is an empty one', () => {
  expect(firstBreak(issue.timeline, issue.head)).toBeUndefined()
  const untouched = anIssue()
  expect(firstBreak(untouched.timeline, untouched.head)).toBeUndefined()
})

it.each<[string, Partial<TimelineEntry>]>([
  ['text', { text: '已完成验收' }],
  ['time', { at: new Date('2026-11-11T01:00:00Z') }],
  ['name', { by: '韩梅' }],
  ['account', { memberId: 'member:韩梅' }],
  ['verb', { verb: 'addMeasure' }],
  ['figures', { changes: { percent: [null, 90] } }],
  ['message', { key: 'another' }],
  ['undo', { undoes: 'another' }],
  ['source', { isFromDocument: true }],
])('an edited %s shows, in the first entry, in the middle and in the last', (_what, change) => {
  for (const index of [0, 1, 2]) {
    const { timeline, head } = edited(index, change)
    expect(firstBreak(timeline, head)).toBe(Math.min(index + 1, 2))
  }
})

it('a removed or exchanged entry shows', () => {
  const [first, second, third] = issue.timeline
  if (!first || !second || !third) throw new Error('three entries were made')
  expect(firstBreak([second, third], issue.head)).toBe(0)
  expect(firstBreak([first, third], issue.head)).toBe(1)
  expect(firstBreak([first, second], issue.head)).toBe(1)
  expect(firstBreak([second, first, third], issue.head)).toBe(0)
  expect(firstBreak([], issue.head)).not.toBeUndefined()
})

it('the order in which a database hands back the changed fields is of no matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['state', 'assignee', 'dueDate', 'percent'], { minLength: 4 }),
      fields => {
        const entry = (names: string[]): TimelineEntry => ({
          ...{
            at: new Date('2026-11-10T01:00:00Z'),
            memberId: 'm',
            by: '李雷',
            verb: 'claim',
            text: '',
            key: 'k',
          },
          changes: Object.fromEntries(names.map(name => [name, [null, name]])),
          previousHash: '',
        })
        expect(hashOf(entry(fields))).toBe(hashOf(entry([...fields].sort())))
      },
    ),
  )
})
