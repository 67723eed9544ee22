import { measureAdded } from '../src/texts/issues'
import { forEachIssue, readNumbers, requireText } from './arguments'
import type { RoundHandler } from './handler'

/** 措施 编号 文本: adds a measure. */
export const measure: RoundHandler = {
  scope: 'round',
  who: 'person',
  command: '措施',
  usage: '措施 编号 内容',
  help: '给问题加一条整改措施',
  example: '措施 37 每季度抽查一次用车台账',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, measure)
    const text = requireText(rest, '措施内容', measure.example)
    return forEachIssue(request, { numbers, action: { verb: 'addMeasure', text }, done: measureAdded })
  },
}
