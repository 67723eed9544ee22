/** 未认领 · 整改中 · 待核验 · 已销号 · 阶段性完成 · 暂缓 */
export type IssueState = 'open' | 'active' | 'submitted' | 'closed' | 'stageDone' | 'paused'

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
  | 'hide'
  | 'unhide'
  | 'correct'
  | 'undo'

/** What a document may tell of an issue besides its title, measures and deadline, by the column in which it stands. */
export const PARTICULARS = [
  'kind',
  'cause',
  'goal',
  'leader',
  'department',
  'partners',
  'assignee',
  'outcomes',
  'lookBack',
  'remarks',
] as const

export type Particular = (typeof PARTICULARS)[number]

/** The fields of an issue that a verb may change; a timeline entry keeps each as before → after. */
export interface IssueFields {
  state: IssueState
  /** 责任领导, 牵头部门, 经办人: names as printed in the roster. */
  leader: string | null
  department: string | null
  assignee: string | null
  /** Day `YYYY-MM-DD`. */
  dueDate: string | null
  selfRating: 'done' | 'stageDone' | null
  /** Member id of the one who asked for closing; the same account may not verify. */
  submittedBy: string | null
  /** Day of the first closing; kept when the issue comes back. */
  closedOn: string | null
  /** 0–100 as last reported, or null. */
  percent: number | null
  /** 不公开: stays out of the bulletin for publication, where it is only counted. */
  isHidden?: boolean
  /**
   * 问题性质/整改类型, 原因分析, 整改目标, 配合部门, 制度成果/清退金额, 回头看结果, 备注: as the document or an edited sheet says
   * it. Absent means null; issues that were kept before these had a place lack them.
   */
  kind?: string | null
  cause?: string | null
  goal?: string | null
  partners?: string | null
  outcomes?: string | null
  lookBack?: string | null
  remarks?: string | null
}

/** One 整改措施; `key` is the message that added it. */
export interface Measure {
  text: string
  key: string
}

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

/** Before → after of every field that an entry changed. */
export type Changes = { [K in keyof IssueFields]?: [before: IssueFields[K], after: IssueFields[K]] }

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
  previousHash: string
}

/** One 问题 of a round, with its whole history. */
export interface Issue extends IssueFields {
  roundId: string
  /** Running number 1…N that people type. */
  seq: number
  /** Printed path in figures, such as [5, 15, 1]. */
  path: number[]
  /** Running number of the aspect, from 0, and its title. */
  aspect: number
  aspectTitle: string
  item: string | null
  title: string
  /** Rectification text of the imported document. */
  importedText: string
  measures: Measure[]
  evidence: Evidence[]
  createdAt: Date
  version: number
  timeline: TimelineEntry[]
  /** Hash of the last entry, so that an edit of that one shows too. */
  head: string
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

/** The fields that a sheet may change. */
export type SheetFields = Partial<Pick<IssueFields, Particular | 'dueDate'>>

export type Action =
  | { verb: 'claim'; owner: Owner; dueDate?: string }
  | { verb: 'assign'; owner: Owner; dueDate?: string }
  | { verb: 'addMeasure'; text: string }
  | { verb: 'report'; text: string; percent?: number }
  | { verb: 'fileEvidence'; evidence: NewEvidence[]; text: string }
  | { verb: 'submit'; text: string }
  | { verb: 'verify'; text: string; day: string }
  | { verb: 'sendBack'; text: string }
  | { verb: 'hide'; text: string }
  | { verb: 'unhide' }
  /** 表格更正: what the office changed in an exported sheet. */
  | { verb: 'correct'; fields: SheetFields; measures: string[] }

/** What an action makes of an issue: one atomic update writes all of it, or nothing. */
export interface Decision {
  verb: Verb
  text: string
  fields: Partial<IssueFields>
  measures?: string[]
  evidence?: NewEvidence[]
}

/** True when the person leads the issue or handles it. */
export function isResponsible(
  issue: Pick<Issue, 'leader' | 'assignee'>,
  person: string | undefined,
): boolean {
  return person !== undefined && (issue.leader === person || issue.assignee === person)
}

/** Before → after of the fields that really change; a field that the issue lacks was null. */
export function changesOf(issue: IssueFields, fields: Partial<IssueFields>): Changes {
  const entries = (Object.keys(fields) as (keyof IssueFields)[])
    .map(field => [field, [issue[field] ?? null, fields[field] ?? null]] as const)
    .filter(([, [before, after]]) => before !== after)
  return Object.fromEntries(entries) as Changes
}
