import { findRun, recordRun } from '../models/jobruns'
import { dangerouslyListRounds, numberDigest, type Round } from '../models/rounds'
import { dayOf, formatDay, instantOf, partsOf } from '../src/core/day'
import { DIGEST_TIME } from '../src/services/digests'
import { titleOf } from '../src/services/rounds'
import { digestText } from '../src/texts/digest'
import type { Job, JobDeps, JobOptions, JobOutcome } from './job'

const NAME = 'monday-digest'
/** Further back nobody needs to be told that a digest is missing. */
const WEEKS_LOOKED_BACK = 8

/** 周报: on the day that stands in for Monday, at 08:30 or made up later that day, once per group. */
export const mondayDigest: Job = {
  name: NAME,
  // Often, so that a digest missed by a restart is made up soon; the calendar knows which day it is.
  cron: '*/5 * * * *',
  async run(at, deps, options = {}) {
    const rounds = (await dangerouslyListRounds()).filter(
      round => options.groupId === undefined || round.groupId === options.groupId,
    )
    const outcomes: JobOutcome[] = []
    for (const round of rounds) outcomes.push(await runFor(round, at, deps, options))
    return outcomes
  },
}

async function runFor(round: Round, at: Date, deps: JobDeps, options: JobOptions): Promise<JobOutcome> {
  const day = dayOf(at, deps.timeZone)
  if (options.catchUp) await recordMissed(round, day, at, deps)
  const due = deps.calendar.digestOn(day)
  const outcome = { groupId: round.groupId, rowIds: [] }
  if (!due || at < instantOf(day, DIGEST_TIME, deps.timeZone)) {
    const next = formatDay(due ? day : deps.calendar.nextDigestDay(day))
    return { ...outcome, status: 'notDue', detail: `现在没有到期的周报，下一期是 ${next} ${DIGEST_TIME}` }
  }
  const key = keyOf(round, day)
  const earlier = await findRun(key)
  if (earlier) return { ...outcome, status: 'already', detail: `${formatDay(day)}的周报已处理过` }
  return publish(round, at, { day, key, mondays: due.mondays }, deps)
}

interface Due {
  day: string
  key: string
  mondays: string[]
}

/** Number, then row, then record: after a stop in between, the same key finds the same number and the same row. */
async function publish(round: Round, at: Date, due: Due, deps: JobDeps): Promise<JobOutcome> {
  const { calendar, timeZone, digests, delivery } = deps
  const { digest, span } = await digests.at(round._id, at)
  const run = { _id: due.key, job: NAME, groupId: round.groupId, day: due.day, at }
  if (digest.snapshot.whole.total === 0) {
    await recordRun({ ...run, state: 'skipped', reason: '还没有台账' })
    return { groupId: round.groupId, status: 'skipped', detail: '还没有台账，不发周报', rowIds: [] }
  }
  const no = await numberDigest(round._id, due.key)
  const unknownYears = [partsOf(due.day).year].filter(year => !calendar.isKnownYear(year))
  const title = titleOf(round)
  const text = digestText({ digest, span, no, title, timeZone, unknownYears, mondays: due.mondays })
  const push = { title: `整改周报·第${no}期`, text, mentionIds: [] }
  const rowIds = await delivery.addPush(round.groupId, due.key, push)
  await recordRun({ ...run, state: 'done', reason: null })
  return { groupId: round.groupId, status: 'done', detail: `第 ${no} 期周报已放入发件箱`, rowIds }
}

/** A digest of an earlier week that nobody sent is not sent late; that it was left out is on record. */
async function recordMissed(round: Round, today: string, at: Date, deps: JobDeps): Promise<void> {
  const born = dayOf(round.createdAt, deps.timeZone)
  let day = deps.calendar.previousDigestDay(today)
  for (let weeks = 0; weeks < WEEKS_LOOKED_BACK && day > born; weeks += 1) {
    const key = keyOf(round, day)
    if (await findRun(key)) return
    const run = { _id: key, job: NAME, groupId: round.groupId, day, at }
    await recordRun({ ...run, state: 'skipped', reason: '当天服务没有运行' })
    day = deps.calendar.previousDigestDay(day)
  }
}

function keyOf(round: Round, day: string): string {
  return `${NAME}:${round.groupId}:${day}`
}
