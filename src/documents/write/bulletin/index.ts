import type { Paragraph } from 'docx'
import { formatDay } from '../../../core/day'
import type { Issue } from '../../../core/issue'
import { statedOutcomesAt } from '../../../core/issue-outcomes'
import { issueText } from '../../../core/issue-text'
import { type IssueView, issueAsOf } from '../../../core/snapshot'
import { contactLine, INVITATION, placeholder } from '../../../texts/bulletin'
import {
  blankParagraph,
  type HeadingLevel,
  headingParagraph,
  packOfficial,
  signatureParagraphs,
  textParagraph,
  titleParagraph,
} from '../official'
import { bodyBlocks } from './body'
import { bulletinFindings, contactOf } from './findings'
import { openingBlocks, outlookBlocks } from './frame'
import type { Block, BulletinInput, Composed, WrittenIssue } from './input'

export type { BulletinInput, BulletinPattern } from './input'

const HEADINGS: Record<Exclude<Block['kind'], 'text'>, HeadingLevel> = {
  part: 1,
  section: 2,
  category: 3,
  bracket: 4,
}

/**
 * The 整改情况通报 as .docx in the form of GB/T 9704, and what is to be looked at before it goes out, in Chinese. Every
 * figure and every word about an issue comes from the ledger as it stood at `asOf`; what is missing stays a visible
 * gap. Nothing is taken out of a public bulletin but the hidden issues: what is sensitive is listed for people to
 * decide on. `zhenggai parse` reads the document back as the ledger that it was written from.
 */
export async function writeBulletin(input: BulletinInput): Promise<{ docx: Buffer; findings: string[] }> {
  const composed = compose(input)
  const docx = await packOfficial(input, [
    titleParagraph(input.title),
    blankParagraph(),
    ...composed.blocks.map(paragraphOf),
    ...closing(input),
  ])
  return { docx, findings: bulletinFindings(input, composed) }
}

/** The bulletin as bare text, a paragraph a line, and the numbers (`seq`) of the issues in the order of its problems. */
export function bulletinText(input: BulletinInput): { text: string; seqs: number[] } {
  const { blocks } = compose(input)
  const lines = [input.title, ...blocks.map(({ text }) => text), INVITATION, ...contactLines(input)]
  const seqs = blocks.flatMap(({ kind, seq }) => (kind === 'bracket' && seq !== undefined ? [seq] : []))
  return { text: lines.join('\n'), seqs }
}

/** What is to be looked at before the bulletin goes out, without writing it. */
export function checkBulletin(input: BulletinInput): string[] {
  return bulletinFindings(input, compose(input))
}

function compose(input: BulletinInput): Composed {
  const views = input.issues.map(issue => issueAsOf(issue, input.asOf)).filter(view => view !== undefined)
  const hidden = input.isPublic ? hiddenAmong(views, input.hidden ?? []) : []
  const all = writtenIssues(input, views)
  const written = all.filter(({ seq }) => !hidden.includes(seq))
  const told = input.issues.filter(({ seq }) => !hidden.includes(seq))
  // A published document states nothing as a fact that nobody has written down as one.
  const outcomes = statedOutcomesAt(told, input.asOf, input.timeZone)
  const blocks = [
    ...openingBlocks(input, views, { all, hidden: hidden.length, outcomes }),
    ...bodyBlocks(written, input.pattern),
    ...outlookBlocks(written, input.outlook),
  ]
  return { written, hidden, blocks }
}

function hiddenAmong(views: readonly IssueView[], hidden: readonly number[]): number[] {
  const numbers = views.map(({ seq }) => seq).filter(seq => hidden.includes(seq))
  return numbers.sort((one, other) => one - other)
}

function writtenIssues({ issues, asOf }: BulletinInput, views: readonly IssueView[]): WrittenIssue[] {
  const bySeq = new Map(views.map(view => [view.seq, view]))
  return issues.flatMap(issue => {
    const view = bySeq.get(issue.seq)
    return view ? [writtenIssue(issue, view, asOf)] : []
  })
}

function writtenIssue(issue: Issue, view: IssueView, asOf: Date): WrittenIssue {
  const { seq, aspect, aspectTitle, title, dueDate, state } = view
  return {
    seq,
    aspect,
    aspectTitle,
    item: issue.item,
    title,
    dueDate,
    status: statusOf(view),
    isClosed: state === 'closed',
    isImported: issue.importedText !== '',
    text: issueText(issue, asOf),
  }
}

/** The self-rating is what a bulletin prints; what was verified stands in the totals. */
function statusOf({ selfRating, state }: IssueView): WrittenIssue['status'] {
  if (selfRating) return selfRating
  return state === 'paused' || state === 'open' || state === 'stageDone' ? state : 'active'
}

function paragraphOf({ kind, text }: Block): Paragraph {
  return kind === 'text' ? textParagraph(text) : headingParagraph(HEADINGS[kind], text)
}

/** Contact block and signature, held together with the last line of the text: no page has the signature alone. */
function closing(input: BulletinInput): Paragraph[] {
  return [
    textParagraph(INVITATION, { isKept: true }),
    ...contactLines(input).map(line => textParagraph(line, { isKept: true })),
    blankParagraph(),
    blankParagraph(),
    ...signatureParagraphs(input.unit, formatDay(input.day)),
  ]
}

function contactLines(input: BulletinInput): string[] {
  return contactOf(input).map(({ label, value }) => contactLine(label, value ?? placeholder(label)))
}
