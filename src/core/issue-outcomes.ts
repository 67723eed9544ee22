import { dayOf } from './day'
import type { Issue, TimelineEntry } from './issue'
import { issueAt } from './ledger-rows'
import { type Outcomes, type OutcomeText, proposeOutcomes, sumOutcomes } from './outcomes'

/** 制度成果 and 清退金额 of all issues as the office itself had written them into that column at that instant. */
export function statedOutcomesAt(issues: readonly Issue[], asOf: Date, timeZone: string): Outcomes {
  const then = issues.map(issue => issueAt(issue, asOf)).filter(issue => issue !== undefined)
  return sumOutcomes(then.filter(isStated).map(issue => outcomesOf(issue, timeZone)))
}

function isStated({ outcomes }: Issue): boolean {
  return Boolean(outcomes?.trim())
}

/**
 * 制度成果 and 清退金额 of one issue as it stands. What the office has written into that column counts; while it is empty,
 * what the imported text and the reports tell. Measures of the group are plans and tell nothing.
 */
export function outcomesOf(issue: Issue, timeZone: string): Outcomes {
  const written = issue.outcomes?.trim()
  return proposeOutcomes(written ? [fieldText(issue, written, timeZone)] : toldTexts(issue, timeZone))
}

function fieldText({ seq, timeline }: Issue, text: string, timeZone: string): OutcomeText {
  const entry = timeline.findLast(({ changes }) => changes.outcomes !== undefined)
  return { seq, text, day: entry ? dayOf(entry.at, timeZone) : null, isField: true }
}

function toldTexts({ seq, importedText, timeline }: Issue, timeZone: string): OutcomeText[] {
  const told = standing(timeline).filter(({ verb }) => TELLING.has(verb))
  return [
    { seq, text: importedText },
    ...told.map(({ at, text }) => ({ seq, text, day: dayOf(at, timeZone) })),
  ]
}

const TELLING = new Set<TimelineEntry['verb']>(['report', 'submit'])

/** Neither taken back by the sender nor, as a request for closing, sent back. */
function standing(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const undone = new Set(timeline.map(({ undoes }) => undoes))
  const kept = timeline.filter(({ key }) => !undone.has(key))
  const sentBack = kept.findLastIndex(({ verb }) => verb === 'sendBack')
  return kept.filter(({ verb }, index) => verb !== 'submit' || index > sentBack)
}
