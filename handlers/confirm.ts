import type { Person } from '../models/rounds'
import { UserError } from '../src/core/user-error'
import { confirmed } from '../src/texts/people'
import { formerIssues } from './former-issues'
import type { RoundHandler, RoundRequest } from './handler'

const ROLES: Record<string, Person['role']> = { 领导: 'leader', 办公室: 'office', 成员: 'member' }

/** 确认 姓名 [领导|办公室] [部门或账号]: the office vouches for an account. */
export const confirm: RoundHandler = {
  scope: 'round',
  who: 'office',
  topic: 'office',
  command: '确认',
  usage: '确认 姓名 [领导|办公室|成员]',
  help: '确认登记的人，可定身份',
  example: '确认 张三 领导',
  glued: true,
  async run(request) {
    const { round, services } = request
    const words = wordsOf(request.rest)
    const name = words[0] ?? (await mentionedName(request))
    if (name === undefined)
      throw new UserError({ code: 'whomToConfirm', waiting: await services.roster.waiting(round) })
    const { person, former } = await services.roster.confirm(round, name, optionsOf(name, words.slice(1)))
    const told = confirmed(person.name, person.department, person.role)
    return told + (await formerIssues(request, { former, person }))
  },
}

function wordsOf(rest: string): string[] {
  return rest
    .replace(/^\s*@/, '')
    .split(/[\s,，、。]+/)
    .filter(word => word !== '')
}

/** DingTalk tells whom the office mentioned, and leaves no name in the text. */
async function mentionedName({ services, round, message }: RoundRequest): Promise<string | undefined> {
  return services.roster.claimedName(round, message.mentionedIds)
}

function optionsOf(name: string, words: string[]): { role?: Person['role']; hint?: string } {
  const roles = words.filter(word => Object.hasOwn(ROLES, word))
  if (roles.length > 1) throw new UserError({ code: 'unknownRole', name, given: roles.join(' ') })
  const role = ROLES[roles[0] ?? '']
  const hint = words.find(word => !Object.hasOwn(ROLES, word))
  return { ...(role ? { role } : {}), ...(hint ? { hint } : {}) }
}
