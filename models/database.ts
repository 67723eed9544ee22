import mongoose, { type Connection, type Model, type mongo } from 'mongoose'

/**
 * Connects all models. Writes are acknowledged only when they are in the journal: a crash right after
 * an acknowledged write without it was seen to lose the write.
 */
export async function connectModels(uri: string): Promise<void> {
  // Drawing up a stack for every query took a thirtieth of our time.
  mongoose.set('skipOriginalStackTraces', true)
  await mongoose.connect(uri, {
    writeConcern: { w: 'majority', journal: true },
    autoIndex: false,
    // Shorter than the platforms' patience of 5 s: the door can still say that it failed, and is asked again.
    serverSelectionTimeoutMS: 2500,
    // Two messages at once do not wait for a second connection to be opened.
    minPoolSize: 4,
  })
  await Promise.all(Object.values(mongoose.models).map(model => model.createIndexes()))
}

/** Closes the connection; running queries fail. */
export async function disconnectModels(): Promise<void> {
  await mongoose.disconnect()
}

/** True when the database answers a ping. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await connection().db?.admin().ping()
    return connection().readyState === mongoose.ConnectionStates.connected
  } catch {
    return false
  }
}

/**
 * The collection behind a model, for the few things that every message asks of the database: a mongoose query
 * takes more of our time than the driver's.
 */
export function collectionOf<T extends object>({ collection }: Model<T>): mongo.Collection<T> {
  return collection as unknown as mongo.Collection<T>
}

/** The one connection of this process. */
export function connection(): Connection {
  return mongoose.connection
}

/** True for the error that a unique key raises. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000
}

/**
 * An upsert. Of two of one key at the very same moment the later one fails by that key; done again it finds what the
 * other has put there.
 */
export async function upserting<T>(upsert: () => PromiseLike<T>): Promise<T> {
  try {
    return await upsert()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return upsert()
  }
}

/** True for a failure of connection or server that goes away by itself, so that trying again is worth it. */
export function isPassingFailure(thrown: unknown): boolean {
  const error = withoutBulk(thrown)
  return (
    error instanceof mongoose.mongo.MongoNetworkError ||
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    error instanceof mongoose.mongo.MongoNotConnectedError ||
    (error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  )
}

/** A bulk write wraps what it failed by, a lost connection too. */
function withoutBulk(thrown: unknown): unknown {
  const cause = thrown instanceof mongoose.mongo.MongoBulkWriteError ? thrown.errorResponse : undefined
  return cause instanceof Error ? cause : thrown
}
