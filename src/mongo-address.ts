import { MongoClient, MongoCompatibilityError, MongoServerError } from 'mongodb'

const PATIENCE_MS = 5_000
const DEFAULT_NAME = 'zhenggai'
const PARTS =
  /^(?<scheme>mongodb(?:\+srv)?:\/\/)(?<login>[^/?]*@)?(?<hosts>[^/?@]+)(?:\/(?<name>[^?]*))?(?:\?(?<query>.*))?$/
const WRONG_LOGIN = [18, 8000]

/** The database cannot be used. The message is one Chinese sentence that says what to do and shows no password. */
export class DatabaseError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
  }
}

/** The same address with the database `zhenggai` where it names none; one that cannot be read stays as it is. */
export function withDatabaseName(uri: string): string {
  const { scheme, login, hosts, name, query } = PARTS.exec(uri)?.groups ?? {}
  if (!hosts || name) return uri
  const options = query ? [query] : []
  // A named database is also where the user is looked for, unless the address says where the user lives.
  if (login && !/(^|&)auth(Source|Mechanism)=/i.test(query ?? '')) options.push('authSource=admin')
  return `${scheme}${login ?? ''}${hosts}/${DEFAULT_NAME}${options.length > 0 ? `?${options.join('&')}` : ''}`
}

/**
 * Resolves when the database answers.
 * @throws DatabaseError when it does not in time, refuses the login, or the address cannot be read
 */
export async function checkReachable(uri: string, patienceMs = PATIENCE_MS): Promise<void> {
  const client = newClient(uri, patienceMs)
  try {
    await client.db('admin').command({ ping: 1 })
  } catch (error) {
    throw explain(error, uri)
  } finally {
    await client.close()
  }
}

function newClient(uri: string, patienceMs: number): MongoClient {
  try {
    return new MongoClient(uri, { serverSelectionTimeoutMS: patienceMs, connectTimeoutMS: patienceMs })
  } catch {
    // Without the cause: the driver's complaint quotes the address, password included.
    throw new DatabaseError('数据库地址的写法不对，请检查 MONGODB_URI。')
  }
}

function explain(error: unknown, uri: string): DatabaseError {
  const hosts = PARTS.exec(uri)?.groups?.hosts ?? ''
  if (error instanceof MongoCompatibilityError)
    return new DatabaseError(`数据库 ${hosts} 的版本不合适，需要 MongoDB 4.0 到 8.x。`, { cause: error })
  if (error instanceof MongoServerError && WRONG_LOGIN.includes(Number(error.code)))
    return new DatabaseError(`数据库 ${hosts} 不接受这个用户名或密码，请检查 MONGODB_URI。`, { cause: error })
  return new DatabaseError(`连不上数据库 ${hosts}，请检查 MONGODB_URI、网络和数据库服务是否正常。`, {
    cause: error,
  })
}
