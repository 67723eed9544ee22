import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedLedger } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'
import { findLost } from './support/lost-text'

// The two real documents are not ours to publish, so they stand beside the repository and may be absent.
const SEEDS = join(__dirname, '../../../../shared/seeds')
const atHand = existsSync(SEEDS)
if (!atHand) console.info('The two real documents are not at hand: their tests are skipped.')
const describeSeeds = atHand ? describe : describe.skip

function seed(number: string): string {
  const file = readdirSync(SEEDS).find(name => name.startsWith(number)) ?? ''
  return readFileSync(join(SEEDS, file), 'utf8')
}

function perAspect(ledger: ParsedLedger): number[] {
  return ledger.aspects.map((_, aspect) => ledger.issues.filter(issue => issue.aspect === aspect).length)
}

function withoutMeasures(ledger: ParsedLedger): string[] {
  return ledger.issues.filter(issue => issue.measures.length === 0).map(issue => issue.no)
}

function most(ledger: ParsedLedger): string[] {
  const longest = Math.max(...ledger.issues.map(issue => issue.measures.length))
  return [
    `${longest}`,
    ...ledger.issues.filter(issue => issue.measures.length === longest).map(({ no }) => no),
  ]
}

function measureCount(ledger: ParsedLedger): number {
  return ledger.issues.flatMap(issue => issue.measures).length
}

describeSeeds('the district centre’s bulletin with three levels and statuses', () => {
  const text = atHand ? seed('000') : ''
  const ledger = readLedger(text)

  it('is read with all its 5 aspects, 18 items and 48 issues in their places', () => {
    const items = [...new Set(ledger.issues.map(issue => issue.item))]
    const perItem = items.map(item => ledger.issues.filter(issue => issue.item === item).length)
    expect(ledger.form).toBe('F1')
    expect(perAspect(ledger)).toEqual([7, 7, 5, 14, 15])
    expect(perItem).toEqual([2, 2, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3])
    expect([ledger.issues[0]?.no, ledger.issues[36]?.no, ledger.issues[47]?.no]).toEqual([
      '1-1-1',
      '5-15-1',
      '5-18-3',
    ])
  })

  it('has its 124 measures under the right issues', () => {
    expect(measureCount(ledger)).toBe(124)
    expect(withoutMeasures(ledger)).toEqual(['1-2-2', '2-5-1', '2-6-2', '3-7-3', '4-12-3', '5-14-3'])
    expect(most(ledger)).toEqual(['5', '1-3-3', '3-8-1', '4-13-3'])
  })

  it('has 47 issues rated done and one done in stages', () => {
    const notDone = ledger.issues.filter(issue => issue.status !== '已完成')
    expect(notDone.map(({ no, status }) => [no, status])).toEqual([['5-15-1', '阶段性完成']])
  })

  it('states the totals that were read, so that there is nothing to warn about', () => {
    expect(ledger.stated).toEqual({ aspects: 5, items: 18, issues: 48, done: 47 })
    expect(ledger.warnings).toEqual([])
  })

  it('keeps what stands around the ledger by the name of its place', () => {
    const names = ledger.outside.map(part => part.name)
    expect(names).toEqual(['序言', '第一部分', '第二部分', '第三部分', '结尾'])
  })

  it('mends the sentences that page breaks cut', () => {
    const cut = ledger.issues.find(issue => issue.no === '4-12-2')?.text ?? ''
    expect(cut).toMatch(/“调拨”的共有/)
    expect(
      ledger.issues.flatMap(issue => issue.text.split('\n')).filter(part => !/[。]$/.test(part)),
    ).toEqual([])
  })

  it('loses no character', () => {
    expect(findLost(text, ledger)).toBeUndefined()
  })
})

describeSeeds('the city centre’s bulletin with running numbers and no status', () => {
  const text = atHand ? seed('001') : ''
  const ledger = readLedger(text)

  it('is read with all its 6 aspects and 23 issues', () => {
    expect(ledger.form).toBe('F2')
    expect(perAspect(ledger)).toEqual([3, 4, 6, 3, 2, 5])
    expect(ledger.issues.map(issue => issue.no.split('-')[1])).toEqual(
      Array.from({ length: 23 }, (_, index) => String(index + 1)),
    )
  })

  it('has its 64 measures under the right issues', () => {
    expect(measureCount(ledger)).toBe(64)
    expect(withoutMeasures(ledger)).toEqual(['6-21', '6-22'])
    expect(most(ledger)).toEqual(['5', '3-9', '3-11', '4-14'])
  })

  it('has neither statuses nor items, as none are printed', () => {
    expect(ledger.issues.filter(issue => issue.status !== null || issue.item !== null)).toEqual([])
    expect(ledger.stated).toEqual({ aspects: null, items: null, issues: null, done: null })
  })

  it('keeps apart the two issues that open with the same sentence, and says so', () => {
    const [one, other] = ledger.issues.filter(issue => ['4-15', '4-16'].includes(issue.no))
    expect(one?.title.split('。')[0]).toBe(other?.title.split('。')[0])
    expect(one?.title).not.toBe(other?.title)
    expect(ledger.warnings).toEqual(['4-15、4-16 的问题开头相同，请按编号区分'])
  })

  it('leaves invitation and signature out of the last issue', () => {
    expect(ledger.outside.map(part => part.name)).toEqual(['序言', '结尾'])
    expect(ledger.issues.at(-1)?.text).not.toContain('欢迎')
  })

  it('loses no character', () => {
    expect(findLost(text, ledger)).toBeUndefined()
  })
})
