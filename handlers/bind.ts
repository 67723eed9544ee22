import { UserError } from '../src/core/user-error'
import { bound } from '../src/texts/people'
import type { AnywhereHandler } from './handler'

/** 绑定 CODE: the group gets its round, the sender becomes its office. */
export const bind: AnywhereHandler = {
  scope: 'anywhere',
  topic: 'office',
  command: '绑定',
  usage: '绑定 启用码',
  help: '启用本群，发送人为办公室',
  example: '绑定 K7MQ2XWD',
  glued: true,
  async run({ rest, message, services }) {
    if (rest.trim() === '')
      throw new UserError({ code: 'missingText', what: '启用码', example: bind.example })
    const round = await services.rounds.bind(message, rest)
    return bound((await services.issues.list(round._id)).length)
  },
}
