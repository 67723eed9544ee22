import { normalise } from '../../../core/numerals'
import { isAbove, type NumberStyle, readLead } from '../words/numbering'
import type { GridRow } from './grid'

interface Heading {
  text: string
  style: NumberStyle | null
  /** Whether an issue stands under it already. */
  isUsed: boolean
}

/** What opens a line in or around a table that is none of its headings, as 填表人： and （续表） do. */
const NOTE =
  /^\(?(?:续表|接上[表页]|续上[表页]|[下转]转?下?页|以下空白|第.{1,3}页)|^(?:备?注|说明|填[报表写]|审[核定批]|制表|复核|联系|报送|单位|分管|主要|日期|打印)[^,，。；]{0,8}[:：]|^(?:填[报表写]|审[核定批]|制表|复核)(?:人|单位|日期|时间|签字)$/

// 填报人： and 审核人： below a table.
const SIGNED = /^(?:[\u4e00-\u9fa5]{2,6}|[\u4e00-\u9fa5（）()]{2,12}(?:签[字名章]|盖章))[:：][^。；]{0,12}$/

const TOTAL = /^(?:本.{1,4})?(?:合计|总计|小计|共计|累计)|^(?:以上)?共\d+[项个条类]/

const CHINESE_NUMBER = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/

/** The headings that stand in rows across a table: of aspects, and of items below them. */
export class GroupHeadings {
  private readonly open: Heading[] = []

  add(text: string): void {
    const style = readLead(text)?.style ?? null
    while (this.open.length > 0 && !this.isUnder(style)) this.open.pop()
    this.open.push({ text, style, isUsed: false })
  }

  /** The headings above the next issue. */
  take(): { aspect: string | undefined; item: string | undefined } {
    for (const heading of this.open) heading.isUsed = true
    const [aspect, ...lower] = this.open.map(({ text }) => text)
    return { aspect, item: lower.at(-1) }
  }

  /** Whether a heading of that style can stand under the last one: two without numbers follow each other at once. */
  private isUnder(style: NumberStyle | null): boolean {
    const last = this.open.at(-1)
    if (!last) return false
    if (last.style === null)
      return style === null ? !last.isUsed : !this.open.some(other => other.style === style)
    return style === null || isAbove(last.style, style)
  }
}

/** Whether the row below a table has nothing but names to sign it, as 填报人： and 审核人：, or a note. */
export function isBelowTable({ cells }: GridRow): boolean {
  const texts = cells.filter(text => text !== '')
  return isNote(texts[0] ?? '') || (texts.length > 0 && texts.every(text => SIGNED.test(text)))
}

/** Whether the line counts the problems above it. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.replace(/\s/g, ''))
}

/** Whether the line says who filled in the table, when, and how. */
export function isNote(text: string): boolean {
  return NOTE.test(normalise(text).replace(/\s/g, ''))
}

/** The heading in a row that has but one text; undefined for other rows. */
export function loneText({ cells, filled }: GridRow): { index: number; text: string } | undefined {
  const index = cells.findIndex(text => text !== '')
  const text = cells[index] ?? ''
  const isAlone = cells.every(other => other === text || other === '')
  return isAlone && text !== '' && !filled.has(index) ? { index, text } : undefined
}

/** The heading in a row whose only other text is a Chinese numeral in the column of numbers, as 一 | 作风建设. */
export function numberedHeading(
  { cells, filled }: GridRow,
  seqColumn: number | undefined,
): string | undefined {
  const own = cells.flatMap((text, index) => (text === '' || filled.has(index) ? [] : [index]))
  const [first = -1, second = -1] = own
  const number = normalise(cells[first] ?? '').replace(/\s/g, '')
  if (own.length !== 2 || first !== seqColumn || !CHINESE_NUMBER.test(number)) return undefined
  const sign = /[)、.]$/.test(number) ? '' : '、'
  return `${number}${sign}${cells[second]}`
}
