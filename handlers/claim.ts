import type { Owner } from '../src/core/issue'
import { UserError } from '../src/core/user-error'
import { claimed } from '../src/texts/issues'
import { forEachIssue, looksLikeDate, readDeadline, readNumbers } from './arguments'
import type { RoundHandler, RoundRequest } from './handler'

/** 认领 编号 [时限]: the sender takes the issue on; the office may name somebody else. */
export const claim: RoundHandler = {
  scope: 'round',
  who: 'person',
  command: '认领',
  aliases: ['领', '我来'],
  usage: '认领 编号 [时限]',
  help: '认领问题，可带时限',
  example: '认领 37 下周五',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, claim)
    const { day, rest: name } = readDeadline(rest, request)
    const owner = await ownerOf(request, name.replace(/^@/, '').trim())
    const action = { verb: 'claim', owner, ...(day ? { dueDate: day } : {}) } as const
    return forEachIssue(request, { numbers, action, done: claimed })
  },
}

async function ownerOf(request: RoundRequest, name: string): Promise<Owner> {
  const { actor, message, round, services } = request
  const isForOther = (name !== '' && name !== actor.person) || message.mentionedIds.length > 0
  if (isForOther && looksLikeDate(name)) throw new UserError({ code: 'badDate', given: name })
  if (isForOther && !actor.isOffice)
    throw new UserError({ code: 'officeOnly', verb: 'claim', leaderToo: false })
  if (isForOther) return services.roster.find(round, name, message.mentionedIds)
  if (actor.person === undefined) throw new UserError({ code: 'notRegistered' })
  const { person, department, isLeader } = actor
  return { name: person, isLeader, ...(department ? { department } : {}) }
}
