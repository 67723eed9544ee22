import { submitted } from '../src/texts/issues'
import { forEachIssue, readNumbers, requireText } from './arguments'
import type { RoundHandler } from './handler'

/** 完成 编号 说明: the responsible person asks for closing; the office verifies. */
export const submit: RoundHandler = {
  scope: 'round',
  who: 'person',
  command: '完成',
  aliases: ['办结', '申请销号'],
  usage: '完成 编号 说明',
  help: '报完成，等办公室核验（要先有佐证）',
  example: '完成 37 制度已印发并执行',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, submit)
    const text = requireText(rest, '完成说明', submit.example)
    return forEachIssue(request, { numbers, action: { verb: 'submit', text }, done: submitted })
  },
}
