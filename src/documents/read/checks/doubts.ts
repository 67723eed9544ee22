import type { ParsedLedger } from '../../../core/parsed-ledger'
import type { Draft } from '../ledger/ledger-builder'
import type { SourceDocument } from '../paragraphs/source-document'
import { findsFault } from '../words/fault'
import { endOfWrapped, readTitle } from '../words/problem-title'
import { opensWithWork } from '../words/work'
import { findBreaks } from './number-breaks'
import { findDifferences, readStatedTotals } from './stated-totals'

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
  const leads = document.paragraphs.flatMap(({ lead }) => lead?.rest ?? [])
  const wrapped = new Set(leads.flatMap(wrappedTitle))
  const isSaid = (title: string) => isProblem(title) || wrapped.has(title)
  const problems = draft.issues.filter(({ title }) => isSaid(title)).length
  const known = problems + [...headings].filter(heading => isSaid(heading ?? '')).length
  const printed = leads.filter(text => isProblem(text) || wrappedTitle(text).length > 0).length
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

// 关于“甲”的问题 says that 甲 is one, in whatever words.
function wrappedTitle(text: string): string[] {
  const end = endOfWrapped(text)
  return end < 0 ? [] : [readTitle(text.slice(0, end))]
}

function isProblem(text: string): boolean {
  return findsFault(text) && !opensWithWork(text)
}
