import { addIssues, listIssues } from '../../models/issues'
import type { Issue } from '../core/issue'
import { identityOf } from '../core/match-issues'
import type { ParsedIssue } from '../core/parsed-ledger'
import { newIssues, type Taking } from './imported-issues'

/** Somebody else may take the numbers between our reading and our writing; then the next ones are tried. */
const ATTEMPTS = 20

/**
 * Adds the problems to the round, each once, whoever imports at the same moment, and returns what came with this
 * message: a repeat after a stop in between adds the rest and returns all.
 */
export async function addProblems(problems: readonly ParsedIssue[], taking: Taking): Promise<Issue[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await listIssues(taking.roundId)
    const names = new Set(known.map(identityOf))
    const missing = problems.filter(problem => !names.has(identityOf({ ...problem, path: pathOf(problem) })))
    if (missing.length === 0) return known.filter(({ timeline }) => timeline[0]?.key === taking.origin.key)
    await addIssues(newIssues(missing, known, taking))
  }
  throw new Error(`the numbers of round ${taking.roundId} kept being taken under our hands`)
}

function pathOf({ no }: ParsedIssue): number[] {
  return no.split('-').map(Number)
}
