import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { ParsedIssue, ParsedLedger } from '../src/core/parsed-ledger'
import { DocumentError } from '../src/documents/read/document-error'
import { readContent } from '../src/documents/read/file-content'

/*
 * How much of a folder of documents is read right: node dist/bench/score.js FOLDER [--wrong]
 * Beside each document stands NAME.json with what a person reads in it.
 */

interface Expected {
  isLedger: boolean
  aspects: string[]
  issues: ExpectedIssue[]
}

interface ExpectedIssue extends Omit<ParsedIssue, 'measures'> {
  measures: number
}

const CHECKS = {
  title: (read: Known, expected: Known) => read.title === expected.title,
  place: (read: Known, expected: Known) => read.place === expected.place,
  measures: (read: Known, expected: Known) => read.measures === expected.measures,
  status: (read: Known, expected: Known) => read.status === expected.status,
}
type Check = keyof typeof CHECKS
const NAMES = Object.keys(CHECKS) as Check[]

/** What is compared of an issue. */
interface Known {
  title: string
  place: string
  measures: number
  status: string
  no: string
}

interface Score {
  name: string
  issues: number
  right: Record<Check, number>
  all: number
  isLedgerRight: boolean
  wrong: string[]
}

/** Characters alone: documents carry the noise of scanners. */
function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s|\*\*|[#\\]/g, '')
}

function ofExpected(issue: ExpectedIssue, aspects: string[]): Known {
  const { no, aspect, item, title, measures, status } = issue
  const place = [no, plain(aspects[aspect]), plain(item)].join(' | ')
  return { no, title: plain(title), place, measures, status: plain(status) }
}

// Where a document prints no aspect, the reader names one after the document.
function ofRead(issue: ParsedIssue, ledger: ParsedLedger, expected: Expected): Known {
  const { no, aspect, item, title, measures, status } = issue
  const isAssumed = expected.aspects.length === 1 && expected.aspects[0] === '' && ledger.aspects.length === 1
  const place = [no, isAssumed ? '' : plain(ledger.aspects[aspect]?.title), plain(item)].join(' | ')
  return { no, title: plain(title), place, measures: measures.length, status: plain(status) }
}

/** The issue read for each expected one: that of the same title, or else that of the same number. */
function pair(read: Known[], expected: Known[]): (Known | undefined)[] {
  const left = [...read]
  const take = (isSo: (one: Known) => boolean) => {
    const index = left.findIndex(isSo)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const byTitle = expected.map(
    one =>
      take(other => other.title === one.title && other.no === one.no) ??
      take(other => other.title === one.title),
  )
  return byTitle.map((found, index) => found ?? take(other => other.no === expected[index]?.no))
}

function scoreOf(name: string, ledger: ParsedLedger, expected: Expected): Score {
  const known = expected.issues.map(issue => ofExpected(issue, expected.aspects))
  const read = ledger.issues.map(issue => ofRead(issue, ledger, expected))
  const pairs = pair(read, known)
  const isRight = (check: Check, index: number): boolean => {
    const [one, other] = [pairs[index], known[index]]
    return one !== undefined && other !== undefined && CHECKS[check](one, other)
  }
  const right = Object.fromEntries(
    NAMES.map(check => [check, known.filter((_, index) => isRight(check, index)).length]),
  ) as Record<Check, number>
  const wrong = known.flatMap((one, index) => {
    const checks = NAMES.filter(check => !isRight(check, index))
    return checks.map(check => `${one.no} ${check}: ${one[check]} <> ${pairs[index]?.[check] ?? '(none)'}`)
  })
  return {
    name: `${name} (${ledger.form})`,
    issues: Math.max(known.length, read.length),
    right,
    all: known.filter((_, index) => NAMES.every(check => isRight(check, index))).length,
    isLedgerRight: expected.isLedger === read.length > 0,
    wrong: [
      ...wrong,
      ...(read.length > known.length ? [`${read.length - known.length} issues too many`] : []),
    ],
  }
}

function share(count: number, of: number): string {
  return of === 0 ? '    –' : `${((100 * count) / of).toFixed(1).padStart(5)}`
}

function line({ name, issues, right, all, isLedgerRight }: Score): string {
  const shares = [...NAMES.map(check => share(right[check], issues)), share(all, issues)]
  return [name.padEnd(44), String(issues).padStart(4), ...shares, isLedgerRight ? '' : 'LEDGER?'].join('  ')
}

function sum(scores: Score[]): Score {
  const add = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0)
  const right = Object.fromEntries(NAMES.map(check => [check, add(score => score.right[check])]))
  return {
    name: 'all',
    issues: add(({ issues }) => issues),
    right: right as Record<Check, number>,
    all: add(({ all }) => all),
    isLedgerRight: scores.every(({ isLedgerRight }) => isLedgerRight),
    wrong: [],
  }
}

const NOTHING: ParsedLedger = {
  ...{ title: '', form: 'refused', stated: { aspects: null, items: null, issues: null, done: null } },
  ...{ aspects: [], issues: [], outside: [], warnings: [] },
}

/** A document that is refused counts as one in which no ledger was found. */
async function readOrRefuse(path: string): Promise<ParsedLedger> {
  try {
    return await readContent(readFileSync(path), basename(path))
  } catch (error) {
    if (error instanceof DocumentError) return NOTHING
    throw error
  }
}

async function main([folder = '.', ...options]: string[]): Promise<void> {
  const files = readdirSync(folder).filter(file => /\.(?:md|txt|docx|xlsx|csv|pdf)$/.test(file))
  const scores: Score[] = []
  for (const file of files.sort()) {
    const name = basename(file, extname(file))
    const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    scores.push(scoreOf(file, await readOrRefuse(join(folder, file)), expected))
  }
  console.log(['document (form)'.padEnd(44), 'issues', ...NAMES, 'all four'].join('  '))
  for (const score of scores) {
    console.log(line(score))
    if (options.includes('--wrong')) for (const each of score.wrong) console.log(`    ${each}`)
  }
  console.log(line(sum(scores)))
  const known = scores.filter(({ isLedgerRight }) => isLedgerRight).length
  console.log(`ledger or none told right: ${known} of ${scores.length}`)
}

void main(process.argv.slice(2))
