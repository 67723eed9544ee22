import { findRun, recordRun } from '../models/jobruns'
import { dangerouslyListRounds, numberDigest, type Round } from '../models/rounds'
import { dayOf, formatDay, instantOf } from '../src/core/day'
import { DIGEST_TIME } from '../src/services/digests'
import { titleOf } from '../src/services/rounds'
import { digestText } from '../src/texts/digest'
import { type Job, type JobDeps, type JobOptions, type JobOutcome, outcomeOf } from './job'
import { digestKey, recordMissed } from './missed-digests'

const NAME = 'monday-digest'

/**
 * 周报: on the day that stands in for Monday, at 08:30 or made up later that day, once per group. The progress picture
 * follows the text where the group's push address takes pictures.
 */
export const mondayDigest: Job = {
  name: NAME,
  // Often, so that a digest missed by a restart is made up soon; the calendar knows which day it is.
  cron: '*/5 * * * *',
  async run(at, deps, options = {}) {
    const rounds = (await dangerouslyListRounds()).filter(
      round => options.groupId === undefined || round.groupId === options.groupId,
    )
    const outcomes: JobOutcome[] = []
    for (const round of rounds) outcomes.push(...(await runFor(round, at, deps, options)))
    return outcomes
  },
}

async function runFor(round: Round, at: Date, deps: JobDeps, options: JobOptions): Promise<JobOutcome[]> {
  const missed = options.catchUp ? await recordMissed(round, at, deps) : []
  return [...missed, await runToday(round, at, deps)]
}

async function runToday(round: Round, at: Date, deps: JobDeps): Promise<JobOutcome> {
  const day = dayOf(at, deps.timeZone)
  const isDue = deps.calendar.digestOn(day) !== undefined
  if (!isDue || at < instantOf(day, DIGEST_TIME, deps.timeZone)) {
    const next = formatDay(isDue ? day : deps.calendar.nextDigestDay(day))
    return outcomeOf(round, 'notDue', `现在没有到期的周报，下一期是 ${next} ${DIGEST_TIME}`)
  }
  const key = digestKey(round, day)
  if (await findRun(key)) return outcomeOf(round, 'already', `${formatDay(day)}的周报已处理过`)
  return publish(round, at, { day, key }, deps)
}

/** Number, then row, then record: after a stop in between, the same key finds the same number and the same row. */
async function publish(
  round: Round,
  at: Date,
  { day, key }: { day: string; key: string },
  { timeZone, digests, delivery, exports }: JobDeps,
): Promise<JobOutcome> {
  const week = await digests.at(round._id, at)
  const run = { _id: key, job: NAME, groupId: round.groupId, day, at }
  if (week.digest.snapshot.whole.total === 0) {
    await recordRun({ ...run, state: 'skipped', reason: '还没有台账' })
    return outcomeOf(round, 'skipped', '还没有台账，不发周报')
  }
  const no = await numberDigest(round._id, key)
  const text = digestText({ ...week, no, title: titleOf(round), timeZone })
  const picture = () => exports.picture(round._id, at)
  const push = { title: `整改周报·第${no}期`, text, mentionIds: [], picture }
  const rowIds = await delivery.addPush(round.groupId, key, push)
  await recordRun({ ...run, state: 'done', reason: null })
  return outcomeOf(round, 'done', `第 ${no} 期周报已放入发件箱`, rowIds)
}
