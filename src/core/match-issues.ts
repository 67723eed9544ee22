import { groupBy } from './group-by'
import type { Issue } from './issue'
import { NO_ASPECT, type ParsedIssue, type ParsedLedger } from './parsed-ledger'
import { areAlike, MOST_COMPARED } from './similar'

/** Where an issue stands and what it is called: in a document, or in the ledger. */
interface Place {
  path: string
  seq: number
  aspect: string
  item: string | null
  title: string
}

type Sign = (place: Place) => string

/** Each of these alone says which issue is meant; the surer one first, so that twins find their own place. */
const SURE: readonly Sign[] = [
  ({ path, title }) => `${path}\n${title}`,
  ({ aspect, item, title }) => [aspect, item, title].join('\n'),
  ({ title }) => title,
]
/** These say it only of a title that is alike. */
const LIKELY: readonly Sign[] = [
  ({ path }) => path,
  ({ seq }) => String(seq),
  ({ aspect, item }) => [aspect, item].join('\n'),
]

/**
 * Which issue of the ledger each problem of a document means; those that are missing in the answer are new. The same
 * place and title; else the same title nearby; else the same title anywhere; else, in a document that is clearly the
 * same one again, a title that is alike at the same place, or nearby. The title goes before the place, because an
 * insertion moves all that follow it. No issue is meant twice.
 */
export function matchIssues(ledger: ParsedLedger, issues: readonly Issue[]): Map<ParsedIssue, Issue> {
  const sure = matchExactly(ledger, issues)
  const aspects = new Set(
    [...sure].map(([parsed, issue]) => pairOf(parsedPlace(parsed, ledger).aspect, knownPlace(issue).aspect)),
  )
  const isMeant = (one: Place, other: Place) =>
    areAlike(one.title, other.title) &&
    (areAlike(one.aspect, other.aspect) ||
      isOpen(one.aspect) ||
      aspects.has(pairOf(one.aspect, other.aspect)))
  const likely = matchBy(ledger, issues, [
    ...SURE.map(sign => ({ sign, isMeant: () => true })),
    ...LIKELY.map(sign => ({ sign, isMeant })),
  ])
  return isSameDocument(likely, ledger) ? likely : sure
}

/** Lists of other bodies use the same words at the same numbers: half of the titles must stand in the ledger. */
function isSameDocument(matches: ReadonlyMap<ParsedIssue, Issue>, { issues }: ParsedLedger): boolean {
  const same = [...matches].filter(([{ title }, issue]) => saysMore(plain(title), plain(issue.title)))
  return same.length >= issues.length / 2
}

function saysMore(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

/** A table may put its problems under no aspect. */
function isOpen(aspect: string): boolean {
  return aspect === '' || aspect === NO_ASPECT
}

/** An aspect may have a new title, which the problems that are surely known tell. */
function pairOf(one: string, other: string): string {
  return `${one}\n${other}`
}

/** The same for titles that are the same: these problems are in the ledger already, wherever they stand. */
export function matchExactly(ledger: ParsedLedger, issues: readonly Issue[]): Map<ParsedIssue, Issue> {
  return matchBy(
    ledger,
    issues,
    SURE.map(sign => ({ sign, isMeant: () => true })),
  )
}

function matchBy(
  ledger: ParsedLedger,
  issues: readonly Issue[],
  ways: readonly { sign: Sign; isMeant: (one: Place, other: Place) => boolean }[],
): Map<ParsedIssue, Issue> {
  const matches = new Map<ParsedIssue, Issue>()
  const parsed = ledger.issues.map(of => ({ of, place: parsedPlace(of, ledger) }))
  const free = new Set(issues.map(issue => ({ issue, place: knownPlace(issue) })))
  for (const { sign, isMeant } of ways) {
    const bySign = groupBy(free, ({ place }) => sign(place))
    for (const { of, place } of parsed.filter(({ of }) => !matches.has(of))) {
      const nearby = bySign.get(sign(place)) ?? []
      const index = nearby.slice(0, MOST_COMPARED).findIndex(known => isMeant(place, known.place))
      for (const found of index < 0 ? [] : nearby.splice(index, 1)) {
        matches.set(of, found.issue)
        free.delete(found)
      }
    }
  }
  return matches
}

/** What tells an issue from all others that a document has: its printed path and its title. */
export function identityOf({ path, title }: Pick<Issue, 'path' | 'title'>): string {
  return `${path.join('-')}\n${plain(title)}`
}

function parsedPlace({ no, seq, aspect, item, title }: ParsedIssue, { aspects }: ParsedLedger): Place {
  return { path: no, seq, aspect: plain(aspects[aspect]?.title ?? ''), item, title: plain(title) }
}

function knownPlace({ path, seq, aspectTitle, item, title }: Issue): Place {
  return { path: path.join('-'), seq, aspect: plain(aspectTitle), item, title: plain(title) }
}

/** The title by its words: blanks, punctuation and the width of signs do not make another one. */
export function plain(title: string): string {
  const bare = title.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return bare || title
}
