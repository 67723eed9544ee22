import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './database'

/**
 * Does the work with an embedded database of its own; nothing of it is left afterwards.
 * @throws DatabaseError when the embedded database cannot run here
 */
export async function withTemporaryDatabase<T>(work: (uri: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenggai-'))
  try {
    const database = await openDatabase({ dataDir, role: 'command' })
    try {
      return await work(database.uri)
    } finally {
      await database.close()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
