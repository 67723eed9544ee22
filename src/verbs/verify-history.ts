import { firstBreak } from '../core/history'
import { groupIdOf } from './import'
import { Refused, type Verb } from './verb'
import { withHouse } from './with-house'

/** `verify-history`: a silent edit of any timeline entry breaks its chain. */
export const verifyHistory: Verb = {
  name: 'verify-history',
  usage: 'verify-history [--group ID]',
  help: '检查每个问题的记录有没有被悄悄改动',
  async run(call) {
    const only = call.options.group === undefined ? undefined : groupIdOf(call.options.group)
    await withHouse(call, async ({ house: { services } }) => {
      const groups = (await services.groups.list()).filter(({ _id }) => only === undefined || _id === only)
      if (only !== undefined && groups.length === 0) throw new Refused(`没有 ${only} 这个群。`)
      const issues = (await Promise.all(groups.map(({ _id }) => services.issues.list(_id)))).flat()
      const broken = issues.filter(({ timeline, head }) => firstBreak(timeline, head) !== undefined)
      if (broken.length > 0)
        throw new Refused(
          `记录被改动过：${broken.map(({ roundId, seq }) => `${roundId} ${seq} 号`).join('、')}`,
        )
      call.print(`检查了 ${issues.length} 个问题的记录，没有被改动。`)
    })
  },
}
