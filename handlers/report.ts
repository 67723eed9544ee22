import { normalise, readNumeral } from '../src/core/numerals'
import { reported } from '../src/texts/issues'
import { forEachIssueWithText } from './each-issue'
import type { RoundHandler } from './handler'

/** 进展 编号 文本: a line in the issue's history, with a percentage if one stands in it. */
export const report: RoundHandler = {
  scope: 'round',
  who: 'person',
  topic: 'work',
  command: '进展',
  aliases: ['汇报', '更新'],
  usage: '进展 编号 内容',
  help: '报进展，可写 60%',
  example: '进展 37 已完成招标，60%',
  run: request =>
    forEachIssueWithText(request, report, {
      textName: '进展内容',
      action: text => ({ verb: 'report', text, ...percentIn(text) }),
      done: (issue, entry) => reported(issue, entry, percentIn(entry.text).percent),
    }),
}

/** Alone between punctuation, or behind a word for how far the work is: 用电下降12% says nothing of that. */
const PERCENT =
  /(?:^|[\s,.;:、。(]|完成|进度|进展|总体|整体|完成率|完成度|(?:办|做|干|改)(?:好|完|结)|整改|推进)(?:约|已|近|了|达|到|为|至){0,4}\s{0,4}(?:(?<figure>\d{1,3})\s{0,4}%|百分之(?<words>[零一二两三四五六七八九十百]{1,4}))(?=$|[\s,.;、。!)了])/g

/** The only percentage of a text that tells how far the work is; with several nobody can say which is meant. */
function percentIn(text: string): { percent?: number } {
  const found = [...normalise(text).matchAll(PERCENT)].map(({ groups }) =>
    readNumeral(groups?.figure ?? groups?.words ?? ''),
  )
  const [percent, another] = found
  return another === undefined && percent !== undefined && percent <= 100 ? { percent } : {}
}
