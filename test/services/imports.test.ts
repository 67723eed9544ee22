import { connection } from '../../models/database'
import { listIssues } from '../../models/issues'
import { createImports } from '../../src/services/imports'
import { createIssues } from '../../src/services/issues'
import { aLedger, dropDatabase, MONDAY_TEN, useDatabase } from '../support/chat'

beforeAll(useDatabase)
afterAll(dropDatabase)

let calls = 0
/** A clock that goes on, as the real one does. */
const now = () => {
  calls += 1
  return new Date(MONDAY_TEN.getTime() + calls)
}
const imports = createImports({ now, issues: createIssues({ now }) })
const OFFICE = { memberId: 'wangban', name: '王办', isOffice: true, isLeader: false }

/** A list of the same numbers and other problems. */
function another(count: number, name: string) {
  const ledger = aLedger(count)
  const issues = ledger.issues.map(issue => ({ ...issue, title: `${name.repeat(8)}${issue.seq}` }))
  return { ...ledger, issues }
}

it('gives every problem a number of its own when two lists are imported at the same moment', async () => {
  const lists = ['车', '账', '食'].map(name => another(30, name))
  const done = await Promise.all(lists.map((list, at) => imports.save('race', list, `cli:${at}`, '命令行')))
  expect(done.map(({ counts }) => counts.added)).toEqual([30, 30, 30])
  const issues = await listIssues('race')
  expect(issues.map(({ seq }) => seq)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1))
  expect(new Set(issues.map(({ title }) => title))).toEqual(
    new Set(lists.flatMap(list => list.issues.map(({ title }) => title))),
  )
})

it('adds each problem once when the same list is imported twice at the same moment', async () => {
  const list = aLedger(40)
  const done = await Promise.all(['a', 'b'].map(key => imports.save('twice', list, key, '命令行')))
  expect(done.reduce((sum, { counts }) => sum + counts.added, 0)).toBe(40)
  expect((await listIssues('twice')).map(({ title }) => title)).toEqual(list.issues.map(({ title }) => title))
})

it('saves one preview once when it is confirmed twice at the same moment', async () => {
  const ledger = aLedger(12)
  await imports.save('confirmed', aLedger(6), 'before', '王办')
  const { added } = await imports.preview('confirmed', { kind: 'ledger', ledger }, 'preview', '王办')
  expect(added).toBe(6)
  const done = await Promise.allSettled(['one', 'two'].map(key => imports.confirm('confirmed', key, OFFICE)))
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { refusal: { code: 'noPreview' } },
  })
  expect(await listIssues('confirmed')).toHaveLength(12)
})

it('does the rest, and nothing twice, when a confirmation is repeated after a stop', async () => {
  const ledger = aLedger(9, { measures: ['修订制度'] })
  await imports.save('stopped', aLedger(3), 'before', '王办')
  await imports.preview('stopped', { kind: 'ledger', ledger }, 'seen', '王办')
  const first = await imports.confirm('stopped', 'confirmation', OFFICE)
  const saved = await written('stopped')
  await removeIssue('stopped', 8)
  expect(await imports.confirm('stopped', 'confirmation', OFFICE)).toEqual(first)
  expect(await written('stopped')).toEqual(saved)
  expect(first).toMatchObject({ counts: { added: 6, known: 3 }, corrected: { done: [1, 2, 3], left: [] } })
})

/** The issues without the moments at which they were written. */
async function written(roundId: string): Promise<object[]> {
  const issues = await listIssues(roundId)
  return issues.map(({ seq, title, measures, timeline }) => ({
    ...{ seq, title, measures, keys: timeline.map(({ key }) => key) },
  }))
}

/** As if the program had stopped before it was written. */
async function removeIssue(roundId: string, seq: number): Promise<void> {
  await connection().collection('issues').deleteOne({ roundId, seq })
}
