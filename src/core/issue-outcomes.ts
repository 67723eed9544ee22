import { dayOf } from './day'
import type { Issue, TimelineEntry } from './issue'
import { issueAt } from './ledger-rows'
import { type Outcomes, type OutcomeText, proposeOutcomes, sumOutcomes } from './outcomes'

/** 制度成果 and 清退金额 of all issues as they stood at that instant. */
export function outcomesAt(issues: readonly Issue[], asOf: Date, timeZone: string): Outcomes {
  const then = issues.map(issue => issueAt(issue, asOf)).filter(issue => issue !== undefined)
  return sumOutcomes(then.map(issue => outcomesOf(issue, timeZone)))
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
  const told = timeline.filter(entry => TELLING.has(entry.verb) && stands(entry, timeline))
  return [
    { seq, text: importedText },
    ...told.map(({ at, text }) => ({ seq, text, day: dayOf(at, timeZone) })),
  ]
}

const TELLING = new Set<TimelineEntry['verb']>(['report', 'submit'])

/** Neither taken back by the sender nor, as a request for closing, sent back. */
function stands(entry: TimelineEntry, timeline: readonly TimelineEntry[]): boolean {
  const undone = new Set(timeline.map(({ undoes }) => undoes))
  if (undone.has(entry.key)) return false
  const next = timeline.slice(timeline.indexOf(entry) + 1)
  return entry.verb !== 'submit' || !next.some(({ verb, key }) => verb === 'sendBack' && !undone.has(key))
}
