import { UserError } from '../src/core/user-error'
import { assigned } from '../src/texts/issues'
import { forEachIssue, looksLikeDate, readDeadline, readNumbers } from './arguments'
import type { RoundHandler } from './handler'

/** 指派 编号 姓名 [时限]: gives issues to a person. */
export const assign: RoundHandler = {
  scope: 'round',
  who: 'officeOrLeader',
  command: '指派',
  usage: '指派 编号 姓名 [时限]',
  help: '把问题交给某人，可带时限',
  example: '指派 37 张三 3月31日',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, assign)
    const { day, rest: left } = readDeadline(rest, request)
    const name = left.replace(/^@/, '').trim()
    const { mentionedIds } = request.message
    if (name === '' && mentionedIds.length === 0)
      throw new UserError({ code: 'missingText', what: '姓名', example: assign.example })
    if (looksLikeDate(name)) throw new UserError({ code: 'badDate', given: name })
    const owner = await request.services.roster.find(request.round, name, mentionedIds)
    const action = { verb: 'assign', owner, ...(day ? { dueDate: day } : {}) } as const
    return forEachIssue(request, { numbers, action, done: issue => assigned(issue, owner.name) })
  },
}
