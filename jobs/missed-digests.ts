import { findRun, recordRun } from '../models/jobruns'
import { type Round, takeBackNumber } from '../models/rounds'
import { dayOf, formatDay } from '../src/core/day'
import { type JobDeps, type JobOutcome, outcomeOf } from './job'

const NAME = 'monday-digest'
/** Further back nobody needs to be told that a digest is missing. */
const WEEKS_LOOKED_BACK = 8

/** One digest per group and day, whoever makes it and how often. */
export function digestKey({ groupId }: Round, day: string): string {
  return `${NAME}:${groupId}:${day}`
}

/** A digest of an earlier day that nobody sent is not sent late; that it was left out is on record. */
export async function recordMissed(round: Round, at: Date, deps: JobDeps): Promise<JobOutcome[]> {
  const { calendar, timeZone } = deps
  const born = dayOf(round.createdAt, timeZone)
  const outcomes: JobOutcome[] = []
  let day = calendar.previousDigestDay(dayOf(at, timeZone))
  for (let weeks = 0; weeks < WEEKS_LOOKED_BACK && day > born; weeks += 1) {
    if (await findRun(digestKey(round, day))) break
    outcomes.push(await recordMissedDay(round, day, at, deps))
    day = calendar.previousDigestDay(day)
  }
  return outcomes
}

/** The program may have stopped after the digest was put in line: then it goes out, late but not lost. */
async function recordMissedDay(round: Round, day: string, at: Date, deps: JobDeps): Promise<JobOutcome> {
  const key = digestKey(round, day)
  const run = { _id: key, job: NAME, groupId: round.groupId, day }
  const [row] = await deps.delivery.rows([key])
  if (row) {
    await recordRun({ ...run, at: row.createdAt, state: 'done', reason: null })
    return outcomeOf(round, 'done', `${formatDay(day)}的周报已在发件箱`, [key])
  }
  await takeBackNumber(round, key)
  await recordRun({ ...run, at, state: 'skipped', reason: '当天服务没有运行' })
  return outcomeOf(round, 'skipped', `${formatDay(day)}的周报没有发，当天服务没有运行`)
}
