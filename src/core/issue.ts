import type { Changeable, Changes, Particular, Wording } from './issue-fields'

export * from './issue-fields'

/** What can be done to an issue; every timeline entry carries one. */
export type Verb =
  | 'import'
  | 'claim'
  | 'assign'
  | 'addMeasure'
  | 'report'
  | 'fileEvidence'
  | 'submit'
  | 'verify'
  | 'sendBack'
  | 'remark'
  | 'hide'
  | 'unhide'
  | 'correct'
  | 'undo'

/** One filed 佐证: a picture or file kept in GridFS, or a quoted text. */
export interface Evidence {
  key: string
  kind: 'picture' | 'file' | 'text'
  /** Empty for pictures and files. */
  text: string
  /** Hex; of the bytes, or of the UTF-8 text. */
  sha256: string
  fileId: string | null
  name: string | null
  mime: string | null
  bytes: number
  at: Date
  by: string
}

/** Evidence before it is filed. */
export type NewEvidence = Omit<Evidence, 'key' | 'by' | 'at'>

/** One line of an issue's history. `previousHash` chains it to the line before. */
export interface TimelineEntry {
  at: Date
  memberId: string
  /** The name as it was printed then. */
  by: string
  verb: Verb
  text: string
  changes: Changes
  /** Key of the message (or command-line call) that caused it. */
  key: string
  /** Only of an undo: the key of the entry that it takes back. */
  undoes?: string
  /** Only of a correction: a document says so and not somebody who edited a sheet. */
  isFromDocument?: boolean
  previousHash: string
}

/** One 问题 of a round, with its whole history. */
export interface Issue extends Changeable {
  roundId: string
  /** Running number 1…N that people type. */
  seq: number
  evidence: Evidence[]
  createdAt: Date
  version: number
  timeline: TimelineEntry[]
  /** Hash of the last entry, so that an edit of that one shows too. */
  head: string
  /**
   * As what it was added; unique in the round, so that imports at the same moment add no problem twice. Issues that
   * were kept before this lack it.
   */
  birth?: string
}

/** Who acts: a chat account and what it is allowed to be in this round. */
export interface Actor {
  memberId: string
  /** For the timeline and replies: the confirmed person, else the account. */
  name: string
  /** Printed name in the roster; undefined until the office has confirmed it. */
  person?: string
  /** What the account says it is while the office has not confirmed it. */
  claimedName?: string
  department?: string
  isOffice: boolean
  isLeader: boolean
}

/** A person of the roster who receives an issue. */
export interface Owner {
  name: string
  department?: string
  isLeader: boolean
}

/** What a corrected document or an edited sheet makes of the fields of an issue. */
export type CorrectedFields = Partial<
  Pick<
    Changeable,
    Particular | 'dueDate' | 'state' | 'selfRating' | 'submittedBy' | Exclude<keyof Wording, 'measures'>
  >
>

/** A measure to be added (`before` is null) or worded anew. */
export interface MeasureEdit {
  before: string | null
  after: string
}

/** What somebody wants to do to an issue, with all that it takes. */
export type Action =
  | { verb: 'claim'; owner: Owner; dueDate?: string }
  | { verb: 'assign'; owner: Owner; dueDate?: string }
  | { verb: 'addMeasure'; text: string }
  | { verb: 'report'; text: string; percent?: number }
  | { verb: 'fileEvidence'; evidence: NewEvidence[]; text: string }
  | { verb: 'submit'; text: string }
  | { verb: 'verify'; text: string; day: string }
  | { verb: 'sendBack'; text: string }
  | { verb: 'remark'; text: string }
  | { verb: 'hide'; text: string }
  | { verb: 'unhide' }
  /** 更正: what the office changed in an exported sheet, or a corrected document says. */
  | { verb: 'correct'; fields: CorrectedFields; measures: MeasureEdit[]; isFromDocument?: boolean }

/** What an action makes of an issue: one atomic update writes all of it, or nothing. */
export interface Decision {
  verb: Verb
  text: string
  fields: Partial<Changeable>
  /** Added behind the others. */
  measures?: string[]
  /** Put in the places of others. */
  reworded?: { before: string; after: string }[]
  /** Of a correction: a document says so. */
  isFromDocument?: boolean
  evidence?: NewEvidence[]
}

/** True when the person leads the issue or handles it. */
export function isResponsible(
  issue: Pick<Issue, 'leader' | 'assignee'>,
  person: string | undefined,
): boolean {
  return person !== undefined && (issue.leader === person || issue.assignee === person)
}
