import DataLoader from 'dataloader'
import { type Model, mongo } from 'mongoose'
import { collectionOf } from './database'

/** A database command takes at most so much at once, so that none holds up the others for long. */
const MOST_AT_ONCE = 100

/**
 * Asks the database once for all that is asked within the same turn of the event loop: under load one journey serves
 * many messages, alone a message waits for nobody. Nothing is remembered, everyone gets the answer to their own
 * question, and a write is answered only when it is acknowledged.
 */
export function together<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly (Answer | Error)[]>,
): (asked: Asked) => Promise<Answer> {
  const loader = new DataLoader<Asked, Answer>(work, {
    cache: false,
    maxBatchSize: MOST_AT_ONCE,
    batchScheduleFn: run => setImmediate(run),
  })
  return asked => loader.load(asked)
}

/** Finds the one document whose fields have these values; undefined when there is none. The fields have to be unique. */
export function findTogether<T extends object>(
  model: Model<T>,
  options: mongo.FindOptions = {},
): (where: Partial<T>) => Promise<T | undefined> {
  return together(async asked => {
    const filter = { $or: [...asked] } as mongo.Filter<T>
    const found = await collectionOf(model)
      .find<T>(filter, { ...options, batchSize: asked.length })
      .toArray()
    return asked.map(where => found.find(document => hasValues(document, where)))
  })
}

function hasValues<T extends object>(document: T, values: Partial<T>): boolean {
  return (Object.keys(values) as (keyof T)[]).every(field => document[field] === values[field])
}

/** Inserts a document once; false when there is one of that key. */
export function insertTogether<T extends object>(model: Model<T>): (document: T) => Promise<boolean> {
  return together<T, boolean>(async documents => {
    try {
      await collectionOf(model).insertMany([...documents] as never, { ordered: false })
      return documents.map(() => true)
    } catch (error) {
      const refused = refusalsIn(error)
      return documents.map((_, index) => {
        const refusal = refused.get(index)
        return refusal?.code === DUPLICATE_KEY ? false : (refusal ?? true)
      })
    }
  })
}

const DUPLICATE_KEY = 11000

/** An error of its own for each write that was refused, by its place. @throws whatever has refused all of them */
function refusalsIn(error: unknown): Map<number, Error & { code: number }> {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) throw error
  const refused = [error.writeErrors].flat()
  if (refused.length === 0) throw error
  return new Map(
    refused.map(({ index, code, errmsg }) => [index, Object.assign(new Error(errmsg), { code })]),
  )
}

/** One write on one document. */
export interface Update<T> {
  filter: mongo.Filter<T>
  update: mongo.UpdateFilter<T>
}

/**
 * Writes on one document. True means that it was there as the filter wants it; false that it, or one written at the same
 * moment, was not: the caller has to look what stands there now, for the database tells only how many it has found.
 */
export function updateTogether<T extends object>(
  model: Model<T>,
  options: mongo.BulkWriteOptions = {},
): (write: Update<T>) => Promise<boolean> {
  return together<Update<T>, boolean>(async writes => {
    const updates = writes.map(updateOne => ({ updateOne })) as mongo.AnyBulkWriteOperation<T>[]
    try {
      const { matchedCount } = await collectionOf(model).bulkWrite(updates, { ...options, ordered: false })
      return writes.map(() => matchedCount === writes.length)
    } catch (error) {
      const refused = refusalsIn(error)
      return writes.map((_, index) => refused.get(index) ?? false)
    }
  })
}
