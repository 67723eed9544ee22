import { type Document, MongoClient } from 'mongodb'

/** Writes and reads that one command causes, as MongoDB's own profiler sees them. */
export interface Traffic {
  /** The last one marks the answer as gone; it alone is not journaled. */
  writes: number
  reads: number
  /** Each operation in words, such as `findandmodify issues`. */
  operations: string[]
}

const SETTLE_MS = 300

/** Watches the database while one command is worked off. */
export async function trafficOf(uri: string, work: () => Promise<unknown>): Promise<Traffic> {
  const client = await new MongoClient(uri).connect()
  try {
    const db = client.db()
    await db.command({ profile: 2 })
    await work()
    await new Promise(resolve => setTimeout(resolve, SETTLE_MS))
    await db.command({ profile: 0 })
    const seen = await db.collection('system.profile').find().sort({ ts: 1 }).toArray()
    await db.collection('system.profile').drop()
    return summed(seen.filter(({ ns }) => !String(ns).endsWith('system.profile')))
  } finally {
    await client.close()
  }
}

function summed(seen: Document[]): Traffic {
  const writes = seen.filter(isWrite)
  const reads = seen.filter(({ op }) => op === 'query')
  return {
    writes: writes.length,
    reads: reads.length,
    operations: [...writes, ...reads].map(nameOf),
  }
}

function isWrite({ op, command }: Document): boolean {
  return op === 'insert' || op === 'update' || (op === 'command' && 'findAndModify' in (command ?? {}))
}

function nameOf({ op, ns }: Document): string {
  const kind = op === 'command' ? 'findAndModify' : op
  return `${kind} ${String(ns).split('.').slice(1).join('.')}`
}
