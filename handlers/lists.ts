import { addDays, mondayOf } from '../src/core/day'
import { isResponsible } from '../src/core/issue'
import { byDueDate, type IssueView, isOverdue, isUnfinished } from '../src/core/snapshot'
import { UserError } from '../src/core/user-error'
import { list } from '../src/texts/issues'
import type { RoundHandler, RoundRequest } from './handler'

/** A list of issues is a filter with a name; all of them are paged alike. */
interface ListOf {
  command: string
  aliases?: string[]
  help: string
  has(view: IssueView, request: RoundRequest): boolean
}

const LISTS: ListOf[] = [
  {
    command: '未认领',
    help: '列出还没有人认领的问题',
    has: ({ state }) => state === 'open',
  },
  {
    command: '逾期',
    aliases: ['超期'],
    help: '列出过了时限还没报完成的问题',
    has: (view, { today }) => isOverdue(view, today),
  },
  {
    command: '本周到期',
    aliases: ['到期'],
    help: '列出本周日以前到期的问题',
    has: (view, { today }) => isDueThisWeek(view, today),
  },
  {
    command: '我的',
    help: '列出您负责的、还没销号的问题',
    has: (view, { actor }) => view.state !== 'closed' && isResponsible(view, actor.person),
  },
]

function isDueThisWeek(view: IssueView, today: string): boolean {
  const sunday = addDays(mondayOf(today), 6)
  return isUnfinished(view) && view.dueDate !== null && view.dueDate >= today && view.dueDate <= sunday
}

/** 未认领, 逾期, 本周到期, 我的. */
export const lists: RoundHandler[] = LISTS.map(({ command, aliases = [], help, has }) => ({
  scope: 'round',
  who: command === '我的' ? 'person' : 'anyone',
  command,
  aliases,
  usage: command,
  help,
  example: command,
  run: request => runList(request, command, view => has(view, request)),
}))

/** 搜索 词: issues with the word in title, item or measures. */
export const search: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  command: '搜索',
  aliases: ['查找', '搜'],
  usage: '搜索 词',
  help: '按词找问题',
  example: '搜索 公车',
  glued: true,
  async run(request) {
    const { word, page } = readPage(request.rest)
    if (word === '') throw new UserError({ code: 'missingText', what: '要找的词', example: search.example })
    const issues = await request.services.issues.list(request.round._id)
    const hits = issues.filter(issue =>
      [issue.title, issue.item ?? '', ...issue.measures.map(({ text }) => text)].some(text =>
        text.includes(word),
      ),
    )
    return list(`含“${word}”的问题`, hits, page, `搜索 ${word}`)
  },
}

async function runList(
  request: RoundRequest,
  command: string,
  has: (view: IssueView) => boolean,
): Promise<string> {
  const views = await request.services.issues.viewsAt(request.round._id, request.now)
  if (views.length === 0) throw new UserError({ code: 'emptyLedger' })
  return list(command, views.filter(has).sort(byDueDate), readPage(request.rest).page, command)
}

/** `公车 第2页` or `公车 2` */
function readPage(rest: string): { word: string; page: number } {
  const match = /^(.*?)\s*(?:第\s*(\d{1,3})\s*页)?$/u.exec(rest.trim())
  const bare = /^\d{1,3}$/.exec(rest.trim())
  if (bare) return { word: rest.trim(), page: Math.max(1, Number(bare[0])) }
  return { word: match?.[1] ?? '', page: Math.max(1, Number(match?.[2] ?? 1)) }
}
