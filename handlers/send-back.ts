import { sentBack } from '../src/texts/issues'
import { forEachIssueWithText } from './each-issue'
import type { RoundHandler } from './handler'

/** 退回 编号 原因: the office is not satisfied yet. */
export const sendBack: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '退回',
  usage: '退回 编号 原因',
  help: '退回补充',
  example: '退回 37 缺少会议记录',
  run: request =>
    forEachIssueWithText(request, sendBack, {
      textName: '退回原因',
      action: text => ({ verb: 'sendBack', text }),
      done: sentBack,
    }),
}
