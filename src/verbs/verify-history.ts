import { firstBreak } from '../core/history'
import type { Issue } from '../core/issue'
import { unexplained } from '../core/unexplained'
import { groupIdOf } from './import'
import { Refused, type Verb } from './verb'
import { withHouse } from './with-house'

/** `verify-history`: a silent edit of a timeline entry breaks its chain, one of the issue itself contradicts it. */
export const verifyHistory: Verb = {
  name: 'verify-history',
  usage: 'verify-history [--group ID]',
  help: '检查记录和台账有没有被悄悄改动',
  async run(call) {
    const only = call.options.group === undefined ? undefined : groupIdOf(call.options.group)
    await withHouse(call, async ({ house: { services } }) => {
      const groups = (await services.groups.list()).filter(({ _id }) => only === undefined || _id === only)
      if (only !== undefined && groups.length === 0) throw new Refused(`没有 ${only} 这个群。`)
      const issues = (await Promise.all(groups.map(({ _id }) => services.issues.list(_id)))).flat()
      const broken = issues.filter(isEdited)
      if (broken.length > 0)
        throw new Refused(
          `记录被改动过：${broken.map(({ roundId, seq }) => `${roundId} ${seq} 号`).join('、')}`,
        )
      call.print(`检查了 ${issues.length} 个问题的记录，没有被改动。`)
    })
  },
}

function isEdited(issue: Issue): boolean {
  return firstBreak(issue.timeline, issue.head) !== undefined || unexplained(issue).length > 0
}
