import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CopiedSentence, CopyFinder } from '../core/copy-check'
import type { Issue } from '../core/issue'
import { outcomesOf } from '../core/issue-outcomes'
import { answerOf } from '../core/issue-text'
import { issueAt } from '../core/ledger-rows'
import { type Outcomes, sumOutcomes } from '../core/outcomes'
import { copyFindings } from '../texts/copies'
import { outcomeFindings } from '../texts/outcomes'
import type { Writer } from './export-writers'
import type { ExportDeps, Source } from './exports'

const COPIES_SHOWN = 20
const OUTCOMES_SHOWN = 40
/** A process that answers a group must not be busy for longer than a moment. */
const ISSUES_PER_TURN = 50

/**
 * What people should look at before a document goes out, in Chinese: what its own writer has found, sentences that
 * answer several issues (S82), and what is summed up from texts (S59, S60).
 */
export async function findingsOf(writer: Writer, source: Source, deps: ExportDeps): Promise<string[]> {
  const own = writer.check?.(source, deps) ?? []
  if (!writer.holdsTexts) return own
  const { copies, outcomes } = await readTexts(source, deps.timeZone)
  return [...own, ...copyFindings(copies, COPIES_SHOWN), ...outcomeFindings(outcomes, OUTCOMES_SHOWN)]
}

async function readTexts(
  source: Source,
  timeZone: string,
): Promise<{ copies: CopiedSentence[]; outcomes: Outcomes }> {
  const [finder, outcomes]: [CopyFinder, Outcomes[]] = [new CopyFinder(), []]
  for (const [index, issue] of shownIssues(source).entries()) {
    finder.add(answerOf(issue, source.asOf))
    outcomes.push(outcomesOf(issue, timeZone))
    if (index % ISSUES_PER_TURN === 0) await nextTurn()
  }
  return { copies: finder.found(), outcomes: sumOutcomes(outcomes) }
}

/** A hidden issue stays out of what is published, and so do its sentences. */
function shownIssues({ issues, asOf, isPublic }: Source): Issue[] {
  const then = issues.map(issue => issueAt(issue, asOf)).filter(issue => issue !== undefined)
  return isPublic ? then.filter(({ isHidden }) => !isHidden) : then
}
