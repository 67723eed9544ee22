import { UserError } from '../src/core/user-error'
import { registrationConfirmed, registrationPending } from '../src/texts/people'
import { formerIssues } from './former-issues'
import type { RoundHandler } from './handler'

const LONGEST = 30

/** 我是 姓名 [部门]: joins the account to a person once the office has confirmed it. */
export const register: RoundHandler = {
  scope: 'round',
  who: 'anyone',
  topic: 'work',
  command: '我是',
  usage: '我是 姓名 部门',
  help: '登记，由办公室确认',
  example: '我是 张三 财务科',
  glued: true,
  async run({ rest, message, round, services }) {
    const { roster } = services
    const { name, department } = readName(rest)
    const { status, others, former } = await roster.register(round, message, name, department)
    if (status === 'confirmed')
      return (
        registrationConfirmed(name) +
        (await formerIssues({ services, round }, { former, person: { name, role: 'office' } }))
      )
    return registrationPending({ name, department }, await roster.officeNames(round), others)
  },
}

/** `张三 财务科`, `张三，财务科的`, `张三（财务科）` */
function readName(rest: string): { name: string; department: string | null } {
  const [name = '', department = null] = rest.split(/[\s,，、。；;（）()@]+/).filter(word => word !== '')
  if (name === '') throw new UserError({ code: 'missingText', what: '姓名', example: register.example })
  if (!isName(name) || (department?.length ?? 0) > LONGEST)
    throw new UserError({ code: 'badName', given: rest })
  return { name, department: department?.replace(/的$/, '') || null }
}

/** Minorities' names have a dot and may be long; a sentence or a number is no name. */
function isName(word: string): boolean {
  return word.length <= LONGEST && /^[\p{L}·•・.'’\p{M}-]{1,30}$/u.test(word)
}
