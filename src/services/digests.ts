import { listIssues } from '../../models/issues'
import type { Calendar } from '../core/calendar'
import { dayOf, instantOf } from '../core/day'
import { type Digest, type DigestSpan, digestOf } from '../core/digest'

/** Local time at which the Monday digest goes out. */
export const DIGEST_TIME = '08:30'

/** The weekly digest of a round as it is at an instant. */
export interface Digests {
  at(roundId: string, instant: Date): Promise<{ digest: Digest; span: DigestSpan }>
}

export function createDigests({ calendar, timeZone }: { calendar: Calendar; timeZone: string }): Digests {
  return {
    async at(roundId, instant) {
      const today = dayOf(instant, timeZone)
      const since = instantOf(calendar.previousDigestDay(today), DIGEST_TIME, timeZone)
      const span = { since, asOf: instant, today, nextDay: calendar.nextDigestDay(today) }
      return { digest: digestOf(await listIssues(roundId), span), span }
    },
  }
}
