import { measureAdded } from '../src/texts/issues'
import { forEachIssueWithText } from './each-issue'
import type { RoundHandler } from './handler'

/** 措施 编号 文本: adds a measure. */
export const measure: RoundHandler = {
  scope: 'round',
  who: 'person',
  topic: 'work',
  command: '措施',
  usage: '措施 编号 内容',
  help: '加一条整改措施',
  example: '措施 37 每季度抽查一次用车台账',
  run: request =>
    forEachIssueWithText(request, measure, {
      textName: '措施内容',
      action: text => ({ verb: 'addMeasure', text }),
      done: measureAdded,
    }),
}
