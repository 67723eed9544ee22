import { hashOf, NO_ENTRY } from '../../src/core/history'
import { changesOf, type Issue, type IssueFields, type TimelineEntry, type Verb } from '../../src/core/issue'

/** An invented issue; what a test does not care about is filled in. */
export function anIssue(change: Partial<Issue> = {}): Issue {
  const seq = change.seq ?? 1
  return {
    roundId: 'wecom:wrInvented',
    seq,
    path: [1, 1, seq],
    aspect: 0,
    aspectTitle: '责任落实方面',
    item: null,
    title: `问题${seq}的名称`,
    importedText: '',
    measures: [],
    evidence: [],
    createdAt: new Date('2026-11-01T00:00:00Z'),
    version: 0,
    timeline: [],
    head: NO_ENTRY,
    ...{ state: 'open', leader: null, department: null, assignee: null, dueDate: null },
    ...{ selfRating: null, submittedBy: null, closedOn: null, percent: null },
    ...change,
  }
}

/** What happens to an issue in a test. */
export interface Happening {
  at: string
  verb: Verb
  fields?: Partial<IssueFields>
  by?: string
  text?: string
  key?: string
  undoes?: string
}

/** The issue after all of it, with an unbroken history. */
export function withHistory(issue: Issue, happenings: Happening[]): Issue {
  let current = issue
  for (const happening of happenings) current = after(current, happening)
  return current
}

function after(
  issue: Issue,
  { at, verb, fields = {}, by = '李雷', text = '', key, undoes }: Happening,
): Issue {
  const entry: TimelineEntry = {
    ...{ at: new Date(at), memberId: `member:${by}`, by, verb, text },
    changes: changesOf(issue, fields),
    key: key ?? `key:${issue.seq}:${issue.timeline.length}`,
    ...(undoes ? { undoes } : {}),
    previousHash: issue.head,
  }
  const timeline = [...issue.timeline, entry]
  return { ...issue, ...fields, timeline, head: hashOf(entry), version: issue.version + 1 }
}
