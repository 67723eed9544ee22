import fc from 'fast-check'
import type { ParsedIssue } from '../../../src/core/parsed-ledger'
import { readLedger } from '../../../src/documents/read'
import { aspects, noises } from './support/bulletin'
import { type Expected, PRINTED_FORMS } from './support/printed-forms'
import { VARIED_FORMS, writeVaried } from './support/varied-bulletin'

const SAMPLE = { numRuns: 60, seed: 20260615 }
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1)
const GOAL = 0.98

interface Document {
  text: string
  expected: Expected[]
}

/** The share of issues that are right in title, place, number of measures and status. */
function measure(form: string, documents: Document[]): number {
  const right = documents.map(({ text, expected }) => {
    const ledger = readLedger(text)
    if (ledger.form !== form || ledger.issues.length !== expected.length) return 0
    return expected.filter((one, index) => isRight(ledger.issues[index], one)).length
  })
  return sum(right) / sum(documents.map(({ expected }) => expected.length))
}

function isRight(issue: ParsedIssue | undefined, { no, title, measures, status }: Expected): boolean {
  return (
    issue?.no === no && issue.title === title && issue.measures.length === measures && issue.status === status
  )
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

describe('of the issues in invented documents, 98 in 100 are read right', () => {
  it.each(PRINTED_FORMS)('in form $name with every kind of noise in its lines', ({ name, print }) => {
    const documents = fc.sample(fc.tuple(aspects, noises), SAMPLE).map(([plan, noise]) => print(plan, noise))
    // Fewer bare headings than three could be anything.
    const known = documents.filter(({ expected }) => name !== 'F3' || expected.length >= 3)
    expect(measure(name, known)).toBeGreaterThanOrEqual(GOAL)
  })

  it.each(VARIED_FORMS)('in form %s with wording, layout and surroundings drawn by chance', form => {
    expect(
      measure(
        form,
        SEEDS.map(seed => writeVaried(form, seed)),
      ),
    ).toBeGreaterThanOrEqual(GOAL)
  })
})
