import type { Owner } from '../src/core/issue'
import { UserError } from '../src/core/user-error'
import { claimed } from '../src/texts/issues'
import { looksLikeDate, readDeadline, readNumbers } from './arguments'
import { forEachIssue } from './each-issue'
import type { RoundHandler, RoundRequest } from './handler'
import { readOwner, withoutSigns } from './owner'

/** 认领 编号 [时限]: the sender takes the issue on; the office may name somebody else. */
export const claim: RoundHandler = {
  scope: 'round',
  who: 'person',
  topic: 'work',
  command: '认领',
  aliases: ['领', '我来'],
  usage: '认领 编号 [时限]',
  help: '认领问题',
  example: '认领 37 下周五',
  async run(request) {
    const { numbers, rest } = await readNumbers(request, claim)
    const { day, rest: left } = readDeadline(rest, request)
    const owner = await ownerOf(request, left)
    const draft = { verb: 'claim', owner, ...(day ? { dueDate: day } : {}) } as const
    return forEachIssue(request, { numbers, draft, done: claimed })
  },
}

async function ownerOf(request: RoundRequest, rest: string): Promise<Owner> {
  const { actor, message } = request
  const name = withoutSigns(rest)
  const isForOther = (name !== '' && name !== actor.person) || message.mentionedIds.length > 0
  if (!isForOther) return asOwner(request)
  if (!actor.isOffice && looksLikeDate(name)) throw new UserError({ code: 'badDate', given: name })
  if (!actor.isOffice) throw new UserError({ code: 'claimForSelfOnly', given: name || '@' })
  return (await readOwner(request, rest)) ?? asOwner(request)
}

function asOwner({ actor: { person, department, isLeader } }: RoundRequest): Owner {
  if (person === undefined) throw new UserError({ code: 'notRegistered' })
  return { name: person, isLeader, ...(department ? { department } : {}) }
}
