import { addIssues, listIssues } from '../../models/issues'
import type { Issue } from '../core/issue'
import { asImported } from '../core/ledger-values'
import { identityOf, matchExactly } from '../core/match-issues'
import type { ParsedIssue } from '../core/parsed-ledger'
import { newIssues, type Taking } from './imported-issues'

/** Somebody else may add issues between our reading and our writing; then what is still missing is tried again. */
const ATTEMPTS = 50

/**
 * Adds the problems to the round, each once, whoever imports at the same moment, and returns what came with this
 * message: a repeat after a stop in between adds the rest and returns all.
 */
export async function addProblems(problems: readonly ParsedIssue[], taking: Taking): Promise<Issue[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await listIssues(taking.roundId)
    const own = known.filter(({ timeline }) => timeline[0]?.key === taking.origin.key)
    const there = matchExactly(taking.ledger, known)
    const missing = without(problems, own).filter(problem => !there.has(problem))
    if (missing.length === 0) return own
    await addIssues(newIssues(missing, known, taking))
  }
  throw new Error(`round ${taking.roundId} kept growing under our hands`)
}

/** The problems that are not added yet; of twins, as many as are still missing. */
function without(problems: readonly ParsedIssue[], added: readonly Issue[]): ParsedIssue[] {
  const names = added.map(issue => identityOf(asImported(issue)))
  return problems.filter(problem => {
    const index = names.indexOf(identityOf({ ...problem, path: pathOf(problem) }))
    if (index >= 0) names.splice(index, 1)
    return index < 0
  })
}

function pathOf({ no }: ParsedIssue): number[] {
  return no.split('-').map(Number)
}
