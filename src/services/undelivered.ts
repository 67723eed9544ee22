import { deadSince } from '../../models/outbox'

const DAYS_SHOWN = 7

/** Messages that could not be sent, for the office. */
export interface Undelivered {
  /** The reasons of the last days, each once. */
  reasons(groupId: string): Promise<string[]>
}

/** Looks back seven days from this clock. */
export function createUndelivered({ now }: { now: () => Date }): Undelivered {
  return {
    async reasons(groupId) {
      const since = new Date(now().getTime() - DAYS_SHOWN * 24 * 3600_000)
      const rows = await deadSince(groupId, since)
      return [...new Set(rows.map(({ reason }) => reason ?? ''))]
    },
  }
}
