import { exported } from '../documents/ledger/support/file'
import { anIssue } from '../documents/ledger/support/issues'
import { type Printed, type PrintedWord, print, shownCells } from './support/spreadsheet'

const SENTENCE = '修订完善派车审批流程，明确派车、登记、核对三个环节的责任人，按月抽查并通报结果。'
/** How often the sentence stands in the progress of each issue: from a line to more than a page of a report. */
const LENGTHS = [1, 4, 12, 30, 60]
const ISSUES = 30
const A3_LANDSCAPE = [1191, 842]

const issues = Array.from({ length: ISSUES }, (_, index) => {
  const seq = 1001 + index
  const times = LENGTHS[index % LENGTHS.length] ?? 1
  const measures = Array.from({ length: index % 5 }, () => ({ text: SENTENCE, key: 'import' }))
  const importedText = `${SENTENCE.repeat(times)} 尾${seq}尾`
  return anIssue({ seq, measures, importedText, title: `${SENTENCE} 题${seq}题`, leader: '=1+1' })
})

describe('an exported ledger in LibreOffice', () => {
  let printed: Printed
  let ledgerPages: number[]

  beforeAll(async () => {
    printed = print(await exported(issues))
    ledgerPages = pagesWith(printed, '目前进展(截至日期)')
  })

  it('lies on A3, across, as wide as the paper', () => {
    expect(ledgerPages.length).toBeGreaterThan(2)
    for (const page of ledgerPages) expect(printed.pages[page - 1]?.map(Math.round)).toEqual(A3_LANDSCAPE)
    expect(pagesWith(printed, '延期、')).toEqual(ledgerPages)
  })

  it('has its head and 截至 on every page', () => {
    const rows = printed.words.filter(({ text }) => /^10\d\d$/.test(text))
    expect(new Set(rows.map(({ page }) => page))).toEqual(
      new Set([...ledgerPages, ...pagesWith(printed, '编号')]),
    )
    expect(pagesWith(printed, '截至')).toEqual(printed.pages.map((_, index) => index + 1))
  })

  it('shows every text to its end', () => {
    for (const { seq } of issues) {
      const next = find(printed, `${seq + 1}`)
      for (const mark of [`尾${seq}尾`, `题${seq}题`]) {
        const end = find(printed, mark)
        expect(end).toBeDefined()
        const isAbove = !next || !end || end.page < next.page || end.bottom <= next.top + 1
        expect({ mark, isAbove }).toEqual({ mark, isAbove: true })
      }
    }
  })

  it('works nothing out: what looks like a formula stays a text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x.invalid","x")', '_x0041_']
    const shown = shownCells(await exported(texts.map((title, index) => anIssue({ seq: index + 1, title }))))
    for (const text of texts)
      expect(shown).toContain(text.includes('"') ? text.replaceAll('"', '""') : `,${text},`)
  })
})

function pagesWith({ words }: Printed, text: string): number[] {
  return [...new Set(words.filter(word => word.text.startsWith(text)).map(({ page }) => page))]
}

function find({ words }: Printed, text: string): PrintedWord | undefined {
  return words.find(word => word.text === text)
}
