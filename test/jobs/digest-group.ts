import type { JobOptions, JobOutcome } from '../../jobs/job'
import { mondayDigest } from '../../jobs/monday-digest'
import { findRun } from '../../models/jobruns'
import type { House } from '../../src/house'
import { dropDatabase, useDatabase } from '../support/chat'
import { type Instances, type InstancesOptions, startInstances } from '../support/instances'

/** Starts groups that get digests; afterwards the platform may have nothing to complain of. */
export function useGroups(): (options?: InstancesOptions) => Promise<Instances> {
  const started: Instances[] = []
  beforeAll(useDatabase)
  afterAll(dropDatabase)
  afterEach(async () => {
    for (const group of started.splice(0)) {
      // A group that stays open would keep the tests from ending.
      await group.close()
      expect(group.simulator.problems).toEqual([])
    }
  })
  return async (options = {}) => {
    const group = await startInstances({ issues: 6, ...options })
    started.push(group)
    return group
  }
}

/** Local time in China. */
export function china(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

/** The clock of everything shows that time, the job runs, and the outbox is sent. */
export async function runAt(
  group: Instances,
  time: string,
  options: JobOptions = {},
  house: House = group.house,
): Promise<JobOutcome[]> {
  group.passTime(Math.max(0, china(time).getTime() - group.now().getTime()))
  const outcomes = await mondayDigest.run(china(time), house.jobDeps, { groupId: group.groupId, ...options })
  await house.delivery.sendDue()
  return outcomes
}

/** How it ended for the days that were due then. */
export async function statusesAt(
  group: Instances,
  time: string,
  options: JobOptions = {},
): Promise<string[]> {
  return (await runAt(group, time, options)).map(({ status }) => status)
}

/** The digests that the group got, in order. */
export function digests({ simulator, chatId }: Instances): string[] {
  return simulator
    .messages(chatId)
    .filter(({ via, text }) => via !== 'answer' && text.includes('【整改周报'))
    .map(({ text }) => text)
}

/** Their numbers, as printed. */
export function numbers(group: Instances): string[] {
  return digests(group).map(text => /第(\d+)期/.exec(text)?.[1] ?? 'none')
}

/** What is on record of a day's digest. */
export function runOn({ groupId }: Instances, day: string): ReturnType<typeof findRun> {
  return findRun(`monday-digest:${groupId}:${day}`)
}
