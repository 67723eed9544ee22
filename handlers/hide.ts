import { hidden, unhidden } from '../src/texts/issues'
import { readNumbers } from './arguments'
import { forEachIssue, forEachIssueWithText } from './each-issue'
import type { RoundHandler } from './handler'

/** 不公开 编号 理由: the issue stays out of the bulletin for publication. */
export const hide: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '不公开',
  usage: '不公开 编号 理由',
  help: '公开稿不列，只计数',
  example: '不公开 37 案件尚未公开',
  run: request =>
    forEachIssueWithText(request, hide, {
      textName: '不公开的理由',
      action: text => ({ verb: 'hide', text }),
      done: hidden,
    }),
}

/** 恢复公开 编号: the bulletin for publication lists the issue again. */
export const unhide: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '恢复公开',
  usage: '恢复公开 编号',
  help: '公开稿重新列出',
  example: '恢复公开 37',
  async run(request) {
    const { numbers } = await readNumbers(request, unhide)
    return forEachIssue(request, { numbers, draft: { verb: 'unhide' }, done: unhidden })
  },
}
