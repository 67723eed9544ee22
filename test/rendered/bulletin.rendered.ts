import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLedger } from '../../src/documents/read'
import { writeBulletin } from '../../src/documents/write/bulletin'
import { packOfficial, textParagraph } from '../../src/documents/write/official'
import { anInput, textOf as plainText } from '../documents/bulletin/support/input'
import { anIssue } from '../support/an-issue'
import { bare, type PlacedLine, type Rendered, render, textOf } from './support/render'

const MILLIMETRE = 72 / 25.4
const LEFT = 28 * MILLIMETRE
const RIGHT = (210 - 26) * MILLIMETRE
const BOTTOM = (297 - 35) * MILLIMETRE
/** One character of 4号. */
const FOURTH = 14

const isPageNumber = (line: PlacedLine): boolean => /^—\d+—$/.test(textOf([line]))

function textLines(page: PlacedLine[]): PlacedLine[] {
  return page.filter(line => !isPageNumber(line))
}

describe('a page of plain text', () => {
  const characters = '整改工作台账逐项登记责任措施时限佐证'
  let rendered: Rendered

  beforeAll(async () => {
    const text = Array.from({ length: 1500 }, (_, index) => characters[index % characters.length]).join('')
    rendered = render(await packOfficial({ title: '样张', unit: '某单位' }, [textParagraph(text)]))
  })

  it('has 22 lines of 28 characters, the first of them two characters in', () => {
    const [first = [], second = []] = rendered.pages.map(textLines)
    expect(first.map(line => textOf([line]).length)).toEqual([26, ...Array(21).fill(28)])
    expect(second.map(line => textOf([line]).length)).toEqual(Array(22).fill(28))
  })

  it('keeps to the text block of 156 by 225 mm', () => {
    for (const line of rendered.pages.flatMap(textLines)) {
      expect(line[0]?.left).toBeGreaterThan(LEFT - 1)
      expect(line.at(-1)?.right).toBeLessThan(RIGHT + 1)
      expect(line[0]?.top).toBeGreaterThan(37 * MILLIMETRE - 1)
      expect(line[0]?.top).toBeLessThan(BOTTOM - 20)
    }
  })
})

describe('a bulletin of the sample round', () => {
  let rendered: Rendered
  let written: string

  beforeAll(async () => {
    const { aspects, issues } = readLedger(
      readFileSync(join(__dirname, '../../simulator/sample/round.md'), 'utf8'),
    )
    const { docx } = await writeBulletin(
      anInput({
        title: '东湖县档案馆党支部关于巡察整改工作情况的通报',
        issues: issues.map(({ seq, aspect, item, title, text, measures }) =>
          anIssue({
            ...{ seq, aspect, item, title, importedText: text, selfRating: 'done', state: 'closed' },
            aspectTitle: aspects[aspect]?.title ?? '',
            measures: measures.map(measure => ({ text: measure, key: 'import' })),
          }),
        ),
      }),
    )
    rendered = render(docx)
    written = await plainText(docx)
  })

  it('shows every character that was written, in order', () => {
    const shown = rendered.pages.map(page => textOf(textLines(page))).join('')
    expect(shown).toBe(bare(written))
  })

  it('has 22 lines on a page and never more', () => {
    const counts = rendered.pages.map(page => textLines(page).length)
    expect(counts.length).toBeGreaterThan(10)
    expect(Math.max(...counts)).toBe(22)
  })

  it('has nothing beside the text block', () => {
    const words = rendered.pages.flatMap(textLines).flat()
    // A full stop may hang over the right edge.
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(RIGHT + 17)
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(LEFT - 1)
  })

  it('numbers its pages, odd ones right and even ones left, one character in, under the text', () => {
    rendered.pages.forEach((page, index) => {
      const line = page.find(isPageNumber) ?? []
      expect(textOf([line])).toBe(`—${index + 1}—`)
      const inset = index % 2 === 0 ? RIGHT - (line.at(-1)?.right ?? 0) : (line[0]?.left ?? 0) - LEFT
      expect(Math.abs(inset - FOURTH)).toBeLessThan(4)
      expect(line[0]?.top).toBeGreaterThan(BOTTOM)
      expect(line[0]?.top).toBeLessThan(BOTTOM + 7 * MILLIMETRE + FOURTH)
    })
  })

  it('has its title centred, in two lines of like length', () => {
    const [first = [], second = []] = rendered.pages[0] ?? []
    expect([textOf([first]), textOf([second])]).toEqual(['东湖县档案馆党支部', '关于巡察整改工作情况的通报'])
    for (const line of [first, second]) {
      const middle = ((line[0]?.left ?? 0) + (line.at(-1)?.right ?? 0)) / 2
      expect(Math.abs(middle - (LEFT + RIGHT) / 2)).toBeLessThan(3)
    }
  })

  it('asks for the fonts of the standard', () => {
    for (const font of ['方正小标宋简体', '黑体', '楷体', '仿宋', '宋体']) {
      expect(rendered.fonts).toContain(font)
    }
  })

  it('ends with the unit over the date, four characters from the right, and with text on the same page', () => {
    const lines = textLines(rendered.pages.at(-1) ?? [])
    const [unit = [], date = []] = lines.slice(-2)
    expect([textOf([unit]), textOf([date])]).toEqual(['东湖县档案馆党支部', '2026年11月23日'])
    expect(Math.abs(RIGHT - (date.at(-1)?.right ?? 0) - 4 * 15.8)).toBeLessThan(4)
    expect(lines.length).toBeGreaterThan(6)
  })
})
