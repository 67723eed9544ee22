import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Document, MongoClient } from 'mongodb'
import type { Issue } from '../../src/core/issue'
import { removeDataFolder } from '../support/data-folder'

export const CLI = resolve('dist/src/cli.js')
export const SAMPLE_ROUND = resolve('simulator/sample/round.md')
export const SAMPLE_LIST = resolve('simulator/sample/list.md')

/** What a command came to, as a shell sees it. */
export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** A machine on which commands are run: a data folder and a database of its own, removed by `remove`. */
export interface Machine {
  dataDir: string
  uri: string
  run(...args: string[]): Promise<Ended>
  /** The same with further settings. */
  runWith(settings: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended>
  issues(groupId: string): Promise<Issue[]>
  /** Changes the database behind the program's back. */
  tamper(collection: string, filter: Document, update: Document): Promise<void>
  find(collection: string, filter: Document): Promise<Document[]>
  remove(): Promise<void>
}

let machines = 0

/** `settings` are environment variables besides the address of the database. */
export async function newMachine(settings: NodeJS.ProcessEnv = {}): Promise<Machine> {
  machines += 1
  const name = `cli_${process.pid}_${Date.now()}_${machines}`
  const uri = new URL(name, process.env.TEST_MONGODB_URI).href
  const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-cli-'))
  const client = await new MongoClient(uri).connect()
  const database = client.db()
  const env = { DATA_DIR: dataDir, MONGODB_URI: uri, ...settings }
  return {
    dataDir,
    uri,
    run: (...args) => zhenggai(args, env),
    runWith: (more, ...args) => zhenggai(args, { ...env, ...more }),
    issues: roundId => database.collection<Issue>('issues').find({ roundId }).sort({ seq: 1 }).toArray(),
    find: (collection, filter) => database.collection(collection).find(filter).toArray(),
    async tamper(collection, filter, update) {
      await database.collection(collection).updateOne(filter, update)
    },
    async remove() {
      await database.dropDatabase()
      await client.close()
      await removeDataFolder(dataDir)
    },
  }
}

/** One run of the built command line, with nothing of our own environment but what a shell gives. */
export function zhenggai(args: string[], settings: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(process.execPath, [CLI, ...args], settings)
}

/** One run of a program. */
export function ended(program: string, args: string[], settings: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { PATH, HOME } = process.env
  return new Promise(done => {
    execFile(
      program,
      args,
      { env: { PATH, HOME, ...settings }, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    )
  })
}
