import { createHash } from 'node:crypto'
import type { TimelineEntry } from './issue'

/** Stands before the first entry of every timeline. */
export const NO_ENTRY = ''

/** SHA-256 (hex) of an entry; the next entry carries it, so that a silent edit of this one shows. */
export function hashOf(entry: TimelineEntry): string {
  const { at, memberId, by, verb, text, changes, key, undoes, isFromDocument, previousHash } = entry
  const sorted = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))
  const canonical = JSON.stringify([
    at.toISOString(),
    memberId,
    by,
    verb,
    text,
    sorted,
    key,
    undoes ?? null,
    previousHash,
    // Entries that were made before there was such a mark keep their hash.
    ...(isFromDocument ? ['document'] : []),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}

/** The entries that nobody has taken back within this timeline. */
export function standingEntries(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const undone = new Set(timeline.map(({ undoes }) => undoes))
  return timeline.filter(({ key }) => !undone.has(key))
}

/** Index of the first entry that does not follow from the one before, or undefined for a sound chain. */
export function firstBreak(timeline: readonly TimelineEntry[], head: string): number | undefined {
  let previous = NO_ENTRY
  for (const [index, entry] of timeline.entries()) {
    if (entry.previousHash !== previous) return index
    previous = hashOf(entry)
  }
  return previous === head ? undefined : timeline.length - 1
}
