import { sentBack } from '../src/texts/issues'
import { forEachIssue, readNumbers, requireText } from './arguments'
import type { RoundHandler } from './handler'

/** 退回 编号 原因: the office is not satisfied yet. */
export const sendBack: RoundHandler = {
  scope: 'round',
  who: 'office',
  command: '退回',
  usage: '退回 编号 原因',
  help: '退回补充，要写原因',
  example: '退回 37 缺少会议记录',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, sendBack)
    const text = requireText(rest, '退回原因', sendBack.example)
    return forEachIssue(request, {
      numbers,
      action: { verb: 'sendBack', text },
      done: issue => sentBack(issue, text),
    })
  },
}
