import { measureAdded } from '../src/texts/issues'
import { readNumbers, requireText } from './arguments'
import { forEachIssue } from './each-issue'
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
  async run(request) {
    const { numbers, rest, example } = await readNumbers(request, measure)
    return forEachIssue(request, {
      numbers,
      draft: { verb: 'addMeasure', text: rest },
      complete: () => ({ verb: 'addMeasure', text: requireText(rest, '措施内容', example) }),
      done: measureAdded,
    })
  },
}
