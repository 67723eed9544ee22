import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ChatRooms } from './chat-room'
import { Deliveries } from './delivery'
import { createEndpoints } from './endpoints'
import { Faults } from './faults'
import { createHandler } from './handler'
import type { SimulatorOptions } from './options'
import { PageApi } from './page-api'
import type { Simulator } from './simulator'
import { Welcomes } from './welcome'
import type { World } from './world'

export { newAccounts } from './accounts'
export { singleChatId } from './chat-room'
export type * from './options'
export type { Simulator } from './simulator'
export type * from './types'

const WAIT_MS = 60_000

/** Builds the outside world; nothing listens yet. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const prefix = options.prefix ?? '/simulator'
  const state = { closed: false, listening: undefined as string | undefined }
  const world = createWorld(options, state)
  const { rooms } = world
  const endpoints = createEndpoints(world)
  const deliveries = new Deliveries(world, endpoints.couriers)
  const welcomes = new Welcomes(world, endpoints.enter)
  const page = new PageApi(world, { deliveries, welcomes }, prefix)
  const handler = createHandler(prefix, endpoints.routes, page, world.report)
  return {
    handler,
    owns: path => path === prefix || path.startsWith(`${prefix}/`),
    async listen(port = 0) {
      const listening = await listenOn(handler, port)
      state.listening = `${listening.url}${prefix}`
      return { url: state.listening, close: listening.close }
    },
    addGroup: group => rooms.addGroup(group),
    chats: () => rooms.all(),
    setPush: (chatId, pushState) => {
      rooms.chat(chatId).pushState = pushState
    },
    say: speech => deliveries.say(speech),
    enter: memberId => welcomes.enter(memberId),
    redeliver: (messageId, times = 1, { parallel = false } = {}) =>
      deliveries.redeliver(messageId, times, parallel),
    messages: chatId => rooms.messages(chatId),
    waitForMessage: (chatId, fits, timeoutMs = WAIT_MS) => rooms.waitFor(chatId, fits, timeoutMs),
    failNext: fault => world.faults.order(fault),
    revokeAccessToken: endpoints.revokeAccessToken,
    verifyUrl: endpoints.verifyUrl,
    problems: world.problems,
    close: () => {
      state.closed = true
      page.close()
    },
  }
}

function createWorld(
  options: SimulatorOptions,
  state: { closed: boolean; listening: string | undefined },
): World {
  const problems: string[] = []
  const listeners: ((problem: string) => void)[] = []
  return {
    options,
    now: options.now,
    rooms: new ChatRooms(options.now),
    faults: new Faults(),
    botUrl: () => address(options.botUrl),
    baseUrl: () => {
      const base = options.baseUrl ?? state.listening
      if (base === undefined) throw new Error('simulator: baseUrl is not known before listen()')
      return address(base)
    },
    report: problem => {
      problems.push(problem)
      for (const listener of listeners) listener(problem)
    },
    problems,
    onProblem: listener => listeners.push(listener),
    isClosed: () => state.closed,
  }
}

function address(url: string | (() => string)): string {
  return (typeof url === 'string' ? url : url()).replace(/\/$/, '')
}

async function listenOn(
  handler: Simulator['handler'],
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
