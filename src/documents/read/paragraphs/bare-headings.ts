import { simplify } from '../../../core/simplified'
import { mayHead } from '../text/unmarked-headings'
import { NUMBER_STYLES, type NumberStyle } from '../words/numbering'
import { isBalanced } from '../words/quotes'
import type { Paragraph } from './source-document'

const ASPECT =
  /^[“"‘]?[^\d，。；：！？,;:!?（(]{2,30}方面[”"’]?(?:存在的?(?:主要|突出)?(?:问题|不足))?[:：]?$/
const LONGEST = 40
const FEWEST = 2

/** Whether the line is a heading that has no number, as 作风建设方面 has none. */
export function isBareAspect(text: string): boolean {
  return ASPECT.test(simplify(text)) && isBalanced(text)
}

/**
 * The paragraphs, with headings that have no number told by the level right above all numbers that
 * follow them.
 */
export function numberBareHeadings(paragraphs: Paragraph[]): Paragraph[] {
  const heads = paragraphs.flatMap((one, index) => (isHead(one, paragraphs[index + 1]) ? [index] : []))
  const places = new Set(heads)
  const [first = 0] = heads
  const style = styleAbove(paragraphs.slice(first))
  if (heads.length < FEWEST || !style) return paragraphs
  let no = 0
  return paragraphs.map((paragraph, index) => {
    const isHeading = places.has(index) || (index >= first && isUnnumbered(paragraph))
    return isHeading
      ? { ...paragraph, lead: { style, no: ++no, rest: paragraph.text, isBare: true } }
      : paragraph
  })
}

function isHead(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return (isUnnumbered(paragraph) || (paragraph.isBold === true && mayHead(paragraph))) && next?.lead != null
}

function isUnnumbered({ text, lead, label, isHeading }: Paragraph): boolean {
  return (
    !lead && !label && text.length <= LONGEST && (isBareAspect(text) || (isHeading && !/[。；]/.test(text)))
  )
}

function styleAbove(paragraphs: Paragraph[]): NumberStyle | undefined {
  const highest = NUMBER_STYLES.findIndex(style => isUsed(style, paragraphs))
  return highest > 0 ? NUMBER_STYLES[highest - 1] : undefined
}

function isUsed(style: NumberStyle, paragraphs: Paragraph[]): boolean {
  return paragraphs.some(({ lead }) => lead?.style === style)
}
