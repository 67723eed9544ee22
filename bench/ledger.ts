import { randomUUID } from 'node:crypto'
import { connectModels, disconnectModels } from '../models/database'
import { sampleList } from '../src/demo'
import { buildHouse, type House } from '../src/house'

export const GROUPS = 32
export const ISSUES = 48
const SETUP_CODE = 'BENCH347'

export function chatIdOf(group: number): string {
  return `wrBench${group}`
}

export function userIdOf(group: number): string {
  return `member${group}`
}

/** Work groups in use: bound, one registered person each, the sample round of 48 issues claimed by that person. */
export async function prepareGroups(uri: string): Promise<void> {
  await connectModels(uri)
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const place = { setupCode: SETUP_CODE, timeZone: 'Asia/Shanghai', now: () => new Date(), log: silent }
  const house = buildHouse({ ...place, patienceMs: 60_000 })
  const list = await sampleList()
  await Promise.all(Array.from({ length: GROUPS }, (_, group) => prepareGroup(house, group, list)))
  await disconnectModels()
}

async function prepareGroup(house: House, group: number, list: string): Promise<void> {
  const commands = [`绑定 ${SETUP_CODE}`, '我是 孟飞 车队', `导入\n${list}`, '确认导入', `认领 1~${ISSUES}`]
  for (const text of commands) await answerTo(house, group, text)
  const last = await answerTo(house, group, `查 ${ISSUES}`)
  if (!last.includes('整改中')) throw new Error(`group ${group} is not prepared: ${last}`)
}

async function answerTo({ intake }: House, group: number, text: string): Promise<string> {
  const answer = await intake.take({
    key: `bench:${randomUUID()}`,
    platform: 'wecom',
    chatId: `wecom:${chatIdOf(group)}`,
    chatKind: 'group',
    senderId: userIdOf(group),
    text,
    mentionedIds: [],
    attachments: [],
    receivedAt: new Date().toISOString(),
  })
  answer.delivered()
  return answer.reply?.text ?? ''
}
