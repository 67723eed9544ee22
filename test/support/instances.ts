import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSimulator, newAccounts, type Simulator, type Spoken } from '../../simulator'
import type { Speech } from '../../simulator/types'
import { createApp } from '../../src/app'
import type { Platform } from '../../src/core/message'
import { buildHouse, type House } from '../../src/house'
import { UNHURRIED } from '../../src/rehearsal'
import type { OnStep } from '../../src/services/support'
import { joinGroup, platformsAt } from '../../src/simulated'
import { idOf, MEMBERS, MONDAY_TEN, type PersonName, prepare, SETUP_CODE } from './chat'

export interface InstancesOptions {
  platform?: Platform
  /** How many processes there would be; the platform calls them in turn. */
  count?: number
  issues?: number
  /** When it begins; Monday 2026-11-23, 10:00 in China unless said otherwise. */
  at?: Date
}

/** One group, and the program running several times, or again and again, on one database. */
export interface Instances {
  says(from: PersonName, text: string, more?: Partial<Speech>): Promise<string>
  speaks(from: PersonName, text: string, more?: Partial<Speech>): Promise<Spoken>
  simulator: Simulator
  /** The instances that are running, in the order in which they are called. */
  houses: House[]
  /** The first of them. */
  house: House
  groupId: string
  chatId: string
  now(): Date
  passTime(milliseconds: number): void
  /** The program is gone without a word and starts anew, with nothing in its memory. */
  restart(change?: { onStep?: OnStep; patienceMs?: number }): void
  close(): Promise<void>
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }
let groups = 0

/** A prepared group with the program running `count` times; the models must be connected. */
export async function startInstances(options: InstancesOptions = {}): Promise<Instances> {
  const { platform = 'wecom', count = 1, issues = 6, at = MONDAY_TEN } = options
  const clock = { at: at.getTime() }
  const now = () => new Date(clock.at)
  const accounts = newAccounts()
  const servers = await Promise.all(Array.from({ length: count }, () => listen()))
  let calls = 0
  const botUrl = () => urlOf(first(servers.slice(calls++ % count)))
  const { patienceMs, timeouts } = UNHURRIED
  const simulator = createSimulator({ ...accounts, now, botUrl, timeouts })
  const { url, close } = await simulator.listen()
  const platforms = platformsAt(url, accounts)

  function open(server: Server, change: { onStep?: OnStep; patienceMs?: number } = {}): House {
    const known = {
      setupCode: SETUP_CODE,
      timeZone: 'Asia/Shanghai',
      ...platforms,
      now,
      log: SILENT,
      patienceMs,
    }
    const house = buildHouse({ ...known, ...change })
    const door = { take: house.intake.take, callbackWindowSeconds: 600, isReady: async () => true }
    const app = createApp({ ...platforms, ...door, now, log: SILENT })
    server.removeAllListeners('request')
    server.on('request', app.callback())
    return house
  }

  groups += 1
  const chatId = `${platform === 'wecom' ? 'wr' : 'cid'}Instances${groups}_${Date.now()}`
  const instances: Instances = {
    simulator,
    chatId,
    groupId: `${platform}:${chatId}`,
    now,
    houses: servers.map(server => open(server)),
    get house() {
      return first(instances.houses)
    },
    passTime: milliseconds => {
      clock.at += milliseconds
    },
    speaks: (from, text, more = {}) => simulator.say({ platform, chatId, from: idOf(from), text, ...more }),
    says: async (from, text, more) => (await instances.speaks(from, text, more)).answer?.text ?? '',
    restart: change => {
      instances.houses = servers.map(server => open(server, change))
    },
    async close() {
      await Promise.all(instances.houses.map(house => house.intake.idle()))
      simulator.close()
      await close()
      await Promise.all(servers.map(closeServer))
    },
  }
  await joinGroup(simulator, instances.house, { platform, chatId, title: '整改工作群', members: MEMBERS })
  await prepare(instances, issues)
  return instances
}

/** What has been done to an issue since it was imported, as `李雷 claim`. */
export async function historyOf(
  { house, groupId }: { house: House; groupId: string },
  seq: number,
): Promise<string[]> {
  const issues = await house.services.issues.list(groupId)
  const timeline = issues.find(issue => issue.seq === seq)?.timeline ?? []
  return timeline.filter(({ verb }) => verb !== 'import').map(({ by, verb }) => `${by} ${verb}`)
}

function first<T>(items: T[]): T {
  const [item] = items
  if (item === undefined) throw new Error('nothing is running')
  return item
}

async function listen(): Promise<Server> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
