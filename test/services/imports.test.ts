import { connection } from '../../models/database'
import { listIssues } from '../../models/issues'
import type { Action, Actor } from '../../src/core/issue'
import type { ParsedLedger } from '../../src/core/parsed-ledger'
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
const issues = createIssues({ now })
const imports = createImports({ now, timeZone: 'Asia/Shanghai', issues })
const OFFICE = { memberId: 'wangban', name: '王办', isOffice: true, isLeader: false }
const LI_LEI = { memberId: 'lilei', name: '李雷', person: '李雷', isOffice: false, isLeader: false }

/** Imports the document as the office does. */
function save(roundId: string, ledger: ParsedLedger, key: string) {
  return imports.save(roundId, ledger, key, '王办')
}

/** What the document would change, as it is. */
async function changesBy(roundId: string, ledger: ParsedLedger) {
  return (await imports.plan(roundId, { kind: 'ledger', ledger })).diff
}

/** Somebody does something to the first issue of the round. */
async function act(roundId: string, actor: Actor, draft: Action): Promise<void> {
  const [issue] = await listIssues(roundId)
  if (issue) await issues.apply(issue, { draft }, actor, `act:${now().toISOString()}`)
}

async function firstOf(roundId: string) {
  const [issue] = await listIssues(roundId)
  if (!issue) throw new Error(`${roundId} is empty`)
  return issue
}

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

it('cannot be taken back, and neither can what it corrected on the way', async () => {
  await save('mixed', aLedger(3), 'before')
  const ledger = aLedger(6, { measures: ['修订制度'] })
  await imports.preview('mixed', { kind: 'ledger', ledger }, 'mixed:seen', '王办')
  await imports.confirm('mixed', 'mixed:confirmation', OFFICE)
  const before = await listIssues('mixed')
  await expect(issues.undo('mixed', OFFICE, 'mixed:undo')).rejects.toMatchObject({
    refusal: { code: 'importStays' },
  })
  expect(await listIssues('mixed')).toEqual(before)
  expect(before.map(({ measures }) => measures.length)).toEqual([1, 1, 1, 1, 1, 1])
})

it('adds the same problems once when two documents name them in another order at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const ledger = aLedger(20)
    const turned = ledger.issues
      .toReversed()
      .map((issue, index) => ({ ...issue, seq: index + 1, no: `3-${index + 1}` }))
    const lists = [ledger, { ...ledger, issues: turned }]
    await Promise.all(lists.map((list, at) => save(`order:${round}`, list, `order:${round}:${at}`)))
    const found = await listIssues(`order:${round}`)
    expect(new Set(found.map(({ title }) => title)).size).toBe(20)
    expect(found.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  }
})

it('adds every one of twins, and counts what it adds', async () => {
  const ledger = aLedger(2)
  const twins = ledger.issues.map((issue, index) => ({ ...issue, seq: index + 3 }))
  await save('twins', ledger, 'twins:a')
  const both = { ...ledger, issues: [...ledger.issues, ...twins] }
  expect((await save('twins', both, 'twins:b')).counts).toMatchObject({ added: 2, known: 2 })
  expect((await listIssues('twins')).map(({ title }) => title)).toEqual(both.issues.map(({ title }) => title))
  expect((await save('twins', both, 'twins:c')).counts).toMatchObject({ added: 0, known: 4 })
  expect((await save('born-twins', both, 'born')).counts).toMatchObject({ added: 4, known: 0 })
  expect(await listIssues('born-twins')).toHaveLength(4)
})

it('counts as self-rated only what it adds', async () => {
  const ledger = aLedger(3, { status: '已完成' })
  await imports.preview('rated', { kind: 'ledger', ledger }, 'rated:seen', '王办')
  await imports.save('rated', aLedger(2, { status: '已完成' }), 'rated:other', '命令行')
  const { counts } = await imports.confirm('rated', 'rated:confirmation', OFFICE)
  expect(counts).toMatchObject({ added: 1, known: 2, selfRated: 1 })
})

