import fc from 'fast-check'
import { writeNumeral } from '../../../../src/core/numerals'

/** A problem as it is to be printed, and as it should be read back. */
export interface PlannedIssue {
  title: string
  isWrapped: boolean
  opening: string
  measures: string[]
  status: string
}

export interface PlannedItem {
  title: string
  issues: PlannedIssue[]
}

export interface PlannedAspect {
  title: string
  items: PlannedItem[]
}

/** How untidily a line is printed. */
export interface Noise {
  hashes: number
  isBold: boolean
  isHalfWidth: boolean
  hasSpaces: boolean
  indent: string
  /** Where a page break cuts the line in two, as a share of its length; 0 for nowhere. */
  cut: number
  isClose: boolean
}

const WORDS = [
  '食堂',
  '公车',
  '会议室',
  '巡查记录',
  '“首问负责”',
  '值班',
  '3台设备',
  '2024年',
  '台账',
  '（试行）',
  '完成',
  '物业',
  '统一',
  '问题',
  '《管理办法》',
  '第二批',
  '整改',
]

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 })
  .map(words => `对${words.join('')}不到位`)

const sentence = fc.array(phrase, { minLength: 1, maxLength: 3 }).map(phrases => `${phrases.join('，')}。`)

const issue: fc.Arbitrary<PlannedIssue> = fc.record({
  title: phrase,
  isWrapped: fc.boolean(),
  opening: fc.oneof(fc.constant(''), sentence),
  measures: fc.oneof(fc.constant<string[]>([]), fc.array(sentence, { minLength: 2, maxLength: 6 })),
  status: fc.constantFrom('已完成', '阶段性完成', '持续推进中'),
})

const item = fc.record({ title: phrase, issues: fc.array(issue, { minLength: 1, maxLength: 3 }) })

/** The content of a bulletin; the items matter for the form with three levels only. */
export const aspects: fc.Arbitrary<PlannedAspect[]> = fc.array(
  fc.record({ title: phrase, items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 4 },
)

/** The untidiness of the lines of a document, one after the other and over again. */
export const noises: fc.Arbitrary<Noise[]> = fc.array(
  fc.record({
    hashes: fc.nat(5),
    isBold: fc.boolean(),
    isHalfWidth: fc.boolean(),
    hasSpaces: fc.boolean(),
    indent: fc.constantFrom('', '    ', '\u3000\u3000', '\t'),
    cut: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 0.9, noNaN: true })),
    isClose: fc.boolean(),
  }),
  { minLength: 3, maxLength: 11 },
)

/** The rectification text as printed behind its label. */
export function textOf({ opening, measures }: PlannedIssue): string {
  const counted = measures.map((measure, index) => `${'一二三四五六'[index]}是${measure}`)
  return measures.length === 0 && opening === '' ? '已经落实到位。' : opening + counted.join('')
}

/** Prints lines with their noise. */
export class NoisyPrinter {
  private readonly lines: string[] = []

  constructor(private readonly noises: Noise[]) {}

  /** A line with a number of this level in front. */
  number(level: 'part' | 'section' | 'category' | 'bracket', no: number, text: string): void {
    this.numbered(level, no, text, this.next())
  }

  /** The same with no page break in it, for a heading that nothing shows to be one but its number. */
  heading(level: 'part' | 'section' | 'category' | 'bracket', no: number, text: string): void {
    this.numbered(level, no, text, { ...this.next(), cut: 0 })
  }

  /** Lines that no page break cuts. */
  whole(...lines: string[]): void {
    for (const line of lines) this.line(this.next(), line)
  }

  /** One paragraph each, the number between these signs. */
  list(open: string, close: string, texts: string[]): void {
    texts.forEach((text, index) => {
      const noise = this.next()
      this.line(noise, `${open}${index + 1}${close}${cutAt(text, noise.cut)}`)
    })
  }

  private numbered(
    level: 'part' | 'section' | 'category' | 'bracket',
    no: number,
    text: string,
    noise: Noise,
  ): void {
    const blank = noise.hasSpaces ? ' ' : ''
    const figure = level === 'part' || level === 'section' ? writeNumeral(no) : String(no)
    const [open, close] = noise.isHalfWidth ? ['(', ')'] : ['（', '）']
    const leads = {
      part: `${figure}、`,
      section: `${open}${figure}${close}`,
      category: `${figure}.`,
      bracket: `${open}${blank}${figure}${close}`,
    }
    this.printHeading(`${leads[level]}${blank}`, cutAt(text, noise.cut), noise)
  }

  /** A label and the text behind it, which a page break may cut. */
  labelled(label: string, text: string): void {
    const noise = this.next()
    const printed = noise.isBold ? `**${label}：**` : `${label}${noise.isHalfWidth ? ':' : '：'}`
    this.line(noise, printed + cutAt(text, noise.cut))
  }

  /** A title over two lines; page breaks come later. */
  title(...lines: string[]): void {
    this.lines.push(...lines, '')
  }

  plain(text: string): void {
    const noise = this.next()
    this.line(noise, cutAt(text, noise.cut))
  }

  print(): string {
    return this.lines.join('\n')
  }

  private printHeading(lead: string, text: string, noise: Noise): void {
    const marked = noise.isBold ? `**${lead}${text}**` : lead + text
    this.line(noise, noise.hashes > 0 ? `${'#'.repeat(noise.hashes)} ${marked}` : marked)
  }

  private line(noise: Noise, text: string): void {
    this.lines.push((text.startsWith('#') ? '' : noise.indent) + text, ...(noise.isClose ? [] : ['']))
  }

  private next(): Noise {
    const noise = this.noises[this.lines.length % this.noises.length]
    if (!noise) throw new Error('a printer needs noise, even if it is none')
    return noise
  }
}

// What stands before a page break there is a problem as many a bulletin prints it, whatever follows.
const WHOLE_PROBLEM = /^对“[^”]+”问题$/

// A page break leaves a blank line anywhere but behind a full stop, where it would look like a paragraph's end.
function cutAt(text: string, share: number): string {
  const at = Math.floor(text.length * share)
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const isSafe =
    at > 0 && !/[。：]$/.test(before) && !WHOLE_PROBLEM.test(before) && !/^[一二三四五六]是/.test(after)
  return isSafe ? `${before}\n\n${after}` : text
}
