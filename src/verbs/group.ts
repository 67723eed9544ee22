import { isDay } from '../core/day'
import type { ProfileField } from '../services/groups'
import { groupIdOf } from './import'
import { required, type Verb, type VerbCall, WrongUsage } from './verb'
import { withHouse } from './with-house'

const GROUP_SETTINGS = { title: 'title', webhook: 'webhook', secret: 'webhookSecret' } as const

const PROFILE_SETTINGS = {
  unit: 'unit',
  inspectedBy: 'inspectedBy',
  organisation: 'organisation',
  outlook: 'outlook',
  pattern: 'pattern',
  phone: 'contact.phone',
  address: 'contact.address',
  postCode: 'contact.postCode',
  mail: 'contact.mail',
} as const satisfies Record<string, ProfileField>

const NAMES = [...Object.keys(GROUP_SETTINGS), ...Object.keys(PROFILE_SETTINGS), 'feedback']

/** `group list` and `group set ID KEY=VALUE …`: groups and their push addresses. */
export const group: Verb = {
  name: 'group',
  usage: 'group list | group set ID webhook=KEY [secret=SEC…] [unit=单位] [phone=电话] …',
  help: '列出群；设置推送地址 webhook（企业微信的 key，或钉钉的 access_token）、secret，和通报用的 unit、inspectedBy、feedback、phone、address、postCode、mail，以及写进通报的 organisation（组织领导情况）、outlook（下一步打算），和通报体例 pattern（F1 分项、“针对……的问题”；F2 不分项、直接写问题）',
  async run(call) {
    const [action] = call.positionals
    if (action === 'list') return list(call)
    if (action === 'set') return set(call)
    throw new WrongUsage('group 后面要写 list 或 set。')
  },
}

async function list(call: VerbCall): Promise<void> {
  const groups = await withHouse(call, ({ house }) => house.services.groups.list())
  if (call.options.json)
    return call.print(
      JSON.stringify(
        groups.map(({ _id, title, roundId, webhook }) => ({
          id: _id,
          title,
          bound: roundId !== null,
          webhook: webhook !== null,
        })),
      ),
    )
  if (groups.length === 0) return call.print('还没有群。')
  for (const { _id, title, roundId, webhook } of groups)
    call.print(
      `${_id} ${title} ${roundId ? '已启用' : '未启用'} ${webhook ? '已设推送地址' : '用默认推送地址'}`,
    )
}

async function set(call: VerbCall): Promise<void> {
  const [, id, ...pairs] = call.positionals
  const groupId = groupIdOf(id)
  if (pairs.length === 0) throw new WrongUsage('还缺要设置的内容，如 webhook=KEY。')
  const given = Object.fromEntries(pairs.map(readPair))
  for (const [key, value] of Object.entries(given)) check(key, value)
  const { feedback } = given
  await withHouse(call, async ({ house: { services } }) => {
    await services.groups.set(groupId, renamed(given, GROUP_SETTINGS))
    const profile = renamed(given, PROFILE_SETTINGS)
    if (Object.keys(profile).length > 0) await services.groups.setProfile(groupId, profile)
    if (feedback) await services.groups.setFeedbackDate(groupId, feedback)
  })
  call.print(`已设置 ${groupId}：${Object.keys(given).join('、')}`)
}

/** Settings that only some values make sense for, and what is said of the others. */
const CHECKS: Record<string, { isValid: (value: string) => boolean; complaint: string }> = {
  feedback: { isValid: isDay, complaint: 'feedback 要写成日期，并且有这一天。例：feedback=2026-03-01' },
  pattern: { isValid: value => ['F1', 'F2'].includes(value), complaint: 'pattern 要写成 F1 或 F2。' },
}

function check(key: string, value: string): void {
  const { isValid, complaint } = CHECKS[key] ?? {}
  if (isValid && !isValid(value)) throw new WrongUsage(complaint)
}

function readPair(pair: string): [string, string] {
  const [key = '', ...rest] = pair.split('=')
  if (!NAMES.includes(key) || rest.length === 0)
    throw new WrongUsage(`不认识的设置“${pair}”，可用：${NAMES.join('、')}。`)
  return [key, required(rest.join('='), key)]
}

/** The settings of one kind, under the names by which they are kept. */
function renamed(given: Record<string, string>, names: Record<string, string>): Record<string, string> {
  const known = Object.entries(names).filter(([name]) => given[name] !== undefined)
  return Object.fromEntries(known.map(([name, kept]) => [kept, given[name] ?? '']))
}
