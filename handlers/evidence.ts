import { UserError } from '../src/core/user-error'
import { evidenceFiled } from '../src/texts/issues'
import { limited, readIssue } from './arguments'
import type { RoundHandler } from './handler'

/** 佐证 编号 + picture, or quoting a picture, file or text: keeps it with the issue. */
export const evidence: RoundHandler = {
  scope: 'round',
  who: 'person',
  command: '佐证',
  usage: '佐证 编号（引用照片、文件或文字）',
  help: '留存佐证：引用照片、文件或文字，或图文一起发',
  example: '佐证 37',
  async run(request) {
    const { issue, rest } = await readIssue(request, evidence)
    const { message, round, actor, services } = request
    const text = limited(rest)
    const shown = await services.evidence.collect(round._id, message)
    if (shown.length === 0) throw new UserError({ code: 'evidenceMissing', seq: issue.seq })
    const action = { verb: 'fileEvidence', evidence: shown, text } as const
    const changed = await services.issues.apply(issue, action, actor, message.key)
    return evidenceFiled(changed.issue, message.key)
  },
}
