import { verified } from '../src/texts/issues'
import { forEachIssue, limited, readNumbers } from './arguments'
import type { RoundHandler } from './handler'

/** 核验 编号 [意见]: the office closes the issue. */
export const verify: RoundHandler = {
  scope: 'round',
  who: 'office',
  command: '核验',
  aliases: ['通过', '销号'],
  usage: '核验 编号 [意见]',
  help: '核验通过，销号',
  example: '核验 37 材料齐全',
  async run(request) {
    const { numbers, rest } = readNumbers(request.rest, verify)
    const action = { verb: 'verify', text: limited(rest), day: request.today } as const
    return forEachIssue(request, { numbers, action, done: verified })
  },
}
