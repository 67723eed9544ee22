import { readNumeral } from '../src/core/numerals'
import { byDueDate, type IssueView } from '../src/core/snapshot'
import { UserError } from '../src/core/user-error'
import { EMPTY_LISTS, list } from '../src/texts/lists'
import { refuseRest } from './arguments'
import type { RoundHandler, RoundRequest } from './handler'
import { LISTS, type ListOf } from './list-filters'
import { readPage } from './page'

/** 我的, 未认领, 本周到期, 逾期. */
export const lists: RoundHandler[] = LISTS.map(({ command, aliases = [], help, has }) => ({
  scope: 'round',
  who: command === '我的' ? 'person' : 'anyone',
  topic: 'look',
  command,
  aliases,
  usage: command,
  help,
  example: command,
  run: request => runList(request, command, view => has(view, request)),
}))

async function runList(
  request: RoundRequest,
  command: ListOf['command'],
  has: (view: IssueView) => boolean,
): Promise<string> {
  const all = await request.services.issues.list(request.round._id)
  if (all.length === 0) throw new UserError({ code: 'emptyLedger' })
  const { text, page } = readPage(request.rest)
  const number = readNumeral(text)
  if (number === undefined) refuseRest(text, text, { command, example: command })
  const issues = all.filter(has).sort(byDueDate)
  return list({
    heading: command,
    issues,
    page: number ?? page,
    command,
    empty: EMPTY_LISTS[command],
  })
}
