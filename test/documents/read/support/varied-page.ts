import { writeNumeral } from '../../../../src/core/numerals'
import type { Chance } from './random'

const HEADS = [
  ['某县机关服务中心党支部关于巡察整改情况的通报'],
  ['中共某县机关服务中心支部委员会', '关于巡察整改进展情况的通报'],
  [
    '---',
    'title: 某县机关服务中心整改通报',
    '---',
    '某县机关服务中心党支部关于巡察整改情况的通报',
    '字号：大 中 小',
  ],
  [
    '信息索引号：',
    '1133/2023-46',
    '公开方式：',
    '主动公开',
    '某县机关服务中心党支部关于巡察整改情况的通报',
    '朗读',
  ],
]
const TAILS = [[], ['某县机关服务中心党支部', '2022年8月1日'], ['分享：', '打印本页', '网站地图 | 联系我们']]
const UNSAFE_BEFORE = /[。：:？！\d]$/
const UNSAFE_AFTER = /^(?:[一二三四五六七八九十]是|[（(]?\d)/

/** Prints paragraphs as untidily as web pages and scanners do, in one manner for the whole document. */
export class VariedPage {
  private readonly lines: string[] = []
  private readonly isMarkdown: boolean
  private readonly isIndented: boolean
  private readonly isSpaced: boolean
  private readonly isHalfWidth: boolean
  private readonly hasBlankLines: boolean
  private readonly hasPageNumbers: boolean
  private readonly cuts: number

  constructor(private readonly chance: Chance) {
    this.isMarkdown = chance.happens(0.4)
    this.isIndented = chance.happens(0.3)
    this.isSpaced = chance.happens(0.3)
    this.isHalfWidth = chance.happens(0.4)
    this.hasBlankLines = chance.happens(0.7)
    this.hasPageNumbers = chance.happens(0.2)
    this.cuts = chance.happens(0.5) ? 0.12 : 0
    this.lines.push(...chance.pick(HEADS), '')
  }

  print(): string {
    return [...this.lines, ...this.chance.pick(TAILS)].join('\n')
  }

  part(no: number, text: string): void {
    this.heading(`${writeNumeral(no)}、${text}`)
  }

  section(no: number, text: string): void {
    this.heading(this.bracketed(writeNumeral(no)) + text)
  }

  category(no: number, text: string): void {
    this.heading(`${no}.${this.blank()}${text}`)
  }

  /** The number of a problem as it stands before its text. */
  bracketed(figure: string): string {
    const [open, close] = this.isHalfWidth && this.chance.happens(0.8) ? '()' : '（）'
    return `${open}${figure}${close}${this.blank()}`
  }

  label(name: string, text: string): void {
    this.paragraph(this.isMarkdown && this.chance.happens(0.6) ? `**${name}：**${text}` : `${name}：${text}`)
  }

  /** A paragraph that a page break may cut. */
  paragraph(text: string): void {
    this.whole(this.chance.happens(this.cuts) ? this.cut(text) : text)
  }

  whole(text: string): void {
    this.lines.push((this.isIndented && this.chance.happens(0.6) ? '\u3000\u3000' : '') + text)
    if (this.hasBlankLines) this.lines.push('')
  }

  private heading(text: string): void {
    const marked = this.isMarkdown && this.chance.happens(0.3) ? `**${text}**` : text
    const isMarked = this.isMarkdown && this.chance.happens(0.7)
    if (isMarked) this.lines.push(`${'#'.repeat(this.chance.between(1, 5))} ${marked}`, '')
    else this.whole(marked)
  }

  // A break behind a full stop or before a number cannot be told from a paragraph's end.
  private cut(text: string): string {
    const at = this.chance.between(3, Math.max(3, text.length - 3))
    const [head, tail] = [text.slice(0, at), text.slice(at)]
    if (text.length < 13 || UNSAFE_BEFORE.test(head) || UNSAFE_AFTER.test(tail)) return text
    return `${head}\n\n${this.hasPageNumbers ? `- ${this.chance.between(1, 20)} -\n\n` : ''}${tail}`
  }

  private blank(): string {
    return this.isSpaced && this.chance.happens(0.5) ? ' ' : ''
  }
}
