import { details } from '../src/texts/issues'
import { readIssue } from './arguments'
import type { RoundHandler } from './handler'

/** 查 编号, or a bare number: one issue in full. */
export const show: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  command: '查',
  aliases: ['查看', '详情'],
  usage: '查 编号（或只发编号）',
  help: '看一个问题的全部情况',
  example: '查 37',
  async run(request) {
    const { issue } = await readIssue(request, show)
    return details(issue, request.timeZone)
  },
}
