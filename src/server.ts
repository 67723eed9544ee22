import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startJobs } from '../jobs'
import { connectModels, disconnectModels, isDatabaseReachable } from '../models/database'
import type { Simulator } from '../simulator'
import { createApp } from './app'
import { startBackground } from './background'
import type { Config } from './config'
import { openDatabase } from './database'
import { buildHouse, type House } from './house'
import { createMetrics } from './metrics'
import type { Log } from './services/support'
import { simulate } from './simulated'

export interface ServerDeps {
  now: () => Date
  log: Log
  /** The embedded database died under us. */
  onLost: () => void
}

/** A server that answers. */
export interface RunningServer {
  /** Where it listens, such as http://127.0.0.1:3000 */
  url: string
  house: House
  simulator?: Simulator
  /** Stops in order: no new messages, work under way finished, database last. */
  stop(): Promise<void>
}

/**
 * Opens the database, builds the house, listens, and takes up what was left.
 * @throws DatabaseError with one sentence when there is no database to be had
 */
export async function startServer(config: Config, deps: ServerDeps): Promise<RunningServer> {
  const front: Front = { handle: notReady }
  const server = createServer((request, response) => front.handle(request, response))
  const port = await listen(server, config)
  const reachable = { ...config, port }
  const database = await openDatabase({
    uri: config.mongodbUri,
    dataDir: config.dataDir,
    role: 'server',
    port,
    onLost: deps.onLost,
  }).catch(error => {
    server.close()
    throw error
  })
  await connectModels(database.uri)
  return open(server, front, reachable, deps, database)
}

/** Who answers requests: at first only that we are not ready, so that a health check is never left hanging. */
interface Front {
  handle: RequestListener
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503).end('not ready')
}

async function open(
  server: Server,
  front: Front,
  config: Config,
  deps: ServerDeps,
  database: { embedded: boolean; close(): Promise<void> },
): Promise<RunningServer> {
  const { log, now } = deps
  const simulated = config.simulator ? simulate(config, now) : undefined
  const platforms = {
    ...(config.wecom ? { wecom: config.wecom } : simulated && { wecom: simulated.wecom }),
    ...(config.dingtalk ? { dingtalk: config.dingtalk } : simulated && { dingtalk: simulated.dingtalk }),
  }
  const metrics = createMetrics(() => house.delivery.waiting())
  const house: House = buildHouse({ ...config, ...platforms, now, log, onStep: metrics.onStep })
  const simulator = await simulated?.open(house)
  const state = { isStopping: false }
  const app = createApp({
    ...platforms,
    take: house.intake.take,
    callbackWindowSeconds: config.callbackWindowSeconds,
    isReady: async () => !state.isStopping && (await isDatabaseReachable()),
    metrics: metrics.page,
    ...(simulator ? { simulator } : {}),
    now,
    log,
  })
  // An embedded database has one server only: nobody else can be working on what is unfinished.
  await house.intake.recover({ all: database.embedded })
  front.handle = app.callback()
  const background = startBackground(house, log)
  const stopJobs = await startJobs(house.jobDeps, { now, log })
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
    house,
    ...(simulator ? { simulator } : {}),
    async stop() {
      state.isStopping = true
      simulator?.close()
      await stopJobs()
      await close(server)
      await house.intake.idle()
      await background.stop()
      await disconnectModels()
      await database.close()
    },
  }
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  return (server.address() as AddressInfo).port
}

/** Requests under way are answered; idle connections are not waited for. */
async function close(server: Server): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
