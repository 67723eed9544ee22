import { details } from '../src/texts/details'
import { list } from '../src/texts/lists'
import { readNumbers } from './arguments'
import type { RoundHandler } from './handler'
import { readPage } from './page'

/** 查 编号, or bare numbers: one issue in full, or several on a line each. */
export const show: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'look',
  command: '查',
  aliases: ['查看', '详情'],
  usage: '查 编号',
  help: '看一个问题，也可只发编号',
  example: '查 37',
  async run(request) {
    const { services, round, timeZone } = request
    const { text, page } = readPage(request.rest)
    const { numbers } = await readNumbers({ ...request, rest: text }, show)
    const issues = await Promise.all(numbers.map(number => services.issues.resolve(round._id, number)))
    const [issue, another] = issues
    if (issue && !another) return details(issue, timeZone)
    return list({ heading: '共', issues, page, command: `查 ${text}`, empty: '' })
  },
}
