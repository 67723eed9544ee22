/** 未认领 · 整改中 · 待核验 · 已销号 · 阶段性完成 · 暂缓 */
export type IssueState = 'open' | 'active' | 'submitted' | 'closed' | 'stageDone' | 'paused'

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

/** The name of one of them. */
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

/** What a document says of an issue, as it stands in the ledger; only a corrected document changes it. */
export interface Wording {
  /** Printed path in figures, such as [5, 15, 1]. */
  path: number[]
  /** Running number of the aspect, from 0, and its title. */
  aspect: number
  aspectTitle: string
  item: string | null
  title: string
  /** Rectification text of the document. */
  importedText: string
  /** Added by anybody; reworded only by a document or an edited sheet. */
  measures: Measure[]
}

/** Everything about an issue that may change and whose before → after its history keeps. */
export type Changeable = IssueFields & Wording

/** Before → after of every field that an entry changed. */
export type Changes = { [K in keyof Changeable]?: [before: Changeable[K], after: Changeable[K]] }

/** Before → after of the fields that really change; a field that the issue lacks was null. */
export function changesOf(issue: Changeable, fields: Partial<Changeable>): Changes {
  const entries = (Object.keys(fields) as (keyof Changeable)[])
    .map(field => [field, [issue[field] ?? null, fields[field] ?? null]] as const)
    .filter(([, [before, after]]) => JSON.stringify(before) !== JSON.stringify(after))
  return Object.fromEntries(entries) as Changes
}
