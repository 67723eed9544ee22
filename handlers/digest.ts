import { partsOf } from '../src/core/day'
import { UserError } from '../src/core/user-error'
import { titleOf } from '../src/services/rounds'
import { digestText } from '../src/texts/digest'
import type { RoundHandler } from './handler'

/** 周报: the digest as it would be now, without a number of its own. */
export const digest: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'look',
  command: '周报',
  usage: '周报',
  help: '本周周报预览',
  example: '周报',
  async run({ round, services, now, timeZone, calendar }) {
    const { digest: week, span } = await services.digests.at(round._id, now)
    if (week.snapshot.whole.total === 0) throw new UserError({ code: 'emptyLedger' })
    const unknownYears = [partsOf(span.today).year].filter(year => !calendar.isKnownYear(year))
    const title = titleOf(round)
    return digestText({ digest: week, span, no: undefined, title, timeZone, unknownYears, mondays: [] })
  },
}
