import { groupIdOf } from './import'
import { required, type Verb, type VerbCall, WrongUsage } from './verb'
import { withHouse } from './with-house'

const SETTINGS = { title: 'title', webhook: 'webhook', secret: 'webhookSecret' } as const

/** `group list` and `group set ID KEY=VALUE …`: groups and their push addresses. */
export const group: Verb = {
  name: 'group',
  usage: 'group list | group set ID webhook=KEY [secret=SEC…] [title=名称]',
  help: '列出群；设置群的推送地址（企业微信 webhook 的 key，或钉钉自定义机器人的 access_token 和加签密钥）',
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
  const change = Object.fromEntries(pairs.map(settingOf))
  if (pairs.length === 0) throw new WrongUsage('还缺要设置的内容，如 webhook=KEY。')
  await withHouse(call, ({ house }) => house.services.groups.set(groupId, change))
  call.print(`已设置 ${groupId}：${Object.keys(change).join('、')}`)
}

function settingOf(pair: string): [string, string | null] {
  const [key = '', ...rest] = pair.split('=')
  const field = Object.entries(SETTINGS).find(([name]) => name === key)?.[1]
  if (!field || rest.length === 0)
    throw new WrongUsage(`不认识的设置“${pair}”，可用：${Object.keys(SETTINGS).join('、')}。`)
  return [field, required(rest.join('='), key)]
}
