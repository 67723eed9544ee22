import { schedule } from 'node-cron'
import type { Log } from '../src/services/support'
import type { Job, JobDeps } from './job'
import { mondayDigest } from './monday-digest'

/** Every scheduled job. A new one is one line here. */
export const jobs: readonly Job[] = [mondayDigest]

/** The clock of the schedule, and where it tells what ran. */
export interface ScheduleOptions {
  now: () => Date
  log: Log
}

/** Gives all jobs to node-cron and runs each once at once, for what was missed. Returns how to stop. */
export async function startJobs(deps: JobDeps, { now, log }: ScheduleOptions): Promise<() => Promise<void>> {
  const run = async (job: Job) => {
    try {
      const outcomes = await job.run(now(), deps, { catchUp: true })
      for (const outcome of outcomes.filter(({ status }) => status === 'done' || status === 'skipped'))
        log.info({ job: job.name, ...outcome }, 'job ran')
    } catch (error) {
      log.error({ job: job.name, error }, 'job failed')
    }
  }
  const tasks = jobs.map(job =>
    schedule(job.cron, () => run(job), { timezone: deps.timeZone, noOverlap: true, name: job.name }),
  )
  for (const job of jobs) await run(job)
  return async () => {
    await Promise.all(tasks.map(task => task.destroy()))
  }
}
