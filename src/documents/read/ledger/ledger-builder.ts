import type { ParsedLedger } from '../../../core/parsed-ledger'
import type { Outside } from '../paragraphs/parts'
import { splitAnnotations } from '../words/annotations'
import { isSide, type Label } from '../words/label'
import type { Lead } from '../words/numbering'
import { introductionOf, readHeading, readTitle } from '../words/problem-title'
import {
  addText,
  continuesTitle,
  finish,
  haveUnitOwners,
  type OpenIssue,
  type Phase,
  setSide,
  setStatus,
  startText,
  takeProblem,
} from './open-issue'

/** What a form makes of a document; totals, warnings and the title are the same for all forms. */
export type Draft = Pick<ParsedLedger, 'aspects' | 'issues' | 'outside'>

/** Builds a ledger paragraph by paragraph, in document order; every text finds a place in it. */
export class LedgerBuilder {
  /** Texts inside the ledger that belong to no issue, such as an introduction under a heading. */
  readonly notes: Outside[] = []
  private readonly aspects: Draft['aspects'] = []
  private readonly issues: OpenIssue[] = []
  /** @param isTitleWhole whether a problem is no longer than its paragraph */
  constructor(private readonly isTitleWhole = false) {}

  private part: Lead | null = null
  private aspectPath: number[] = []
  private item: Lead | null = null
  private heading: { lead: Lead; path: number[] } | null = null
  /** The sentences behind the last heading, which are told once a problem or another heading follows. */
  private introduction = ''
  private current: OpenIssue | null = null
  private readonly aside: Label[] = []

  /** Stands in for the aspects of a document that prints none; it has no share in the numbers. */
  assumeAspect(title: string): void {
    this.aspects.push({ no: 1, title: readTitle(title) || '未分方面' })
  }

  /** A heading above the aspects, whose numbers begin anew below it. */
  openPart(lead: Lead): void {
    this.part = lead
    const introduction = introductionOf(lead.rest)
    if (introduction) this.addNote(introduction)
  }

  openAspect(lead: Lead): void {
    this.aspectPath = [this.part, lead].flatMap(numberOf)
    this.openHeading(lead, this.aspectPath)
    const above = this.part ? `${readHeading(this.part.rest)}：` : ''
    this.aspects.push({ no: lead.no, title: above + readHeading(lead.rest) })
    this.item = null
  }

  openItem(lead: Lead): void {
    this.openHeading(lead, [...this.aspectPath, ...numberOf(lead)])
    this.item = lead
  }

  openIssue(lead: Lead): void {
    this.keepIntroduction()
    const above = [...this.aspectPath, ...numberOf(this.item)]
    this.startIssue(lead, lead.path?.numbers ?? [...above, ...numberOf(lead)])
  }

  /** Where the open issue stands; `closed` as well when the last heading has no issue yet. */
  get phase(): Phase {
    return this.current?.phase ?? 'closed'
  }

  addLabel(label: Label): void {
    const { kind, rest } = label
    if (isSide(label)) {
      this.addSide(label)
      return
    }
    // A rectification text right under a heading: the heading is the problem.
    if (!this.current) this.openIssueOfHeading()
    if (!this.current) this.addText(rest)
    else if (kind === 'rectification') startText(this.current, label)
    else if (kind === 'status') setStatus(this.current, rest)
  }

  /**
   * Takes the problem from its label where the heading above names no more than an area of work; false where the
   * heading is the problem.
   */
  nameProblem({ rest }: Label): boolean {
    if (this.current) return rest !== '' && takeProblem(this.current, rest)
    return false
  }

  /** Keeps a text that stands inside the ledger and belongs to no issue. */
  addNote(text: string): void {
    this.notes.push({ name: '说明', text })
  }

  addText(text: string): void {
    if (!this.current) this.addNote(text)
    else if (this.current.awaitsStatus) setStatus(this.current, text)
    else if (this.hasMoreTitle(this.current, text)) this.current.title += text
    else addText(this.current, text)
  }

  build(outside: Outside[]): Draft {
    const whole = { aspects: this.aspects, isUnitOwner: haveUnitOwners(this.issues) }
    return {
      aspects: this.aspects,
      issues: this.issues.map((issue, index) => finish(issue, index, whole)),
      outside,
    }
  }

  /** Makes the last heading itself the problem, as it has none below it. */
  openIssueOfHeading(): void {
    if (!this.heading) return
    const { lead, path } = this.heading
    if (lead === this.item) this.item = null
    this.introduction = ''
    const labels = this.aside.splice(0)
    this.startIssue({ ...lead, rest: splitAnnotations(lead.rest).text }, path)
    for (const label of labels) this.addSide(label)
  }

  /** Says that what follows belongs to no problem until the next one opens. */
  closeIssue(): void {
    this.current = null
  }

  /** Says that no problem will follow under the last heading. An item that had none must not get lost. */
  closeHeading(): void {
    if (!this.current && this.heading && this.heading.lead === this.item) {
      this.notes.push({ name: '没有问题的项', text: `${this.item.no}.${this.item.rest}` })
      this.introduction = ''
    }
    this.keepIntroduction()
    this.keepAside()
    this.heading = null
    this.current = null
  }

  // A number may stand alone above its problem.
  private hasMoreTitle(issue: OpenIssue, text: string): boolean {
    return (!this.isTitleWhole || issue.title === '') && continuesTitle(issue, text)
  }

  // What a heading says behind itself is told once, above its first problem.
  private keepIntroduction(): void {
    if (this.introduction) this.addNote(this.introduction)
    this.introduction = ''
  }

  // The owners of a heading are those of its problem only where the heading is the problem itself.
  private addSide(label: Label): void {
    if (this.current) setSide(this.current, label)
    else this.aside.push(label)
  }

  private keepAside(): void {
    for (const { name, rest } of this.aside.splice(0)) this.addNote(`${name}：${rest}`)
  }

  private openHeading(lead: Lead, path: number[]): void {
    this.closeHeading()
    this.aside.push(...splitAnnotations(lead.rest).labels.filter(isSide))
    this.heading = { lead, path }
    this.introduction = introductionOf(lead.rest)
  }

  private startIssue(lead: Lead, path: number[]): void {
    this.keepAside()
    if (this.aspects.length === 0) this.assumeAspect('')
    this.current = {
      path,
      aspect: this.aspects.length - 1,
      item: this.item && readHeading(this.item.rest),
      title: lead.rest,
      text: [],
      parts: [],
      status: null,
      dueDate: null,
      fields: repairedNumber(lead),
      phase: 'title',
      awaitsText: false,
      awaitsStatus: false,
      side: null,
    }
    this.issues.push(this.current)
  }
}

// 项目l.2 is sorted as 1.2; whoever has the document before them looks for what is printed.
function repairedNumber({ path }: Lead): OpenIssue['fields'] {
  return path && /[lI]/.test(path.printed) ? { remarks: `原文编号：${path.printed}` } : {}
}

// A heading without a printed number has no share in the numbers below it.
function numberOf(lead: Lead | null): number[] {
  return lead && !lead.isBare ? [lead.no] : []
}
