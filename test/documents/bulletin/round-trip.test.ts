import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { diffDocument } from '../../../src/core/document-diff'
import type { Issue } from '../../../src/core/issue'
import { issueText } from '../../../src/core/issue-text'
import { readLedger } from '../../../src/documents/read'
import { type BulletinPattern, bulletinText, writeBulletin } from '../../../src/documents/write/bulletin'
import { STATUS_TEXTS } from '../../../src/texts/bulletin'
import { anIssue, withHistory } from '../../support/an-issue'
import { bare } from '../read/support/lost-text'
import { anInput, readBack } from './support/input'

const RUNS = { numRuns: 30 }
const AS_OF = new Date('2026-11-23T00:30:00Z')

const WORDS = [
  '食堂',
  '公车',
  '巡查记录',
  '“首问负责”',
  '3台设备',
  '2024年',
  '台账',
  '（试行）',
  '《管理办法》',
  '整改',
  '第二批',
  '“一岗‘双责’”',
  '‘四议两公开’',
  '（含3个点位）',
]

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map(words => `对${words.join('')}抓得不实`)
const sentence = fc
  .array(phrase, { minLength: 1, maxLength: 3 })
  .chain(phrases => fc.constantFrom('。', '', '；').map(end => phrases.join('，') + end))
const status = fc.constantFrom(
  '已完成整改。',
  '已完成',
  '正在推进中。',
  '阶段性完成；',
  '基本完成整改，长期坚持。',
)
const report = fc.oneof(
  sentence,
  status,
  fc.tuple(sentence, sentence).map(([one, other]) => `${one}\n${other}`),
  fc.tuple(phrase, phrase).map(([one, other]) => `分两步走：一是${one}；二是${other}`),
)

const planned = fc.record({
  title: fc
    .tuple(phrase, fc.constantFrom('', '（2处）', '“两个责任”', '\n问题', '（试行）', '(2024年)'))
    .map(parts => parts.join('')),
  opening: fc.oneof(
    fc.constant(''),
    phrase,
    status,
    fc.tuple(phrase, phrase).map(lines => lines.join('\n')),
  ),
  measures: fc.array(fc.oneof(sentence, report), { maxLength: 6 }),
  report: fc.oneof(fc.constant(''), report),
  state: fc.constantFrom<Issue['state'][]>('open', 'active', 'paused', 'stageDone', 'submitted', 'closed'),
})

