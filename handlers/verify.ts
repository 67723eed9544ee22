import { verified } from '../src/texts/issues'
import { limited, readNumbers } from './arguments'
import { forEachIssue } from './each-issue'
import type { RoundHandler } from './handler'

/** 核验 编号 [意见]: the office closes the issue. */
export const verify: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '核验',
  aliases: ['通过', '销号'],
  usage: '核验 编号 [意见]',
  help: '通过核验，销号',
  example: '核验 37 材料齐全',
  async run(request) {
    const { numbers, rest } = await readNumbers(request, verify)
    const draft = { verb: 'verify', text: limited(rest), day: request.today } as const
    return forEachIssue(request, { numbers, draft, done: verified })
  },
}
