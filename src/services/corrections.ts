import { findIssue, listIssues } from '../../models/issues'
import { correctedAspects, correctedFields, isAsShown } from '../core/corrected-fields'
import type { Action, Actor } from '../core/issue'
import type { LedgerChange } from '../core/ledger-diff'
import { UserError } from '../core/user-error'
import type { Issues } from './issues'

/** What became of the changes of an edited sheet or a corrected document, by issue number. */
export interface Corrected {
  done: number[]
  /** The issue has moved on since the preview, or its state allows no change. */
  left: number[]
}

/** Changes to be taken over, and from where. */
export interface Correction {
  roundId: string
  changes: readonly LedgerChange[]
  isFromDocument: boolean
  key: string
  actor: Actor
}

/** Takes over changes: one atomic write per issue, each under the message's key. */
export async function correctIssues(issues: Issues, correction: Correction): Promise<Corrected> {
  const { roundId, changes, isFromDocument } = correction
  const result: Corrected = { done: [], left: [] }
  if (changes.length === 0) return result
  const aspectOf = correctedAspects(await listIssues(roundId), changes)
  for (const seq of new Set(changes.map(change => change.seq))) {
    const own = changes.filter(change => change.seq === seq)
    const fields = correctedFields(own, aspectOf)
    const measures = own.filter(({ column }) => column === 'measures')
    const isDone = await correct(issues, { ...correction, changes: own }, seq, {
      ...{ verb: 'correct', fields, measures, isFromDocument },
    })
    result[isDone ? 'done' : 'left'].push(seq)
  }
  return result
}

async function correct(
  issues: Issues,
  { roundId, changes, actor, key }: Correction,
  seq: number,
  draft: Action,
): Promise<boolean> {
  const issue = await findIssue(roundId, seq)
  if (!issue) return false
  const isRepeat = issue.timeline.some(entry => entry.key === key)
  if (!isRepeat && !isAsShown(issue, changes)) return false
  try {
    await issues.apply(issue, { draft }, actor, key)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}