it('gives an inserted problem the next number and leaves none empty', async () => {
  const ledger = aLedger(3)
  await save('inserted', ledger, 'inserted:a')
  const [first, ...rest] = ledger.issues
  const added = { ...first, seq: 2, no: '1-1-2', title: '工会经费没有单独记账' }
  const later = rest.map((issue, index) => ({ ...issue, seq: index + 3, no: `1-1-${index + 3}` }))
  const longer = { ...ledger, issues: [first, added, ...later] as typeof ledger.issues }
  await save('inserted', longer, 'inserted:b')
  expect((await listIssues('inserted')).map(({ seq, title }) => [seq, title])).toEqual([
    ...ledger.issues.map(({ seq, title }) => [seq, title]),
    [4, '工会经费没有单独记账'],
  ])
})

it('does not bring back a measure that the office has worded anew in its sheet', async () => {
  const ledger = aLedger(1, { measures: ['每季度核对一次派车单'] })
  await save('reworded', ledger, 'reworded:a')
  const [before, after] = ['每季度核对一次派车单', '每月核对一次派车单']
  await imports.correct('reworded', [{ seq: 1, column: 'measures', before, after }], 'reworded:sheet', OFFICE)
  expect(await changesBy('reworded', ledger)).toEqual({ changes: [], findings: [] })
})

it('keeps the place of an aspect whose title is corrected', async () => {
  const ledger = aLedger(4)
  await save('aspects', ledger, 'aspects:a')
  const titles = ['责任落实和担当方面', '日常管理方面']
  await save('aspects', { ...ledger, aspects: titles.map((title, no) => ({ no, title })) }, 'aspects:b')
  expect((await listIssues('aspects')).map(({ aspect, aspectTitle }) => [aspect, aspectTitle])).toEqual([
    [0, titles[0]],
    [0, titles[0]],
    [1, titles[1]],
    [1, titles[1]],
  ])
})

it('gives an aspect of its own to a problem that leaves the others', async () => {
  const ledger = aLedger(4)
  await save('moved', ledger, 'moved:a')
  const [first, ...rest] = ledger.issues
  const aspects = [...ledger.aspects, { no: 3, title: '作风建设方面' }]
  const again = { ...ledger, aspects, issues: [{ ...first, aspect: 2 }, ...rest] as typeof ledger.issues }
  await save('moved', again, 'moved:b')
  expect((await listIssues('moved')).map(({ aspect }) => aspect)).toEqual([2, 0, 1, 1])
})

it('leaves to people what they have submitted, though the document had said the same', async () => {
  await save('submitted', aLedger(1, { status: '已完成' }), 'submitted:a')
  await act('submitted', OFFICE, { verb: 'sendBack', text: '不实' })
  await act('submitted', LI_LEI, { verb: 'claim', owner: { name: '李雷', isLeader: false } })
  const proof = { text: '记录', sha256: '1', fileId: null, name: null, mime: null, bytes: 1 }
  await act('submitted', LI_LEI, { verb: 'fileEvidence', text: '', evidence: [{ kind: 'text', ...proof }] })
  await act('submitted', LI_LEI, { verb: 'submit', text: '已办好' })
  const { changes, findings } = await changesBy('submitted', aLedger(1, { status: '未完成' }))
  expect(changes).toEqual([])
  expect(findings).toMatchObject([{ kind: 'overtaken', column: 'selfRating', now: 'submitted' }])
})

it('gives what is not done after all back to whoever is named for it', async () => {
  const fields = { leader: '韩梅' }
  const undone = aLedger(1, { status: '未完成', fields })
  await save('undone', aLedger(1, { status: '已完成', fields }), 'undone:a')
  await save('undone', undone, 'undone:b')
  expect(await firstOf('undone')).toMatchObject({ state: 'active', selfRating: null, submittedBy: null })
  expect(await changesBy('undone', undone)).toEqual({ changes: [], findings: [] })
})

it('takes measures over whole and each once, however long they are together', async () => {
  const measures = Array.from(
    { length: 90 },
    (_, index) => `措施${index}：${String.fromCharCode(0x4e00 + index * 7).repeat(390)}`,
  )
  const text = '甲'.repeat(33_000)
  await save('long', aLedger(1, { measures, text }), 'long:a')
  const longer = ['先开一次会', ...measures, '再开一次会']
  await save('long', aLedger(1, { measures: longer, text: `${text}，退回一万元` }), 'long:b')
  const issue = await firstOf('long')
  expect(issue.measures.map(measure => measure.text)).toEqual([...measures, '先开一次会', '再开一次会'])
  expect(issue.importedText).toBe(`${text}，退回一万元`)
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
