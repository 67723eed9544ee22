import { answererOf } from '../src/core/remarks'
import { REMARK_TITLE, type Remarked, remarked, remarkNotice } from '../src/texts/remarks'
import { forEachIssueWithText } from './each-issue'
import type { RoundHandler, RoundRequest } from './handler'

/** 批示 编号 内容: a leader's word on an issue, pinned to it until somebody responsible or the office answers. */
export const remark: RoundHandler = {
  scope: 'round',
  who: 'leader',
  topic: 'office',
  command: '批示',
  usage: '批示 编号 内容',
  help: '领导批示，答复前一直列出',
  example: '批示 37 请于本月底前报结果',
  async run(request) {
    const made: Remarked[] = []
    const reply = await forEachIssueWithText(request, remark, {
      textName: '批示内容',
      action: text => ({ verb: 'remark', text }),
      done: (issue, entry) => {
        made.push({ issue, entry })
        return remarked(issue, entry)
      },
    })
    await tell(request, made)
    return reply
  },
}

/** Whoever is to answer may not be looking: they are mentioned, all in one message. */
function tell({ services, round, message }: RoundRequest, made: Remarked[]): Promise<void> {
  const names = made.flatMap(({ issue, entry }) => answererOf(issue, entry.by) ?? [])
  const notice = { title: REMARK_TITLE, text: remarkNotice(made), names }
  return services.notices.mention(round, `remark:${message.key}`, notice)
}
