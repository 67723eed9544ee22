import { UserError } from '../src/core/user-error'
import { registrationConfirmed, registrationPending } from '../src/texts/people'
import type { RoundHandler } from './handler'

const LONGEST_NAME = 30

/** 我是 姓名 [部门]: joins the account to a person once the office has confirmed it. */
export const register: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  command: '我是',
  usage: '我是 姓名 [部门]',
  help: '登记身份，由办公室确认',
  example: '我是 张三 财务科',
  glued: true,
  async run({ rest, message, round, services: { roster } }) {
    const [name = '', department = null] = rest.trim().split(/[\s,，、]+/)
    if (name === '' || name.length > LONGEST_NAME)
      throw new UserError({ code: 'missingText', what: '姓名', example: register.example })
    const registration = await roster.register(round, message, name, department)
    if (registration === 'confirmed') return registrationConfirmed(name)
    return registrationPending(name, await roster.officeNames(round))
  },
}
