import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MongoClient } from 'mongodb'
import { type OpenDatabase, type OpenOptions, openDatabase } from '../../src/database'
import { until } from './program'

/** What a program of its own has to require to open the embedded database. */
export const DATABASE_MODULE = resolve('dist/src/database.js')

/** A folder for the data of one test, and the databases opened in it. */
export interface DataFolder {
  /** It does not exist before the database is opened. */
  readonly path: string
  open(options?: Partial<OpenOptions>): Promise<OpenDatabase>
  connect(uri: string): Promise<MongoClient>
  /** The ids of the collection `notes`. */
  notesIn(uri: string): Promise<string[]>
  /** The last of these is done first, when the test is over. */
  afterwards(step: () => unknown): void
}

/**
 * Removes a folder in which the database of a killed program may write for a moment longer. The retries of `rmSync` do
 * not help: they remove the folder again, but not the files that came into it meanwhile.
 */
export async function removeDataFolder(path: string): Promise<void> {
  await until(() => {
    try {
      rmSync(path, { recursive: true, force: true })
      return true
    } catch {
      return false
    }
  })
}

/** A new data folder for every test; what was opened in it is closed and removed. */
export function useDataFolder(): DataFolder {
  let path: string
  let steps: (() => unknown)[]
  beforeEach(() => {
    const parent = mkdtempSync(join(tmpdir(), 'zhenggai-database-'))
    path = join(parent, 'data')
    steps = [() => removeDataFolder(parent)]
  })
  afterEach(async () => {
    for (const step of steps.reverse()) await step()
  })
  const folder: DataFolder = {
    get path() {
      return path
    },
    async open(options = {}) {
      const database = await openDatabase({ dataDir: path, role: 'server', ...options })
      steps.push(() => database.close())
      return database
    },
    async connect(uri) {
      const client = new MongoClient(uri)
      steps.push(() => client.close())
      return client.connect()
    },
    async notesIn(uri) {
      const client = await folder.connect(uri)
      const notes = await client.db().collection<{ _id: string }>('notes').find().toArray()
      return notes.map(({ _id }) => _id)
    },
    afterwards: step => void steps.push(step),
  }
  return folder
}

/** What the program prints next. */
export async function nextLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the program has no output')
  const [line] = await once(stdout, 'data')
  return String(line).trim()
}
