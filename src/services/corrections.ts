import { findIssue } from '../../models/issues'
import type { Actor, Issue, SheetFields } from '../core/issue'
import type { LedgerChange } from '../core/ledger-diff'
import { UserError } from '../core/user-error'
import type { Issues } from './issues'

/** What became of the changes of an edited sheet, by issue number. */
export interface Corrected {
  done: number[]
  /** The issue has moved on since the preview, or its state allows no change. */
  left: number[]
}

/** Takes over the changes of an edited sheet: one atomic write per issue, each under the message's key. */
export async function correctIssues(
  issues: Issues,
  roundId: string,
  changes: readonly LedgerChange[],
  actor: Actor,
  key: string,
): Promise<Corrected> {
  const result: Corrected = { done: [], left: [] }
  for (const seq of new Set(changes.map(change => change.seq))) {
    const own = changes.filter(change => change.seq === seq)
    const isDone = await correct(issues, roundId, seq, own, actor, key)
    result[isDone ? 'done' : 'left'].push(seq)
  }
  return result
}

async function correct(
  issues: Issues,
  roundId: string,
  seq: number,
  changes: readonly LedgerChange[],
  actor: Actor,
  key: string,
): Promise<boolean> {
  const issue = await findIssue(roundId, seq)
  if (!issue) return false
  const isRepeat = issue.timeline.some(entry => entry.key === key)
  const draft = { verb: 'correct', fields: fieldsOf(changes), measures: measuresOf(changes) } as const
  if (!isRepeat && !isAsPreviewed(issue, changes)) return false
  try {
    await issues.apply(issue, { draft }, actor, key)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

function isAsPreviewed(issue: Issue, changes: readonly LedgerChange[]): boolean {
  return changes.every(({ column, before }) => column === 'measures' || (issue[column] ?? null) === before)
}

function fieldsOf(changes: readonly LedgerChange[]): SheetFields {
  const fields = changes.filter(({ column }) => column !== 'measures')
  return Object.fromEntries(fields.map(({ column, after }) => [column, after])) as SheetFields
}

function measuresOf(changes: readonly LedgerChange[]): string[] {
  return changes.filter(({ column }) => column === 'measures').map(({ after }) => after)
}
