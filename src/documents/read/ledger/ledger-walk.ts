import { findNext, type Paragraph } from '../paragraphs/source-document'
import { isResult, type Label } from '../words/label'
import { isAbove, type Lead, type NumberStyle } from '../words/numbering'
import type { LedgerBuilder } from './ledger-builder'
import type { Levels } from './levels'

/** A ledger may leave out numbers. */
const MOST_MISSING = 2

/** Says of a numbered paragraph whether what follows or what it says makes it a problem. */
export type IssueSign = (paragraphs: Paragraph[], index: number) => boolean

/**
 * Walks through the ledger and tells the builder what each paragraph is. The hard part is the numbers inside a
 * rectification text: （1）（2） there are measures, though the problems may be numbered in the same way.
 */
export class LedgerWalk {
  private readonly last = new Map<NumberStyle, number>()
  /** The last number of each style that belonged to the open rectification text. */
  private readonly inText = new Map<NumberStyle, number>()

  constructor(
    private readonly paragraphs: Paragraph[],
    private readonly levels: Levels,
    private readonly isIssue: IssueSign,
    private readonly builder: LedgerBuilder,
    /** Whether statuses stand before the rectification text, so that they end nothing. */
    private readonly isStatusFirst: boolean,
  ) {}

  run(): void {
    this.paragraphs.forEach((paragraph, index) => {
      this.take(paragraph, index)
    })
  }

  private take({ lead, label, text }: Paragraph, index: number): void {
    if (label?.kind === 'problem' && this.builder.nameProblem(label)) return
    if (label && label.kind !== 'problem') this.takeLabel(label)
    else if (lead && this.isStructural(lead, index)) this.open(lead, index)
    else {
      if (lead) this.inText.set(lead.style, lead.no)
      this.builder.addText(text)
    }
  }

  private takeLabel(label: Label): void {
    if (label.first) this.inText.set(label.first.style, label.first.no)
    this.builder.addLabel(label)
  }

  private open(lead: Lead, index: number): void {
    const { aspect, item, issue } = this.levels
    if (lead.style === aspect) this.builder.openAspect(lead)
    else if (lead.style === item) this.builder.openItem(lead)
    else this.builder.openIssue(lead)
    if (lead.style !== issue && this.isProblemItself(index)) this.builder.openIssueOfHeading()
    this.last.set(lead.style, lead.no)
    this.inText.clear()
    if (this.restartsIssues(lead)) this.last.delete(this.levels.issue)
  }

  // A heading without a problem below it, which has its text at once.
  private isProblemItself(index: number): boolean {
    return this.isIssue(this.paragraphs, index) && !this.hasProblemBelow(index)
  }

  private hasProblemBelow(index: number): boolean {
    const next = findSign(this.paragraphs, index)
    const [upper, lower] = [this.paragraphs[index]?.lead, this.paragraphs[next]?.lead]
    if (!upper || !lower || !isAbove(upper.style, lower.style)) return false
    return this.isIssue(this.paragraphs, next) || this.hasProblemBelow(next)
  }

  // Running numbers go on under a new aspect, so nothing is expected to restart there.
  private restartsIssues(lead: Lead): boolean {
    return lead.style === this.levels.item
  }

  private isStructural(lead: Lead, index: number): boolean {
    const { aspect, item, issue } = this.levels
    if (![aspect, item, issue].includes(lead.style)) return false
    if (this.builder.phase !== 'text' && !this.isStatusFirst) return true
    if (lead.style === issue)
      return this.isExpected(lead) || this.isBehindGap(lead) || this.isIssueOutOfList(lead, index)
    if (this.restartsRightBelow(index)) return true
    const leads = this.isIssue(this.paragraphs, index) || this.leadsToIssue(index, this.isExpected(lead))
    return leads && !this.continuesList(lead)
  }

  // 【整改成效】 may follow a list as well; then the next number of the list is no problem.
  private isIssueOutOfList(lead: Lead, index: number): boolean {
    const isNext = lead.no === (this.last.get(lead.style) ?? 0) + 1
    return this.isIssue(this.paragraphs, index) && (isNext || !this.continuesList(lead))
  }

  // Only a heading stands between the last problem and a first one.
  private restartsRightBelow(index: number): boolean {
    const next = findSign(this.paragraphs, index)
    const lead = this.paragraphs[next]?.lead
    return lead?.no === 1 && lead.style === this.levels.issue && this.isIssue(this.paragraphs, next)
  }

  private opensText({ kind }: Label): boolean {
    return kind === 'rectification' || (this.isStatusFirst && kind === 'status')
  }

  private isExpected(lead: Lead): boolean {
    return lead.no === (this.last.get(lead.style) ?? 0) + 1 && !this.continuesList(lead)
  }

  // 10. behind problem 8 opens no list.
  private isBehindGap({ style, no }: Lead): boolean {
    const last = this.last.get(style) ?? 0
    return last > 0 && no > last && no <= last + MOST_MISSING + 1 && !this.inText.has(style)
  }

  private continuesList({ style, no }: Lead): boolean {
    const listed = this.inText.get(style)
    if (listed === undefined || no <= listed) return false
    return no === listed + 1 || (style !== this.levels.issue && this.isNearerToList(no, listed, style))
  }

  // A list may have lost a measure, and headings count on as well: what leaves out fewer numbers is nearer.
  private isNearerToList(no: number, listed: number, style: NumberStyle): boolean {
    const last = this.last.get(style) ?? 0
    return no !== last + 1 && (no < last || no - listed <= no - last)
  }

  /**
   * Whether a heading at this place is followed, level by level, by a problem. Where the heading's own number is the
   * next in order, that of the problem may be so too: its rectification text can be missing.
   */
  private leadsToIssue(index: number, isExpected: boolean): boolean {
    const next = findSign(this.paragraphs, index)
    const upper = this.paragraphs[index]?.lead
    const { lead, label } = this.paragraphs[next] ?? {}
    if (label) return this.opensText(label)
    if (!upper || !lead || !isAbove(upper.style, lead.style)) return false
    if (lead.style !== this.levels.issue && this.leadsToIssue(next, isExpected)) return true
    return (
      this.isIssue(this.paragraphs, next) ||
      (isExpected && lead.style === this.levels.issue && (lead.no === 1 || this.isExpected(lead)))
    )
  }
}

/** A numbered paragraph is a problem when the next label, with no other number between, opens its rectification. */
export const isBeforeRectification: IssueSign = (paragraphs, index) => {
  return paragraphs[findSign(paragraphs, index)]?.label?.kind === 'rectification'
}

/** A numbered paragraph is a problem when its status or its rectification follows, with no other number between. */
export const isBeforeResult: IssueSign = (paragraphs, index) => {
  return isResult(paragraphs[findSign(paragraphs, index)]?.label ?? null)
}

// A deadline may stand before the rectification text or behind it, so it says nothing.
function findSign(paragraphs: Paragraph[], from: number): number {
  return findNext(paragraphs, from, ({ lead, label }) => lead !== null || isResult(label))
}
