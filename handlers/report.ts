import { reported } from '../src/texts/issues'
import { forEachIssue, readNumbers, requireText } from './arguments'
import type { RoundHandler } from './handler'

/** 进展 编号 文本: a line in the issue's history, with a percentage if one stands in it. */
export const report: RoundHandler = {
  scope: 'round',
  who: 'person',
  command: '进展',
  aliases: ['汇报', '更新'],
  usage: '进展 编号 内容',
  help: '报进展，可写百分比',
  example: '进展 37 已完成招标，60%',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, report)
    const text = requireText(rest, '进展内容', report.example)
    const percent = percentIn(text)
    const action = { verb: 'report', text, ...(percent === undefined ? {} : { percent }) } as const
    return forEachIssue(request, { numbers, action, done: reported })
  },
}

/** The only percentage of a text; with several nobody can say which is meant. */
function percentIn(text: string): number | undefined {
  const found = [...text.matchAll(/(?<![\d.])(\d{1,3})\s*[%％]/g)].map(match => Number(match[1]))
  const [percent, another] = found
  return another === undefined && percent !== undefined && percent <= 100 ? percent : undefined
}
