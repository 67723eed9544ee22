import type { Particular } from './issue'

/** The heading of problems that a table puts under none. */
export const NO_ASPECT = '未分方面'

/** What a document reader understood: the shape that `zhenggai parse --json` prints (design, section 8). */
export interface ParsedLedger {
  title: string
  /** The name of the form (F1, F2 …) as in docs/forms.md, or `none` for a text that holds no ledger. */
  form: string
  /** Totals that the document itself states; null where it states none. */
  stated: { aspects: number | null; items: number | null; issues: number | null; done: number | null }
  aspects: { no: number; title: string }[]
  issues: ParsedIssue[]
  /** Everything that is not the ledger, in order: preface, other parts, closing. */
  outside: { name: string; text: string }[]
  /** Findings for the person who imports, in Chinese. */
  warnings: string[]
}

/** One 问题 of a parsed document. */
export interface ParsedIssue {
  /** Running number 1…N in document order. */
  seq: number
  /** The printed path, such as `5-15-1` (aspect-item-issue) or `6-23` (aspect-issue). */
  no: string
  /** Index into `aspects`. */
  aspect: number
  /** Title of the item (项) or null where the document has none. */
  item: string | null
  /** The problem as printed, without number and wrapper. */
  title: string
  measures: string[]
  /** As printed; null when nothing is printed. */
  status: string | null
  /** `YYYY-MM-DD`, or null. */
  dueDate: string | null
  /** The whole rectification text. */
  text: string
  /** What else the document tells of it, as printed; missing when it tells nothing, and so are its empty parts. */
  fields?: Partial<Record<Particular, string>>
}
