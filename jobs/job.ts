import type { Calendar } from '../src/core/calendar'
import type { Delivery } from '../src/services/delivery'
import type { Digests } from '../src/services/digests'
import type { Exports } from '../src/services/exports'

/** What jobs may use. */
export interface JobDeps {
  calendar: Calendar
  timeZone: string
  digests: Digests
  delivery: Delivery
  exports: Pick<Exports, 'picture'>
}

/** What a run of a job may be limited to. */
export interface JobOptions {
  /** Only this group. */
  groupId?: string
  /** Also records what was missed while the program did not run: for the schedule, not for a run by hand. */
  catchUp?: boolean
}

/** What a job did for one group. */
export interface JobOutcome {
  groupId: string
  status: 'done' | 'already' | 'skipped' | 'notDue'
  /** For the command line, in Chinese. */
  detail: string
  /** Outbox rows that the job added. */
  rowIds: string[]
}

/**
 * A scheduled job asks "what is due at this moment?" and puts keyed work in line. It may run twice, late,
 * or on two machines without harm.
 */
export interface Job {
  name: string
  /** When node-cron asks; the job itself knows what is due. */
  cron: string
  run(at: Date, deps: JobDeps, options?: JobOptions): Promise<JobOutcome[]>
}

/** What a job did for the round's group. */
export function outcomeOf(
  { groupId }: { groupId: string },
  status: JobOutcome['status'],
  detail: string,
  rowIds: string[] = [],
): JobOutcome {
  return { groupId, status, detail, rowIds }
}
