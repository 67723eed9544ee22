import { NO_ENTRY } from '../../../../src/core/history'
import type { Issue, TimelineEntry } from '../../../../src/core/issue'

export const TIME_ZONE = 'Asia/Shanghai'
/** 截至 of all exports here: 2026年11月23日 10:00. */
export const AS_OF = new Date('2026-11-23T02:00:00Z')
const IMPORTED_AT = new Date('2026-09-01T01:00:00Z')

/** An invented issue as it comes from an import; the history starts with that. */
export function anIssue(change: Partial<Issue> = {}): Issue {
  const seq = change.seq ?? 1
  return {
    ...{ roundId: 'round', seq, path: [1, 1, seq], aspect: 0, aspectTitle: '作风建设', item: '公务用车' },
    ...{ title: `第 ${seq} 个问题`, importedText: '', measures: [], evidence: [], createdAt: IMPORTED_AT },
    ...{ state: 'open', leader: null, department: null, assignee: null, dueDate: null, selfRating: null },
    ...{ submittedBy: null, closedOn: null, percent: null, version: 1, head: NO_ENTRY },
    timeline: [anEntry({ key: 'import' })],
    ...change,
  }
}

/** A line of a history. */
export function anEntry(change: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    ...{ at: IMPORTED_AT, memberId: 'm1', by: '李雷', verb: 'import', text: '', changes: {} },
    ...{ key: 'key', previousHash: NO_ENTRY },
    ...change,
  }
}
