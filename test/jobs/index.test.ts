import { schedule } from 'node-cron'
import { jobs, startJobs } from '../../jobs'
import type { JobDeps } from '../../jobs/job'
import { dropDatabase, MONDAY_TEN, useDatabase } from '../support/chat'
import { startInstances } from '../support/instances'

jest.mock('node-cron', () => ({ schedule: jest.fn(() => ({ destroy: async () => undefined })) }))

beforeAll(useDatabase)
afterAll(dropDatabase)

it('runs every job at once at the start, for what was missed, and gives it to the schedule', async () => {
  const group = await startInstances({ issues: 1 })
  const told: string[] = []
  const log = {
    info: (context: object) => void told.push(JSON.stringify(context)),
    warn: () => undefined,
    error: () => undefined,
  }
  group.passTime(7 * 86_400_000)
  const stop = await startJobs(group.house.jobDeps, { now: group.now, log })
  expect(told).toEqual([expect.stringContaining('"job":"monday-digest"')])
  expect(schedule).toHaveBeenCalledTimes(jobs.length)
  expect(schedule).toHaveBeenCalledWith(
    expect.any(String),
    expect.any(Function),
    expect.objectContaining({ timezone: 'Asia/Shanghai', noOverlap: true }),
  )
  await stop()
  await group.close()
})

it('goes on when a job fails, and tells the log', async () => {
  const errors: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_context: object, text: string) => void errors.push(text),
  }
  const broken = { timeZone: 'No/Where' } as JobDeps
  const group = await startInstances({ issues: 1 })
  const stop = await startJobs(broken, { now: () => MONDAY_TEN, log })
  expect(errors).toEqual(['job failed'])
  await stop()
  await group.close()
})
