import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Chat, createSimulator, type GroupInput, newAccounts, type Simulator } from '../simulator'
import { createApp } from './app'
import { buildHouse, type House, type HouseOptions } from './house'
import { joinGroup, platformsAt } from './simulated'

/** As of a house; the platforms are simulated ones. */
export type RehearsalOptions = Omit<HouseOptions, 'wecom' | 'dingtalk'>

/** The whole house and both simulated platforms in one process, over real HTTP on loopback: for the tour and the tests. */
export interface Rehearsal {
  house: House
  simulator: Simulator
  /** Opens a group with a push address of its own. */
  join(group: GroupInput): Promise<Chat>
  /** Resolves when what is under way is finished and both ports are closed. */
  stop(): Promise<void>
}

const CALLBACK_WINDOW_SECONDS = 600
/** A rehearsal shows what is answered, not how soon: on a busy machine neither bot nor platform loses its patience. */
export const UNHURRIED = { patienceMs: 120_000, timeouts: { callbackMs: 240_000 } } as const

/** Starts house, simulator and bot on free ports; the models must be connected before. */
export async function startRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { now, log } = options
  const accounts = newAccounts()
  const server = await listen(createServer())
  const { patienceMs, timeouts } = UNHURRIED
  const simulator = createSimulator({ ...accounts, now, botUrl: addressOf(server), timeouts })
  const { url, close: closeSimulator } = await simulator.listen()
  const platforms = platformsAt(url, accounts)
  const house = buildHouse({ publicUrl: addressOf(server), patienceMs, ...options, ...platforms })
  const door = { take: house.intake.take, callbackWindowSeconds: CALLBACK_WINDOW_SECONDS }
  const app = createApp({
    ...platforms,
    ...door,
    exports: house.services.exports,
    isReady: async () => true,
    now,
    log,
  })
  server.on('request', app.callback())
  return {
    house,
    simulator,
    join: group => joinGroup(simulator, house, group),
    async stop() {
      await house.intake.idle()
      simulator.close()
      await closeSimulator()
      await close(server)
    },
  }
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
