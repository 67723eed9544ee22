import { UserError } from '../src/core/user-error'
import type { ConfirmOptions } from '../src/services/roster'
import { confirmed } from '../src/texts/people'
import type { RoundHandler } from './handler'

const ROLES: Record<string, NonNullable<ConfirmOptions['role']>> = {
  领导: 'leader',
  办公室: 'office',
  成员: 'member',
}

/** 确认 姓名 [领导|办公室] [账号]: the office vouches for an account. */
export const confirm: RoundHandler = {
  scope: 'round',
  who: 'office',
  command: '确认',
  usage: '确认 姓名 [领导|办公室]',
  help: '确认登记的身份，可同时定为领导或办公室',
  example: '确认 张三',
  glued: true,
  async run({ rest, round, services }) {
    const [name = '', ...words] = rest
      .replace(/^@/, '')
      .trim()
      .split(/[\s,，、]+/)
    if (name === '') throw new UserError({ code: 'missingText', what: '姓名', example: confirm.example })
    const person = await services.roster.confirm(round, name, optionsOf(words))
    return confirmed(person.name, person.department, person.role)
  },
}

function optionsOf(words: string[]): ConfirmOptions {
  const role = words.map(word => ROLES[word]).find(known => known !== undefined)
  const account = words.find(word => !(word in ROLES))
  return { ...(role ? { role } : {}), ...(account ? { account } : {}) }
}
