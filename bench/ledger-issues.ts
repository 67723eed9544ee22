import { NO_ENTRY } from '../src/core/history'
import type { Issue, IssueState, TimelineEntry } from '../src/core/issue'

const START = Date.UTC(2026, 8, 1, 1)
const HOUR = 3_600_000
const STATES: readonly IssueState[] = ['open', 'active', 'submitted', 'closed', 'stageDone', 'paused']
const ENTRIES = 5
const SENTENCE = '修订完善公务用车审批流程，明确派车、登记、核对三个环节的责任人，按月抽查并通报结果。'

/** Invented issues one after the other, each with measures, reports and a history, as a year of work leaves them. */
export function* manyIssues(count: number): Generator<Issue> {
  for (let seq = 1; seq <= count; seq += 1) yield issueOf(seq)
}

function issueOf(seq: number): Issue {
  const state = STATES[seq % STATES.length] ?? 'open'
  const timeline = historyOf(seq)
  return {
    ...{ state, leader: `领导${seq % 40}`, department: `科室${seq % 120}`, assignee: `经办${seq % 700}` },
    ...{ dueDate: '2026-12-31', percent: seq % 100, submittedBy: null },
    selfRating: state === 'submitted' || state === 'closed' ? 'done' : null,
    closedOn: state === 'closed' ? '2026-11-20' : null,
    ...{ roundId: 'bench', seq, path: [1 + (seq % 6), 1 + (seq % 30), seq], aspect: seq % 6 },
    ...{ aspectTitle: `第${1 + (seq % 6)}类方面`, item: `第${1 + (seq % 30)}项工作`, importedText: '' },
    title: `${seq} 号问题：${SENTENCE}`,
    measures: [1, 2, 3].map(no => ({ text: `${no}：${seq} ${SENTENCE}`, key: `m${seq}` })),
    ...{ evidence: [], createdAt: new Date(START), version: ENTRIES, timeline },
    head: NO_ENTRY,
  }
}

function historyOf(seq: number): TimelineEntry[] {
  return Array.from({ length: ENTRIES }, (_, index) => ({
    at: new Date(START + index * HOUR),
    memberId: `member${seq}`,
    by: `经办${seq % 700}`,
    verb: index === 0 ? 'import' : 'report',
    text: index === 0 ? '' : `第 ${index} 次汇报：${seq} ${SENTENCE}`,
    changes: index === 0 ? {} : { percent: [index * 10, index * 20] },
    key: `m${seq}-${index}`,
    previousHash: NO_ENTRY,
  }))
}
