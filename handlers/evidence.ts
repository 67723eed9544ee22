import type { Issue, NewEvidence } from '../src/core/issue'
import { UserError } from '../src/core/user-error'
import { evidenceFiled } from '../src/texts/issues'
import { limited, readNumbers } from './arguments'
import { forEachIssue } from './each-issue'
import type { RoundHandler, RoundRequest } from './handler'

/** 佐证 编号 + picture, or quoting a picture, file or text: keeps it with the issue. */
export const evidence: RoundHandler = {
  scope: 'round',
  who: 'person',
  topic: 'work',
  command: '佐证',
  usage: '佐证 编号',
  help: '引用照片、文件或文字来留存，照片也可与这句话一起发',
  example: '佐证 37',
  async run(request) {
    const { numbers, rest } = await readNumbers(request, evidence)
    const text = limited(rest)
    const collect = collector(request)
    return forEachIssue(request, {
      numbers,
      draft: { verb: 'fileEvidence', evidence: [], text },
      complete: async issue => ({ verb: 'fileEvidence', evidence: await collect(issue), text }),
      done: evidenceFiled,
    })
  },
}

/** Several issues may rest on the same picture; it is fetched once. */
function collector({ services, round, message }: RoundRequest): (issue: Issue) => Promise<NewEvidence[]> {
  let collecting: Promise<NewEvidence[]> | undefined
  return async ({ seq }) => {
    collecting ??= services.evidence.collect(round._id, message)
    const shown = await collecting
    if (shown.length === 0) throw new UserError({ code: 'evidenceMissing', seq })
    return shown
  }
}
