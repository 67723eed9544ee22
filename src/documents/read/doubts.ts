import type { ParsedLedger } from '../../core/parsed-ledger'
import { findsFault } from './fault'
import type { Draft } from './ledger-builder'
import { findBreaks } from './number-breaks'
import type { SourceDocument } from './source-document'
import { findDifferences, readStatedTotals } from './stated-totals'
import { opensWithWork } from './work'

// A total that does not fit says more than a number that is left out.
const WEIGHT_OF_TOTAL = 2

/**
 * How much speaks against this reading of the document: numbers out of order, totals that do not fit, problems that
 * name nothing wrong, and measures and numbered paragraphs that do.
 */
export function countDoubts(document: SourceDocument, draft: Draft): number {
  const ledger = { title: document.title, form: '', stated: statedIn(document, draft), ...draft }
  const headings = new Set([
    ...draft.aspects.map(({ title }) => title),
    ...draft.issues.map(({ item }) => item),
  ])
  const problems = draft.issues.filter(({ title }) => isProblem(title)).length
  const known = problems + [...headings].filter(heading => isProblem(heading ?? '')).length
  const printed = document.paragraphs.filter(({ lead }) => isProblem(lead?.rest ?? '')).length
  return (
    findBreaks(ledger).length +
    findDifferences(ledger).length * WEIGHT_OF_TOTAL +
    draft.issues.length -
    problems +
    draft.issues.flatMap(({ measures }) => measures).filter(isProblem).length +
    Math.max(0, printed - known)
  )
}

/** The totals that the document states outside its ledger. */
export function statedIn({ title }: SourceDocument, { outside }: Draft): ParsedLedger['stated'] {
  return readStatedTotals([title, ...outside.map(part => part.text)].join('\n'))
}

function isProblem(text: string): boolean {
  return findsFault(text) && !opensWithWork(text)
}
