import type { Issue, IssueState } from '../../../src/core/issue'
import type { ProgressInput } from '../../../src/documents/write/chart'
import { anIssue, withHistory } from '../../support/an-issue'

export const AS_OF = new Date('2026-11-23T00:30:00Z')

/** A picture's input; what a test does not care about is filled in. */
export function anInput(change: Partial<ProgressInput> = {}): ProgressInput {
  return { title: '县机关服务中心整改台账', asOf: AS_OF, timeZone: 'Asia/Shanghai', issues: [], ...change }
}

/** So many issues of one aspect in that state, in the ledger since 1 November. */
export function issuesIn(state: IssueState, count: number, change: Partial<Issue> = {}): Issue[] {
  const selfRating = state === 'submitted' || state === 'closed' ? 'done' : null
  return Array.from({ length: count }, () => anIssue({ state, selfRating, dueDate: '2026-12-31', ...change }))
}

/** Submitted and verified at the given moments. */
export function closedOn(seq: number, submitted: string, verified: string): Issue {
  return withHistory(anIssue({ seq, createdAt: new Date('2026-09-01T00:00:00Z') }), [
    { at: submitted, verb: 'submit', fields: { state: 'submitted', selfRating: 'done' } },
    { at: verified, verb: 'verify', fields: { state: 'closed' } },
  ])
}
