import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GroupInput, Member } from '../simulator'
import type { InboundMessage } from './core/message'
import { readLedger } from './documents/read'
import type { House } from './house'

/** Invented people; the same in both simulated groups. */
const PEOPLE: (Member & { department: string })[] = [
  { id: 'linyue', name: '林悦', title: '办公室', department: '办公室' },
  { id: 'zhouzm', name: '周正明', title: '分管领导', department: '班子' },
  { id: 'gaoyuan', name: '高原', title: '财务科', department: '财务科' },
  { id: 'tangxw', name: '唐晓雯', title: '后勤科', department: '后勤科' },
  { id: 'mengfei', name: '孟飞', title: '车队', department: '车队' },
]

const [OFFICE, LEADER] = ['linyue', 'zhouzm']

/** A work group that is in use: office, people and the sample round are there. */
export const DEMO_GROUP: GroupInput = {
  platform: 'wecom',
  chatId: 'wrDemoGroup',
  title: '整改工作群',
  members: PEOPLE,
}

/** A group that nobody has bound yet, to try the beginning. */
export const FRESH_GROUP: GroupInput = {
  platform: 'dingtalk',
  chatId: 'cidDemoGroup',
  title: '钉钉新群（未绑定）',
  members: PEOPLE,
}

/** The sample round as it is published at the end: 5 aspects, 18 items, 48 issues, all invented. */
export function sampleDocument(): Promise<string> {
  return readSample('round.md')
}

/** The same round as it is handed over on the day of the feedback: the problems alone. */
export function sampleList(): Promise<string> {
  return readSample('list.md')
}

function readSample(name: string): Promise<string> {
  return readFile(join(__dirname, '../simulator/sample', name), 'utf8')
}

/** Fills the demo group once; a restart finds it as it was left. */
export async function prepareDemo({ services }: House, setupCode: string, now: Date): Promise<void> {
  const groupId = `wecom:${DEMO_GROUP.chatId}`
  const from = (senderId: string): InboundMessage => ({
    key: `demo:${senderId}`,
    platform: 'wecom',
    chatId: groupId,
    chatKind: 'group',
    chatTitle: DEMO_GROUP.title,
    senderId,
    text: '',
    mentionedIds: [],
    attachments: [],
    receivedAt: now.toISOString(),
  })
  const round = await services.rounds.bind(from(OFFICE ?? ''), setupCode)
  if ((await services.issues.list(round._id)).length > 0) return
  await services.imports.save(groupId, readLedger(await sampleDocument()), 'demo', '办公室', { asNew: true })
  for (const { id, name, department } of PEOPLE) {
    const known = await services.rounds.of(from(id))
    const { status } = await services.roster.register(known, from(id), name, department)
    if (status === 'confirmed') continue
    await services.roster.confirm(known, name, id === LEADER ? { role: 'leader' } : {})
  }
}
