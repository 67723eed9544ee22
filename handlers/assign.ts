import { UserError } from '../src/core/user-error'
import { assigned } from '../src/texts/issues'
import { readDeadline, readNumbers } from './arguments'
import { forEachIssue } from './each-issue'
import type { RoundHandler } from './handler'
import { readOwner } from './owner'

/** 指派 编号 姓名 [时限]: gives issues to a person. */
export const assign: RoundHandler = {
  scope: 'round',
  who: 'officeOrLeader',
  topic: 'office',
  command: '指派',
  usage: '指派 编号 姓名 [时限]',
  help: '把问题交给某人',
  example: '指派 37 张三 3月31日',
  async run(request) {
    const { numbers, rest, example } = await readNumbers(request, assign)
    const { day, rest: left } = readDeadline(rest, request)
    const owner = await readOwner(request, left)
    if (!owner) throw new UserError({ code: 'missingText', what: '姓名', example })
    const draft = { verb: 'assign', owner, ...(day ? { dueDate: day } : {}) } as const
    return forEachIssue(request, { numbers, draft, done: assigned })
  },
}
