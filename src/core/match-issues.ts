import type { Issue } from './issue'
import type { ParsedIssue, ParsedLedger } from './parsed-ledger'
import { areAlike } from './similar'

/** Where an issue stands and what it is called: in a document, or in the ledger. */
interface Place {
  path: string
  seq: number
  aspect: string
  item: string | null
  title: string
}

interface Known {
  issue: Issue
  place: Place
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
/** What is left of a longer list is hardly a correction, and comparing all with all would take minutes. */
const MOST_NEARBY = 20

/**
 * Which issue of the ledger each problem of a document means; those that are missing in the answer are new. The same
 * place and title; else the same title nearby; else the same title anywhere; else a title that is alike at the same
 * place, or nearby. The title goes before the place, because an insertion moves all that follow it. No issue is meant
 * twice.
 */
export function matchIssues(ledger: ParsedLedger, issues: readonly Issue[]): Map<ParsedIssue, Issue> {
  const matches = new Map<ParsedIssue, Issue>()
  const parsed = ledger.issues.map(of => ({ of, place: parsedPlace(of, ledger) }))
  const free = new Set(issues.map(issue => ({ issue, place: knownPlace(issue) })))
  const matchBy = (sign: Sign, isMeant: (one: Place, other: Place) => boolean) => {
    const bySign = bySignOf(sign, free)
    for (const { of, place } of parsed.filter(({ of }) => !matches.has(of))) {
      const nearby = bySign.get(sign(place)) ?? []
      const index = nearby.slice(0, MOST_NEARBY).findIndex(known => isMeant(place, known.place))
      for (const found of index < 0 ? [] : nearby.splice(index, 1)) {
        matches.set(of, found.issue)
        free.delete(found)
      }
    }
  }
  for (const sign of SURE) matchBy(sign, () => true)
  for (const sign of LIKELY) matchBy(sign, (one, other) => areAlike(one.title, other.title))
  return matches
}

function bySignOf(sign: Sign, issues: Iterable<Known>): Map<string, Known[]> {
  const bySign = new Map<string, Known[]>()
  for (const known of issues) {
    const sharing = bySign.get(sign(known.place))
    if (sharing) sharing.push(known)
    else bySign.set(sign(known.place), [known])
  }
  return bySign
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

/** Blanks, punctuation and the width of signs do not make another title. */
function plain(title: string): string {
  const bare = title.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
  return bare || title
}
