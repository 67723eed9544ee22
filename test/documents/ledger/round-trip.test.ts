import fc from 'fast-check'
import { type Issue, PARTICULARS, type Particular } from '../../../src/core/issue'
import { diffLedger, type LedgerChange } from '../../../src/core/ledger-diff'
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../src/core/ledger-rows'
import { readLedgerRows, readTable } from '../../../src/documents/read/table'
import { ledgerRowAt } from '../../../src/documents/write/ledger'
import { edited, exported } from './support/file'
import { AS_OF, anIssue, TIME_ZONE } from './support/issues'

const RUNS = { numRuns: 25 }
const FIRST_ROW = 4

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[=+\-@1-3.、"<&_x0041甲乙 \n\t]{0,9}$/),
  )
  .map(value => `${value.trim()}甲`)
/** What the reader of another document would take for a status, an owner, a wrapper, measures or several lines. */
const SENTENCES = [
  '已完成整改。',
  '正在推进中',
  '针对“一岗‘双责’”落实不到位的问题。',
  '‘四议两公开’流于形式（试行）',
  '台账不全（办公室）',
  '修订制度；',
  '一是修订制度；二是按月抽查；',
  '主要措施是每日登记。',
  '会议研究。\n分两步走：①查册；②通报',
  '整改情况：已补登。',
]
const said = fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(...SENTENCES) })
const name = fc.option(fc.constantFrom('韩梅', '李雷', '=刘洋', '@孟飞', '-', '007'))
/** As issues that were kept before the ledger had a place for them lack it. */
const words = fc.option(text, { nil: undefined })
const day = fc.option(fc.integer({ min: 0, max: 20_000 }).map(count => dayAfter(count)))

