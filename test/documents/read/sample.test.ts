import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedLedger } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'
import { bare, findLost } from './support/lost-text'

function sample(name: string): string {
  return readFileSync(join(__dirname, '../../../simulator/sample', name), 'utf8')
}

// Comparable however the document was printed: blanks and the width of signs aside.
function essence({ form, stated, issues }: ParsedLedger) {
  const plain = (text: string) => bare(text).normalize('NFKC')
  const read = issues.map(({ no, title, measures, status, text }) => ({
    no,
    title: plain(title),
    measures: measures.map(plain),
    status,
    text: plain(text),
  }))
  return { form, stated, read }
}

describe('the sample round', () => {
  const text = sample('round.md')
  const ledger = readLedger(text)

  it('has 48 problems in 18 items and 5 aspects, as it says, and nothing to warn about', () => {
    expect(ledger.form).toBe('F1')
    expect(ledger.issues).toHaveLength(48)
    expect(ledger.stated).toEqual({ aspects: 5, items: 18, issues: 48, done: 46 })
    expect(ledger.warnings).toEqual([])
  })

  it('loses no character', () => {
    expect(findLost(text, ledger)).toBeUndefined()
  })

  it('has the same problems under the same numbers as its plain list', () => {
    const list = readLedger(sample('list.md'))
    const named = ({ issues }: ParsedLedger) => issues.map(({ no, title }) => `${no} ${title}`)
    expect(list.form).toBe('L1')
    expect(named(list)).toEqual(named(ledger))
  })

  it.each<[string, (text: string) => string]>([
    ['without any blank line', text => text.replace(/\n\s*\n/g, '\n')],
    ['without any mark', text => text.replace(/[#*]/g, '')],
    ['all bold', text => text.replace(/\*\*/g, '').replace(/^(.+)$/gm, '**$1**')],
    ['with every line indented', text => text.replace(/^(?=\S)/gm, '\u3000\u3000')],
    ['with lines of 37 characters', text => text.replace(/\*\*/g, '').replace(/[^\n]{37}/g, '$&\n')],
    ['in half-width signs', text => text.normalize('NFKC')],
    [
      'in full-width figures',
      text => text.replace(/\d/g, figure => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
    ],
    ['with blanks in its numbers', text => text.replace(/^(\W*[（(])(\d)([）)])/gm, '$1 $2 $3 ')],
    [
      'with page numbers between its halves',
      text => text.replace(/(?<=\n\n.*[^。\n])\n\n(?![#*（(整自])/g, '\n\n- 3 -\n\n'),
    ],
    ['with labels right behind the sentences', text => text.replace(/。\**\n+(?=\**(?:整改|自评))/g, '。')],
    ['with labels on lines of their own', text => text.replace(/(情况：\**)/g, '$1\n\n')],
    ['with statuses that lack the full stop', text => text.replace(/(完成)。$/gm, '$1')],
    ['quoted in a chat', text => text.replace(/^/gm, '> ')],
  ])('is read the same %s', (_, change) => {
    expect(essence(readLedger(change(text)))).toEqual(essence(ledger))
  })
})
