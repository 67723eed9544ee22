import { LedgerBuilder } from '../ledger/ledger-builder'
import { mostCommon } from '../ledger/levels'
import { keepOutside, keepWithClosing } from '../paragraphs/parts'
import type { Paragraph } from '../paragraphs/source-document'
import { splitTexts } from '../paragraphs/split-lead'
import { findEnding } from '../words/ending'
import { splitNames } from '../words/names'
import { isAbove, type Lead, type NumberStyle } from '../words/numbering'
import { statusOfHeading } from '../words/status-words'
import type { Form } from './form'

const FEWEST = 2

/** F5: 一、已完成整改企业情况, 二、未完成整改…, the names below it joined with 、 or one to a number. */
export const byStatus: Form = {
  name: 'F5',
  read({ title, paragraphs }) {
    const split = splitTexts(paragraphs.flatMap(splitGlued))
    const heads = split.filter(isHead)
    const style = mostCommon(heads.flatMap(({ lead }) => lead?.style ?? []))
    if (!style || heads.length < FEWEST) return null
    const start = split.findIndex(isHead)
    const end = findEnd(split, start, style)
    const builder = new LedgerBuilder(true)
    new GroupWalk(builder, style).run(split.slice(start, end))
    const draft = builder.build([
      ...keepOutside('序言', split.slice(0, start)),
      ...builder.notes,
      ...keepWithClosing('后文', split.slice(end)),
    ])
    return draft.issues.length > 0 && title !== '' ? draft : null
  },
}

class GroupWalk {
  private issues = 0
  private isNumbered = false
  private issueStyle: NumberStyle | undefined

  constructor(
    private readonly builder: LedgerBuilder,
    private readonly style: NumberStyle,
  ) {}

  run(paragraphs: Paragraph[]): void {
    for (const { lead, text } of paragraphs) {
      if (lead?.style === this.style) this.openGroup(lead)
      else if (lead && this.isIssue(lead)) this.openIssue(lead)
      else this.addNames(text)
    }
  }

  // The first number below a heading is that of the issues; those below it count measures.
  private isIssue(lead: Lead): boolean {
    if (!isAbove(this.style, lead.style) || !(this.isNumbered || this.issues === 0)) return false
    return lead.style === (this.issueStyle ?? lead.style)
  }

  private openGroup(lead: Lead): void {
    this.builder.openAspect(lead)
    this.issues = 0
    this.isNumbered = false
  }

  private openIssue(lead: Lead): void {
    this.isNumbered = true
    this.issueStyle ??= lead.style
    this.issues += 1
    this.builder.openIssue(lead)
  }

  private addNames(text: string): void {
    const { names, rest } = this.isNumbered ? { names: [], rest: text } : splitNames(text)
    for (const name of names) {
      this.issues += 1
      this.builder.openIssue({ style: 'bracket', no: this.issues, rest: name })
      this.builder.closeIssue()
    }
    if (rest) this.builder.addText(rest)
  }
}

function isHead({ lead }: Paragraph): boolean {
  return lead !== null && statusOfHeading(lead.rest) !== null
}

// In a text of one line the names follow the heading behind a blank.
function splitGlued(paragraph: Paragraph): Paragraph[] {
  const { lead, text } = paragraph
  const [heading = '', ...rest] = lead?.rest.split(/[\s：:]/) ?? []
  const tail = rest.join(' ').trim()
  if (!lead || tail === '' || statusOfHeading(heading) === null) return [paragraph]
  return [
    { ...paragraph, text: text.slice(0, text.length - tail.length).trim(), lead: { ...lead, rest: heading } },
    { text: tail, isHeading: false, lead: null, label: null },
  ]
}

// Behind the groups: the next heading of their level or above that names no status, or the end of the last one's names.
function findEnd(paragraphs: Paragraph[], start: number, style: NumberStyle): number {
  const next = paragraphs.findIndex(
    (one, index) => index > start && one.lead && !isAbove(style, one.lead.style) && !isHead(one),
  )
  if (next >= 0) return next
  const last = paragraphs.findLastIndex(({ lead }) => lead !== null)
  return findEnding(paragraphs, { outlook: last + 1, closing: last + 1 })
}
