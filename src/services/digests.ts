import { listIssues } from '../../models/issues'
import { findRun } from '../../models/jobruns'
import type { Round } from '../../models/rounds'
import type { Calendar } from '../core/calendar'
import { dayOf, instantOf, partsOf } from '../core/day'
import { type Digest, type DigestSpan, digestOf } from '../core/digest'

/** Local time at which the Monday digest goes out. */
export const DIGEST_TIME = '08:30'

/** The weekly digest of a round as it is, or was, at an instant. */
export interface WeeklyDigest {
  digest: Digest
  span: DigestSpan
  /** Mondays that the day stands for; more than one when a long holiday merged them, none on other days. */
  mondays: string[]
  /** Years in the span whose official holidays are not known. */
  unknownYears: number[]
}

/** The digests of the weeks, made anew from the histories whenever they are asked for. */
export interface Digests {
  at(roundId: string, instant: Date): Promise<WeeklyDigest>
  /** A digest that has gone out, as it was then; undefined when none has that number. */
  numbered(round: Round, no: number): Promise<WeeklyDigest | undefined>
}

/** Digests by this calendar and in this time zone. */
export function createDigests({ calendar, timeZone }: { calendar: Calendar; timeZone: string }): Digests {
  async function at(roundId: string, instant: Date): Promise<WeeklyDigest> {
    const today = dayOf(instant, timeZone)
    const since = instantOf(calendar.previousDigestDay(today), DIGEST_TIME, timeZone)
    const span = { since, asOf: instant, today, nextDay: calendar.nextDigestDay(today) }
    const years = new Set([today, span.nextDay].map(day => partsOf(day).year))
    return {
      digest: digestOf(await listIssues(roundId), span),
      span,
      mondays: calendar.digestOn(today)?.mondays ?? [],
      unknownYears: [...years].filter(year => !calendar.isKnownYear(year)),
    }
  }

  return {
    at,
    async numbered(round, no) {
      const given = round.digests.find(digest => digest.no === no)
      const run = given && (await findRun(given.key))
      return run && at(round._id, run.at)
    },
  }
}
