import { formatDay } from '../src/core/day'
import { parseNumbers } from '../src/core/issue-number'
import type { Reply } from '../src/core/message'
import { snapshotOf } from '../src/core/snapshot'
import { UserError } from '../src/core/user-error'
import { titleOf } from '../src/services/rounds'
import { snapshotText } from '../src/texts/snapshot'
import type { RoundHandler, RoundRequest } from './handler'
import { report } from './report'
import { show } from './show'
import { asksAbout, isMonth, readQuestion } from './snapshot-question'

/** 进度: the state of the round, now or on a past day. */
export const snapshot: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'look',
  command: '进度',
  aliases: ['快照', '状态'],
  usage: '进度 [按方面|按部门|按领导] [日期]',
  help: '总体进度，可查过去某天',
  example: '进度 按部门',
  glued: true,
  async run(request) {
    const { numbers, rest } = parseNumbers(request.rest)
    if (numbers.length === 0 || isMonth(rest)) return stateOf(request)
    // 进度 37 已完成招标 is what people type for 进展; 进度 37 alone asks for the issue, and so does 进度 37 到哪了.
    if (!asksAbout(rest, request)) return reportAs(request)
    return show.run({ ...request, rest: numbers.map(({ printed }) => printed).join('、') })
  },
}

function reportAs(request: RoundRequest): Promise<string | Reply> {
  if (request.actor.person === undefined && !request.actor.isOffice)
    throw new UserError({ code: 'notRegistered' })
  return report.run(request)
}

async function stateOf(request: RoundRequest): Promise<Reply> {
  const { round, services, timeZone, actor, today, message } = request
  const { grouping, day, asOf } = readQuestion(request, snapshot.example)
  const views = await services.issues.viewsAt(round._id, asOf)
  if (views.length === 0)
    throw new UserError(day < today ? { code: 'noLedgerThen', day: formatDay(day) } : { code: 'emptyLedger' })
  const undelivered = actor.isOffice ? await services.undelivered.reasons(round.groupId) : []
  const state = snapshotOf(views, day, grouping)
  const text = snapshotText({ snapshot: state, grouping, asOf, timeZone, title: titleOf(round), undelivered })
  // A question about groups is answered by the figures; the picture would say nothing about them.
  const isShown = message.takesPictures && grouping === undefined
  const picture = isShown ? await services.exports.picture(round._id, asOf) : undefined
  return { text, ...(picture ? { picture: picture.toString('base64') } : {}) }
}
