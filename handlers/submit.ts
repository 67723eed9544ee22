import { submitted } from '../src/texts/issues'
import { forEachIssueWithText } from './each-issue'
import type { RoundHandler } from './handler'

/** 完成 编号 说明: the responsible person asks for closing; the office verifies. */
export const submit: RoundHandler = {
  scope: 'round',
  who: 'person',
  topic: 'work',
  command: '完成',
  aliases: ['办结', '申请销号'],
  usage: '完成 编号 说明',
  help: '报完成，等核验（先要有佐证）',
  example: '完成 37 制度已印发并执行',
  run: request =>
    forEachIssueWithText(request, submit, {
      textName: '完成说明',
      action: text => ({ verb: 'submit', text }),
      done: submitted,
    }),
}
