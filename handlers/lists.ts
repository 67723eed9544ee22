import { addDays, mondayOf } from '../src/core/day'
import { isResponsible } from '../src/core/issue'
import { readNumeral } from '../src/core/numerals'
import { byDueDate, type IssueView, isOverdue, isUnfinished } from '../src/core/snapshot'
import { UserError } from '../src/core/user-error'
import { EMPTY_LISTS, list } from '../src/texts/lists'
import type { RoundHandler, RoundRequest } from './handler'
import { readPage } from './page'

/** A list of issues is a filter with a name; all of them are paged alike. */
interface ListOf {
  command: keyof typeof EMPTY_LISTS
  aliases?: string[]
  help: string
  has(view: IssueView, request: RoundRequest): boolean
}

const LISTS: ListOf[] = [
  {
    command: '我的',
    help: '您负责的、还没销号的',
    has: (view, { actor }) => view.state !== 'closed' && isResponsible(view, actor.person),
  },
  {
    command: '未认领',
    help: '还没有人负责的',
    has: ({ state }) => state === 'open',
  },
  {
    command: '本周到期',
    aliases: ['到期'],
    help: '这个星期日以前到期的',
    has: (view, { today }) => isDueThisWeek(view, today),
  },
  {
    command: '逾期',
    aliases: ['超期'],
    help: '过了时限还没报完成的',
    has: (view, { today }) => isOverdue(view, today),
  },
]

function isDueThisWeek(view: IssueView, today: string): boolean {
  const sunday = addDays(mondayOf(today), 6)
  return isUnfinished(view) && view.dueDate !== null && view.dueDate >= today && view.dueDate <= sunday
}

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
  const views = await request.services.issues.viewsAt(request.round._id, request.now)
  if (views.length === 0) throw new UserError({ code: 'emptyLedger' })
  const { text, page } = readPage(request.rest)
  const issues = views.filter(has).sort(byDueDate)
  return list({
    heading: command,
    issues,
    page: readNumeral(text) ?? page,
    command,
    empty: EMPTY_LISTS[command],
  })
}
