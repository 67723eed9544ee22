import { access, chmod, constants, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startMongod } from './embedded-mongod'
import { checkReachable, DatabaseError, withDatabaseName } from './mongo-address'
import { removeServerFile, runningServer, writeServerFile } from './server-file'

export { DatabaseError } from './mongo-address'
export { type RunningServer, runningServer } from './server-file'

/** Which database is to be opened, and for whom. */
export interface OpenOptions {
  /** Without it the embedded database of `dataDir` is used. */
  uri?: string | undefined
  dataDir: string
  /** The server leaves its address in `dataDir`; a command uses the database of the server that has done so. */
  role: 'server' | 'command'
  /** The HTTP port of the server, to be found by commands. */
  port?: number | undefined
  /** Called when the embedded database ends although nobody has closed it. */
  onLost?: () => void
  /** How long to wait for a data folder that another program has open; 10 s. */
  patienceMs?: number
}

/** A database that has answered. */
export interface OpenDatabase {
  /** With the name of the database; may hold a password. */
  uri: string
  /** This process runs it: it ends with `close`, or shortly after the process. */
  isEmbedded: boolean
  /** It is that of a running server, which may close it at any time. */
  isShared: boolean
  close(): Promise<void>
}

// A killed program's mongod is stopped by its watchdog, but may need some time to write its data.
const PATIENCE_MS = 10_000
const PAUSE_MS = 400

/**
 * The database, reachable and with its data folder ready.
 * @throws DatabaseError with one sentence for the person who has to mend it
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const database = options.uri ? await openGiven(options.uri) : await openEmbedded(options)
  if (options.role === 'command') return database
  return announced(database, options)
}

/** Takes the database as the server's own: its address stands in the data folder until it is closed. */
async function announced(database: OpenDatabase, { dataDir, port }: OpenOptions): Promise<OpenDatabase> {
  try {
    await prepareFolder(dataDir)
    await writeServerFile(dataDir, { uri: database.uri, ...(port !== undefined && { port }) })
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    ...database,
    async close() {
      try {
        await removeServerFile(dataDir)
      } finally {
        await database.close()
      }
    },
  }
}

async function openGiven(given: string): Promise<OpenDatabase> {
  const uri = withDatabaseName(given)
  await checkReachable(uri)
  return { uri, isEmbedded: false, isShared: false, close: async () => {} }
}

async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const { dataDir, role, onLost = () => {}, patienceMs = PATIENCE_MS } = options
  const deadline = performance.now() + patienceMs
  do {
    // A server does not ask for another one: the one it finds may have been killed a moment ago.
    const server = role === 'command' && (await runningServer(dataDir))
    if (server) return { uri: server.uri, isEmbedded: false, isShared: true, close: async () => {} }
    const mongod = await startMongod(await prepareFolder(dataDir, 'db'), onLost)
    if (mongod)
      return { uri: withDatabaseName(mongod.uri), isEmbedded: true, isShared: false, close: mongod.stop }
    await setTimeout(PAUSE_MS)
  } while (performance.now() < deadline)
  throw new DatabaseError(
    `数据目录 ${dataDir} 正被另一个程序使用（也许整改助手已在运行），请先停止它，或用 DATA_DIR 换一个目录。`,
  )
}

/** The data folder, or a folder in it, made where it is missing and closed to other users of the machine. */
async function prepareFolder(...parts: string[]): Promise<string> {
  const folder = join(...parts)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // An empty one was made for us; any other keeps its permissions, or DATA_DIR=/tmp would shut out everybody.
    if ((await readdir(folder)).length === 0) await chmod(folder, 0o700)
    await access(folder, constants.W_OK)
    return folder
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message = `数据目录 ${folder} 不能写入（${code}），请检查权限和磁盘，或用 DATA_DIR 换一个目录。`
    throw new DatabaseError(message, { cause: error })
  }
}