const issues = fc
  .array(
    fc.record({
      ...{ title: said, aspectTitle: said, item: fc.option(said), importedText: said },
      ...{ leader: name, department: name, assignee: name, dueDate: day },
      ...{ kind: words, cause: words, goal: words, partners: name },
      ...{ outcomes: words, lookBack: words, remarks: words },
      state: fc.constantFrom('open', 'active', 'submitted', 'closed', 'stageDone', 'paused'),
      measures: fc.array(said, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(drafts =>
    drafts.map(({ measures, ...draft }, index) => {
      const path = draft.item === null ? [index + 1, 7] : [index + 1, 15, 1]
      const texts = measures.map(measure => ({ text: measure, key: 'import' }))
      return anIssue({
        ...(draft as Partial<Issue>),
        seq: index * 3 + 1,
        path,
        aspect: index,
        measures: texts,
      })
    }),
  )

/** What comes of the file when the ledger has not moved on. */
async function diffOf(ledger: readonly Issue[], bytes: Buffer) {
  const { rows, asOf } = await readLedgerRows(bytes)
  expect(asOf).toEqual(AS_OF)
  return diffLedger(ledger, rows, issue => ledgerRowAt(issue, asOf ?? AS_OF, TIME_ZONE) ?? { seq: issue.seq })
}

describe('a ledger that is exported and comes back', () => {
  it('is the same ledger', async () => {
    await fc.assert(
      fc.asyncProperty(issues, async ledger => {
        const bytes = await exported(ledger)
        expect(await diffOf(ledger, bytes)).toMatchObject({ changes: [], findings: [] })
        const parsed = await readTable(bytes)
        expect(parsed.issues).toEqual(ledger.map(issue => expect.objectContaining(expectedOf(issue))))
        expect(parsed.issues.map(({ aspect }) => parsed.aspects[aspect]?.title)).toEqual(
          ledger.map(({ aspectTitle }) => aspectTitle),
        )
        expect(parsed.warnings).toEqual([])
      }),
      RUNS,
    )
  })

  it('is the same after another program has saved it', async () => {
    await fc.assert(
      fc.asyncProperty(issues, async ledger => {
        const bytes = await edited(await exported(ledger), () => undefined)
        expect(await diffOf(ledger, bytes)).toMatchObject({ changes: [], findings: [] })
      }),
      RUNS,
    )
  })

  it('brings exactly the changes that people have made in it', async () => {
    await fc.assert(
      fc.asyncProperty(issues, fc.array(edits, { maxLength: 5 }), async (ledger, made) => {
        const applied = distinct(made.map(edit => ({ ...edit, index: edit.index % ledger.length })))
        const bytes = await edited(await exported(ledger), sheet => {
          for (const { index, column, value } of applied)
            sheet.getCell(index + FIRST_ROW, LEDGER_COLUMNS.indexOf(column) + 2).value = value
        })
        const { changes, findings } = await diffOf(ledger, bytes)
        // A row that names another problem is no longer this problem's: one finding tells of all of them.
        const renamed = new Set(applied.filter(({ column }) => column === 'title').map(({ index }) => index))
        const kept = applied.filter(({ index }) => !renamed.has(index))
        const expected = kept.flatMap(edit => changeOf(ledger, edit))
        expect(changes).toHaveLength(expected.length)
        expect(changes).toEqual(expect.arrayContaining(expected))
        const untouchable = kept.filter(({ column }) => !isEditable(column))
        const refused = kept.filter(({ index, column }) => isEditable(column) && isClosed(ledger[index]))
        const closed = new Set(refused.map(({ index }) => index))
        expect(findings).toHaveLength(untouchable.length + closed.size + Math.min(renamed.size, 1))
      }),
      RUNS,
    )
  })

  it('keeps the numbers of items and issues that a bulletin has printed', async () => {
    const ledger = [anIssue({ seq: 37, path: [5, 15, 1] }), anIssue({ seq: 38, path: [6, 23], item: null })]
    const { issues: parsed, aspects } = await readTable(await exported(ledger))
    expect(parsed.map(({ seq, no }) => [seq, no])).toEqual([
      [37, '5-15-1'],
      [38, '6-23'],
    ])
    expect(aspects).toEqual([{ no: 5, title: '作风建设' }])
  })

  it('is no change of the issue above when a problem or a number has been deleted', async () => {
    const ledger = [1, 2, 3].map(seq => anIssue({ seq, leader: '韩梅' }))
    const bytes = await edited(await exported(ledger), sheet => {
      sheet.getCell('D5').value = null
      sheet.getCell('A6').value = null
    })
    expect(await diffOf(ledger, bytes)).toMatchObject({
      changes: [],
      findings: [
        { kind: 'notEditable', seq: 2, column: 'title', before: '第 2 个问题', after: '' },
        { kind: 'noNumber', title: '第 3 个问题' },
        { kind: 'missingRows', seqs: [3] },
      ],
    })
  })
})

interface Edit {
  index: number
  column: LedgerColumn
  value: string | Date
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    index: fc.nat(5),
    column: fc.constantFrom(...PARTICULARS),
    value: fc.constantFrom('新人', '=新的', '张三 丰', '立行立改；\n长期坚持'),
  }),
  fc.record({
    index: fc.nat(5),
    column: fc.constant('dueDate'),
    value: fc.constantFrom('2099年1月2日', '2099.1.2', '2099-01-02', new Date('2099-01-02T00:00:00Z')),
  }),
  fc.record({
    index: fc.nat(5),
    column: fc.constantFrom('title', 'progress', 'evidence', 'review'),
    value: fc.constant('改成别的'),
  }),
) as fc.Arbitrary<Edit>

/** Whoever writes a cell twice leaves the second. */
function distinct(made: readonly Edit[]): Edit[] {
  return [...new Map(made.map(edit => [`${edit.index} ${edit.column}`, edit])).values()]
}

function changeOf(ledger: readonly Issue[], { index, column, value }: Edit): LedgerChange[] {
  const issue = ledger[index]
  if (!issue || isClosed(issue) || !isEditable(column)) return []
  const after = column === 'dueDate' ? '2099-01-02' : String(value)
  return [{ seq: issue.seq, column, before: issue[column] ?? null, after }]
}

function isClosed(issue: Issue | undefined): boolean {
  return issue?.state === 'closed'
}

function isEditable(column: LedgerColumn): column is Particular | 'dueDate' {
  return column === 'dueDate' || PARTICULARS.some(particular => particular === column)
}

function expectedOf(issue: Issue) {
  const { seq, path, item, title, measures, dueDate, importedText } = issue
  const told = PARTICULARS.map(column => [column, issue[column]]).filter(([, value]) => value)
  return {
    ...{ seq, no: path.join('-'), item, title, dueDate, text: importedText },
    measures: measures.map(measure => measure.text),
    ...(told.length > 0 ? { fields: Object.fromEntries(told) } : {}),
  }
}

function dayAfter(count: number): string {
  return new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10)
}