const rounds = fc.array(
  fc.record({
    title: phrase,
    items: fc.array(fc.record({ title: phrase, issues: fc.array(planned, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 4 },
)

type Round = typeof rounds extends fc.Arbitrary<infer T> ? T : never

const RATINGS: Partial<Record<Issue['state'], Issue['selfRating']>> = {
  stageDone: 'stageDone',
  submitted: 'done',
  closed: 'done',
}

function issuesOf(round: Round): Issue[] {
  let seq = 0
  return round.flatMap((aspect, index) =>
    aspect.items.flatMap((item, itemIndex) =>
      item.issues.map(({ title, opening, measures, report: said, state }) => {
        seq += 1
        const issue = anIssue({
          ...{ seq, aspect: index, aspectTitle: aspect.title, title, state },
          item: `${itemIndex}号${item.title}`,
          selfRating: RATINGS[state] ?? null,
          importedText: opening && measures[0] ? `${opening}。一是${measures[0]}` : opening,
          measures: measures.map(text => ({ text, key: 'import' })),
        })
        // Where there are no measures, a list in a report looks like measures.
        const isPlain = measures.length > 0 || !said.includes('一是')
        return said && isPlain
          ? withHistory(issue, [{ at: '2026-11-10T01:00:00Z', verb: 'report', text: said }])
          : issue
      }),
    ),
  )
}

// Quotation marks within those of the wrapper are single ones in print.
function plain(title: string | null): string | null {
  return title?.replace(/[‘’“”]/g, '"') ?? null
}

function expected(issues: Issue[], pattern: BulletinPattern) {
  const ratings = { done: STATUS_TEXTS.done, stageDone: STATUS_TEXTS.stageDone }
  const states = { open: STATUS_TEXTS.open, paused: STATUS_TEXTS.paused }
  return issues.map(issue => {
    const { title, aspectTitle, item, selfRating, state } = issue
    return {
      aspect: plain(aspectTitle),
      item: pattern === 'F1' ? plain(item) : null,
      title: plain(title.replace('\n', '')),
      measures: issueText(issue, AS_OF).measures,
      status: selfRating
        ? ratings[selfRating]
        : state === 'open' || state === 'paused'
          ? states[state]
          : STATUS_TEXTS.active,
    }
  })
}

async function readOf(issues: Issue[], pattern: BulletinPattern) {
  const { docx } = await writeBulletin(anInput({ issues, pattern }))
  const ledger = await readBack(docx)
  const read = ledger.issues.map(({ title, aspect, item, measures, status }) => ({
    aspect: plain(ledger.aspects[aspect]?.title ?? null),
    item: plain(item),
    title: plain(title),
    measures,
    status,
  }))
  return { ledger, read }
}

/** As the service prints both bulletins anew. */
function printedOf(issues: Issue[]) {
  return (['F1', 'F2'] as const).map(pattern => {
    const { text, seqs } = bulletinText(anInput({ issues, pattern }))
    return { ledger: readLedger(text), seqs }
  })
}

describe.each<BulletinPattern>(['F1', 'F2'])('a bulletin of pattern %s', pattern => {
  it('is read back as the ledger that it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async round => {
        const issues = issuesOf(round)
        const { ledger, read } = await readOf(issues, pattern)
        expect(ledger.form).toBe(pattern)
        expect(read).toEqual(expected(issues, pattern))
        for (const [index, issue] of issues.entries()) {
          const { opening, measures, progress } = issueText(issue, AS_OF)
          const text = bare(ledger.issues[index]?.text ?? '')
          for (const part of [opening, ...measures, progress]) expect(text).toContain(bare(part))
        }
        expect(ledger.warnings.filter(warning => !/另有小项|开头相同/.test(warning))).toEqual([])
      }),
      RUNS,
    )
  })

  it('changes nothing in the ledger that it was written from, but for what a person has changed in it', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, fc.nat(), async (round, at) => {
        const issues = issuesOf(round)
        const printed = printedOf(issues)
        const { ledger } = await readOf(issues, pattern)
        expect(diffDocument(issues, ledger, { printed })).toMatchObject({
          ...{ changes: [], findings: [], fresh: [], known: issues.length },
        })
        const edited = ledger.issues[at % ledger.issues.length]
        edited?.measures.push('另请专家授课。')
        const { changes, findings } = diffDocument(issues, ledger, { printed })
        const seqs = [...changes, ...findings].map(one => ('seq' in one ? one.seq : undefined))
        const own = printed[0]?.seqs[at % ledger.issues.length]
        expect(seqs).toEqual([own])
        expect(changes.map(({ before, after }) => [before, after])).toEqual(
          issues.find(({ seq }) => seq === own)?.state === 'closed' ? [] : [[null, '另请专家授课。']],
        )
      }),
      RUNS,
    )
  })

  it('states totals that its own ledger bears out', async () => {
    const sample = readLedger(readFileSync(join(__dirname, '../../../simulator/sample/round.md'), 'utf8'))
    const issues = sample.issues.map(({ seq, aspect, item, title, text, measures, status }) =>
      anIssue({
        ...{ seq, aspect, item, title, importedText: text },
        aspectTitle: sample.aspects[aspect]?.title ?? '',
        selfRating: status === '已完成' ? 'done' : 'stageDone',
        state: status === '已完成' ? 'submitted' : 'stageDone',
        measures: measures.map(measure => ({ text: measure, key: 'import' })),
      }),
    )
    const { ledger, read } = await readOf(issues, pattern)
    expect(ledger.stated).toEqual({ aspects: 5, items: 18, issues: 48, done: 46 })
    expect(ledger.warnings).toEqual([])
    expect(ledger.title).toBe('东湖县档案馆党支部关于巡察整改情况的通报')
    expect(read).toEqual(expected(issues, pattern))
  })
})

describe('more issues than two figures can count', () => {
  it.each<BulletinPattern>(['F1', 'F2'])(
    'are numbered so that they are read back, in pattern %s',
    async pattern => {
      const issues = Array.from({ length: 240 }, (_, index) =>
        anIssue({
          seq: index + 1,
          aspect: index % 4,
          aspectTitle: `第${index % 4}个领域抓得不实`,
          item: `第${Math.floor(index / 2)}项工作`,
          importedText: `第${index}件事已经办好。`,
        }),
      )
      const { read } = await readOf(issues, pattern)
      expect(new Set(read.map(({ title }) => title)).size).toBe(240)
    },
  )
})

it('a title that looks like a wrapper is read back whole', async () => {
  const issues = [
    anIssue({ seq: 1, title: '对食堂抓得不实问题', importedText: '已换厨师。' }),
    anIssue({ seq: 2, title: '台账缺页', importedText: '已补齐。' }),
  ]
  const { read } = await readOf(issues, 'F2')
  expect(read.map(({ title }) => title)).toEqual(['对食堂抓得不实问题', '台账缺页'])
})
