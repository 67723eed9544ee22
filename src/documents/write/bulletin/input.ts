import type { Issue } from '../../../core/issue'
import type { IssueText } from '../../../core/issue-text'
import type { CONTACT_LABELS } from '../../../texts/bulletin'

/** F1: 针对…的问题, 整改情况, in three levels. F2: the problem as a sentence, 整改落实情况, in two levels. */
export type BulletinPattern = 'F1' | 'F2'

/** All that a bulletin is made from: plain data, no clock. */
export interface BulletinInput {
  unit: string
  /** Where the unit was not set: read from the title of the ledger, or a gap that stands in its place. */
  unitFrom?: 'title' | 'nowhere'
  title: string
  /** Who sent the feedback, such as 县委第三巡察组. */
  inspectedBy?: string
  /** How the unit organised its rectification, in its own words; a line is a paragraph. */
  organisation?: string
  /** What the unit will do next, in its own words, behind what follows from the ledger. */
  outlook?: string
  /** Day of the feedback, `YYYY-MM-DD`. */
  feedbackDate?: string
  /** Day of the document, `YYYY-MM-DD`. */
  day: string
  /** The issues are written as they stood at this instant. */
  asOf: Date
  timeZone: string
  pattern: BulletinPattern
  issues: readonly Issue[]
  /** Names of people that the ledger knows, looked for where a public bulletin is checked. */
  names?: readonly string[]
  /** What is missing or empty leaves a gap and a finding. */
  contact?: Partial<Record<keyof typeof CONTACT_LABELS, string>>
  /** For publication: hidden issues stay out, and what is sensitive is listed. */
  isPublic?: boolean
  /** Numbers (`seq`) of issues marked 不公开. */
  hidden?: readonly number[]
}

/** An issue as it stood, with its text. */
export interface WrittenIssue {
  seq: number
  aspect: number
  aspectTitle: string
  item: string | null
  title: string
  dueDate: string | null
  status: 'done' | 'stageDone' | 'active' | 'paused' | 'open'
  isClosed: boolean
  /** Its measures were printed as done by whoever wrote the imported document. */
  isImported: boolean
  text: IssueText
}

/** The text of a bulletin, and what it was made from. */
export interface Composed {
  written: WrittenIssue[]
  /** Numbers of the issues that stay out. */
  hidden: number[]
  blocks: Block[]
}

/** A paragraph of the bulletin; `seq` is the issue that it belongs to. */
export interface Block {
  kind: 'part' | 'section' | 'category' | 'bracket' | 'text'
  text: string
  seq?: number
}
