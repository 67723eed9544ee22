import { connectModels, disconnectModels } from '../../models/database'
import { type Config, loadConfig } from '../config'
import { openDatabase } from '../database'
import { buildHouse, type House } from '../house'
import { createLogger } from '../log'
import type { VerbCall } from './verb'

/** The house as a command finds it. */
export interface OpenHouse {
  house: House
  config: Config
  /** A server works on the same database and sends what we put in line. */
  isShared: boolean
}

/**
 * Does the work with the database open: the running server's, else our own for as long as it takes.
 * @throws DatabaseError, ConfigError
 */
export async function withHouse<T>(
  { env, now }: VerbCall,
  work: (open: OpenHouse) => Promise<T>,
): Promise<T> {
  const config = loadConfig(env)
  const log = createLogger(env.LOG_LEVEL ? config.logLevel : 'error')
  const database = await openDatabase({ uri: config.mongodbUri, dataDir: config.dataDir, role: 'command' })
  try {
    await connectModels(database.uri)
    return await work({ house: buildHouse({ ...config, now, log }), config, isShared: database.isShared })
  } finally {
    await disconnectModels()
    await database.close()
  }
}
