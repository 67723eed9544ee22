import { addDays, mondayOf } from '../src/core/day'
import { isResponsible } from '../src/core/issue'
import { type IssueView, isOverdue, isUnfinished } from '../src/core/snapshot'
import type { EMPTY_LISTS } from '../src/texts/lists'
import type { RoundRequest } from './handler'

/** A list of issues is a filter with a name; all of them are paged alike. */
export interface ListOf {
  command: keyof typeof EMPTY_LISTS
  aliases?: string[]
  help: string
  has(view: IssueView, request: RoundRequest): boolean
}

/** 我的, 未认领, 本周到期, 逾期: in the order in which 帮助 shows them. */
export const LISTS: ListOf[] = [
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
