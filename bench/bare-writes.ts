import type { BulkWriteOptions, Collection } from 'mongodb'
import { together } from '../models/together'

/** What the bare handler keeps of a message. */
export interface Stored {
  _id: string
  message?: unknown
  state?: string
  text?: string
}

/** The four writes of a command; all but the last are journaled. */
export interface Writes {
  accept(id: string, message: unknown): Promise<unknown>
  change(id: string, text: string): Promise<unknown>
  finish(id: string): Promise<unknown>
  mark(id: string): Promise<unknown>
}

const UNJOURNALED = { writeConcern: { w: 1, j: false } }

/** Each write by itself, as one writes it down first. */
export function singly(store: Collection<Stored>): Writes {
  return {
    accept: (_id, message) => store.insertOne({ _id, message, state: 'received' }),
    change: (_id, text) => store.updateOne({ _id }, { $set: { text } }, { upsert: true }),
    finish: _id => store.updateOne({ _id }, { $set: { state: 'done' } }),
    mark: _id => store.updateOne({ _id }, { $set: { state: 'answered' } }, UNJOURNALED),
  }
}

/** The same, gathered as the bot gathers its own. */
export function gathered(store: Collection<Stored>): Writes {
  const writes = (options: BulkWriteOptions = {}) =>
    together(async (asked: readonly Parameters<typeof store.bulkWrite>[0][number][]) => {
      await store.bulkWrite([...asked], { ...options, ordered: false })
      return asked.map(() => undefined)
    })
  const [insert, change, finish, mark] = [writes(), writes(), writes(), writes(UNJOURNALED)]
  const updateOne = (_id: string, set: Partial<Stored>, upsert = false) => ({
    updateOne: { filter: { _id }, update: { $set: set }, upsert },
  })
  return {
    accept: (_id, message) => insert({ insertOne: { document: { _id, message, state: 'received' } } }),
    change: (_id, text) => change(updateOne(_id, { text }, true)),
    finish: _id => finish(updateOne(_id, { state: 'done' })),
    mark: _id => mark(updateOne(_id, { state: 'answered' })),
  }
}
