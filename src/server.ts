import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startJobs } from '../jobs'
import { connectModels, disconnectModels, isDatabaseReachable } from '../models/database'
import type { Simulator } from '../simulator'
import { createApp } from './app'
import { startBackground } from './background'
import type { Config } from './config'
import { type OpenDatabase, openDatabase } from './database'
import { buildHouse, type House } from './house'
import { createMetrics } from './metrics'
import type { Log } from './services/support'
import { simulate } from './simulated'

/** The clock, the log, and whom to tell of a lost database. */
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
 * @throws DatabaseError, PortError with one sentence when there is no database or no address to be had
 */
export async function startServer(config: Config, deps: ServerDeps): Promise<RunningServer> {
  const front: Front = { handle: notReady }
  const server = createServer((request, response) => front.handle(request, response))
  const reachable = { ...config, port: await listen(server, config) }
  try {
    const database = await openModels(reachable, deps.onLost)
    return await open(server, front, reachable, deps, database)
  } catch (error) {
    server.close()
    throw error
  }
}

/** The server's address cannot be had; the sentence says what to do. */
export class PortError extends Error {}

async function openModels({ mongodbUri, dataDir, port }: Config, onLost: () => void): Promise<OpenDatabase> {
  const database = await openDatabase({ uri: mongodbUri, dataDir, role: 'server', port, onLost })
  try {
    await connectModels(database.uri)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Who answers requests: at first only that we are alive and not ready, so that a health check is never left hanging. */
interface Front {
  handle: RequestListener
}

const notReady: RequestListener = ({ url }, response) => {
  if (url === '/healthz') response.end('ok')
  else response.writeHead(503).end('not ready')
}

async function open(
  server: Server,
  front: Front,
  config: Config,
  deps: ServerDeps,
  database: OpenDatabase,
): Promise<RunningServer> {
  const { log, now } = deps
  const state = { isStopping: false }
  const { house, simulator, app } = await furnish(config, deps, state)
  // An embedded database has one server only: nobody else can be working on what is unfinished.
  await house.intake.recover({ all: database.isEmbedded })
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

/** House, app and, where no real platform is configured, the simulated ones. */
async function furnish(config: Config, { log, now }: ServerDeps, state: { isStopping: boolean }) {
  const simulated = config.simulator ? simulate(config, now) : undefined
  const platforms = {
    ...(config.wecom ? { wecom: config.wecom } : simulated && { wecom: simulated.wecom }),
    ...(config.dingtalk ? { dingtalk: config.dingtalk } : simulated && { dingtalk: simulated.dingtalk }),
  }
  const metrics = createMetrics(() => house.delivery.waiting())
  const house: House = buildHouse({ ...config, ...platforms, now, log, onStep: metrics.onStep })
  const simulator = await simulated?.open(house)
  const app = createApp({
    ...platforms,
    take: house.intake.take,
    callbackWindowSeconds: config.callbackWindowSeconds,
    isReady: async () => !state.isStopping && (await isDatabaseReachable()),
    metrics: metrics.page,
    exports: house.services.exports,
    ...(simulator ? { simulator } : {}),
    now,
    log,
  })
  return { house, simulator, app }
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(asPortError(error, port)))
    server.listen(port, host, () => resolve())
  })
  return (server.address() as AddressInfo).port
}

function asPortError(error: NodeJS.ErrnoException, port: number): Error {
  const reason = {
    EADDRINUSE: '已被另一个程序占用（也许整改助手已在运行）',
    EACCES: '不允许当前用户使用',
    EADDRNOTAVAIL: '无法使用：这台机器没有 HOST 所写的地址',
  }[error.code ?? '']
  if (reason === undefined) return error
  return new PortError(`端口 ${port} ${reason}，请先处理，或用 PORT、HOST 另设一个。`, { cause: error })
}

/** Requests under way are answered; idle connections are not waited for. */
async function close(server: Server): Promise<void> {
  // Those that are busy now would be kept open for some seconds after their answer.
  server.keepAliveTimeout = 1
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
