import { inspect } from 'node:util'
import { connection, connectModels, disconnectModels } from '../../models/database'
import { platformOf } from '../../models/groups'
import type { Simulator, Spoken } from '../../simulator'
import type { ChatMessage, Speech } from '../../simulator/types'
import type { Platform } from '../../src/core/message'
import type { ParsedLedger } from '../../src/core/parsed-ledger'
import type { House } from '../../src/house'
import { startRehearsal } from '../../src/rehearsal'
import type { OnStep } from '../../src/services/support'
import { aMessage } from './builders'

/** Monday 2026-11-23, 10:00 in China: an ordinary working day. */
export const MONDAY_TEN = new Date('2026-11-23T02:00:00Z')

export const SETUP_CODE = 'TESTCODE'

const TITLE = '整改工作群'

/** The people of the simulated group; 王办 is the office in prepared chats. */
export const PEOPLE = ['王办', '李雷', '韩梅', '赵领导', '外人'] as const
export type PersonName = (typeof PEOPLE)[number]

export interface ChatOptions {
  platform?: Platform
  /** Leave the group as it is found: unbound, nobody registered, no ledger. */
  fresh?: boolean
  /** How many issues the ledger has; 48 unless said otherwise. */
  issues?: number
  /** How long the door waits for a reply. */
  patienceMs?: number
  onStep?: OnStep
}

/** A work group with the bot in it, over real HTTP on both sides and a real MongoDB. */
export interface Chat {
  /** Somebody mentions the bot; resolves with what the bot answered. */
  says(from: PersonName, text: string, more?: Partial<Speech>): Promise<string>
  /** The same, with everything that the simulator knows about it. */
  speaks(from: PersonName, text: string, more?: Partial<Speech>): Promise<Spoken>
  /** All that the group sees. */
  messages(): ChatMessage[]
  /** Sends everything that is due in the outbox. */
  deliver(): Promise<void>
  passTime(milliseconds: number): void
  now(): Date
  house: House
  simulator: Simulator
  /** What our own log calls an error; empty in every test that does not provoke one. */
  faults: string[]
  groupId: string
  chatId: string
  close(): Promise<void>
}

let databases = 0

/** Connects this test file to a database of its own. */
export async function useDatabase(): Promise<void> {
  databases += 1
  const name = `test_${process.pid}_${process.env.JEST_WORKER_ID ?? 0}_${Date.now()}_${databases}`
  await connectModels(new URL(name, process.env.TEST_MONGODB_URI).href)
}

/** Drops that database. */
export async function dropDatabase(): Promise<void> {
  await connection().db?.dropDatabase()
  await disconnectModels()
}

let groups = 0

/** A chat in a group of its own; prepared (bound, people confirmed, ledger imported) unless `fresh`. */
export async function startChat(options: ChatOptions = {}): Promise<Chat> {
  const { platform = 'wecom', fresh = false, issues = 48, patienceMs, onStep } = options
  const faults: string[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (context: object, text: string) => void faults.push(`${text}: ${inspect(context)}`),
  }
  const clock = { at: MONDAY_TEN.getTime() }
  const now = () => new Date(clock.at)
  const rehearsal = await startRehearsal({
    setupCode: SETUP_CODE,
    timeZone: 'Asia/Shanghai',
    now,
    log,
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(onStep ? { onStep } : {}),
  })
  const { house, simulator } = rehearsal
  groups += 1
  const chatId = `${platform === 'wecom' ? 'wr' : 'cid'}Test${groups}_${Date.now()}`
  await rehearsal.join({ platform, chatId, title: TITLE, members: MEMBERS })
  const groupId = `${platform}:${chatId}`
  const chat: Chat = {
    house,
    simulator,
    faults,
    groupId,
    chatId,
    now,
    passTime: milliseconds => {
      clock.at += milliseconds
    },
    speaks: (from, text, more = {}) => simulator.say({ platform, chatId, from: idOf(from), text, ...more }),
    async says(from, text, more) {
      const spoken = await chat.speaks(from, text, more)
      return spoken.answer?.text ?? ''
    },
    messages: () => simulator.messages(chatId),
    deliver: () => house.delivery.sendDue(),
    close: rehearsal.stop,
  }
  if (!fresh) await prepare(chat, issues)
  return chat
}

export const MEMBERS = PEOPLE.map(name => ({ id: idOf(name), name }))

/** The account of a person on both platforms. */
export function idOf(name: PersonName): string {
  return { 王办: 'wangban', 李雷: 'lilei', 韩梅: 'hanmei', 赵领导: 'zhaold', 外人: 'waiguan' }[name]
}

/**
 * Binds the group, has its people confirmed and imports an invented ledger: as the commands would, without their
 * messages. That the commands do it is told by the tests of 绑定, 我是 and 确认.
 */
export async function prepare(place: { house: House; groupId: string }, issues: number): Promise<void> {
  const { rounds, roster, imports } = place.house.services
  const platform = platformOf(place.groupId)
  const chat = { platform, chatId: place.groupId, ...(platform === 'dingtalk' ? { chatTitle: TITLE } : {}) }
  const from = (name: PersonName) => aMessage({ ...chat, senderId: idOf(name) })
  const round = await rounds.bind(from('王办'), SETUP_CODE)
  for (const name of ['王办', '李雷', '韩梅', '赵领导'] as const)
    await roster.register(round, from(name), name, `${name}的科室`)
  await roster.confirm(round, '李雷', {})
  await roster.confirm(round, '韩梅', {})
  await roster.confirm(round, '赵领导', { role: 'leader' })
  if (issues > 0) await imports.save(place.groupId, aLedger(issues), 'test', '王办')
}

/** An invented ledger: two aspects, items of three issues each. */
export function aLedger(count: number, change: Partial<ParsedLedger['issues'][number]> = {}): ParsedLedger {
  const issues = Array.from({ length: count }, (_, index) => {
    const aspect = index < count / 2 ? 0 : 1
    const item = Math.floor(index / 3) + 1
    return {
      seq: index + 1,
      no: `${aspect + 1}-${item}-${(index % 3) + 1}`,
      aspect,
      item: `第${item}项内容`,
      title: `问题${index + 1}的名称`,
      measures: [],
      status: null,
      dueDate: null,
      text: '',
      ...change,
    }
  })
  return {
    title: '云溪县机关服务中心整改清单',
    form: 'F1',
    stated: { aspects: 2, items: null, issues: count, done: null },
    aspects: [
      { no: 1, title: '责任落实方面' },
      { no: 2, title: '日常管理方面' },
    ],
    issues,
    outside: [],
    warnings: [],
  }
}
