import { writeNumeral } from '../../../core/numerals'
import { simplify } from '../../../core/simplified'
import { findClosing } from '../words/ending'
import type { Paragraph } from './source-document'

/** A stretch of the document under one 一、 heading, or before the first of them. */
export interface Part {
  /** 0 before the first heading. */
  no: number
  /** The heading first, where there is one. */
  paragraphs: Paragraph[]
}

/** What stands in the document beside its ledger, under the name of its place. */
export interface Outside {
  name: string
  text: string
}

/** The document by its 一、二、三、 headings; those inside a rectification text, out of order, open no part. */
export function splitParts(paragraphs: Paragraph[]): Part[] {
  const starts = findPartHeadings(paragraphs)
  const bounds = [0, ...starts, paragraphs.length]
  return bounds.slice(1).map((end, index) => {
    const own = paragraphs.slice(bounds[index], end)
    return { no: index === 0 ? 0 : (own[0]?.lead?.no ?? index), paragraphs: own }
  })
}

/** Whether the part tells what is left to do, as 三、存在的不足和下步打算, whatever it finds fault with. */
export function looksAhead({ no, paragraphs: [heading] }: Part): boolean {
  return no > 0 && /下一?步|打算|努力方向/.test(heading?.text ?? '')
}

/** The name under which the paragraphs of a part are kept. */
export function nameOf(part: Part): string {
  return part.no === 0 ? '序言' : `第${writeNumeral(part.no)}部分`
}

/** The paragraphs as one outside text; none when there are no paragraphs. */
export function keepOutside(name: string, paragraphs: Paragraph[]): Outside[] {
  return paragraphs.length === 0 ? [] : [{ name, text: paragraphs.map(({ text }) => text).join('\n') }]
}

/** The paragraphs as outside texts, the closing of the document apart. */
export function keepWithClosing(name: string, paragraphs: Paragraph[]): Outside[] {
  const end = findClosing(paragraphs, 0)
  return [...keepOutside(name, paragraphs.slice(0, end)), ...keepOutside('结尾', paragraphs.slice(end))]
}

function findPartHeadings(paragraphs: Paragraph[]): number[] {
  const starts: number[] = []
  let refused = 0
  // An excerpt may begin with its second part.
  const first = paragraphs.find(({ lead }) => lead !== null)?.lead
  const before = first?.style === 'part' ? first.no - 1 : 0
  let annex = Number.POSITIVE_INFINITY
  let last = before
  paragraphs.forEach(({ lead, label, text }, index) => {
    if (label) refused = 0
    if (isAnnexHeading(text)) annex = index
    if (lead?.style !== 'part') return
    const isInOrder = lead.no === last + 1 && lead.no !== refused + 1
    const isAnew = lead.no === 1 && (starts.length === 0 || annex < index)
    if (isInOrder || isAnew) {
      starts.push(index)
      last = lead.no
      annex = Number.POSITIVE_INFINITY
    } else refused = lead.no
  })
  return startsBeforeLedger(starts, paragraphs) ? starts : []
}

// An annex counts its parts anew. Its title may have been joined to the line above.
function isAnnexHeading(text: string): boolean {
  return /^附件[^。；;]{0,80}$/.test(simplify(text.trim()))
}

// 一、 for the first time after a rectification text belongs to that text.
function startsBeforeLedger(starts: number[], paragraphs: Paragraph[]): boolean {
  const firstLabel = paragraphs.findIndex(({ label }) => label?.kind === 'rectification')
  return firstLabel < 0 || (starts[0] ?? 0) < firstLabel
}
