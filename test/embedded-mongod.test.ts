import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { runningServer } from '../src/database'
import { DATABASE_MODULE, nextLine, useDataFolder } from './support/data-folder'

const folder = useDataFolder()

async function pidOf(uri: string): Promise<number> {
  const status = await (await folder.connect(uri)).db('admin').command({ serverStatus: 1 })
  return Number(status.pid)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The lock of a folder is given back a moment before the process itself is gone. */
async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await setTimeout(20)
}

/** A program of its own that opens the embedded database, runs `code` and prints the database's address. */
function startProgram(code = ''): ChildProcess {
  const script = `
    const { openDatabase } = require(${JSON.stringify(DATABASE_MODULE)})
    const { MongoClient } = require('mongodb')
    process.on('SIGINT', () => console.log('interrupted'))
    openDatabase({ dataDir: ${JSON.stringify(folder.path)}, role: 'server' }).then(async ({ uri }) => {
      const client = await new MongoClient(uri, { writeConcern: { w: 1, journal: true } }).connect()
      const notes = client.db().collection('notes')
      ${code}
      console.log(uri)
    })`
  const child = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  folder.afterwards(() => child.kill('SIGKILL'))
  return child
}

describe('the embedded database', () => {
  it('keeps its data in the data folder, closed to others, and leaves nothing running', async () => {
    const first = await folder.open()
    expect(first).toMatchObject({
      isEmbedded: true,
      isShared: false,
      uri: expect.stringMatching(/127\.0\.0\.1:\d+\/zhenggai$/),
    })
    for (const kept of [folder.path, join(folder.path, 'db')]) expect(statSync(kept).mode & 0o777).toBe(0o700)
    const notes = (await folder.connect(first.uri)).db().collection<{ _id: string }>('notes')
    await notes.insertOne({ _id: 'kept' }, { writeConcern: { w: 1, journal: true } })
    const pid = await pidOf(first.uri)
    await first.close()
    expect(isAlive(pid)).toBe(false)
    expect(await folder.notesIn((await folder.open()).uri)).toEqual(['kept'])
  })

  it('takes the largest document in one journaled write', async () => {
    const notes = (await folder.connect((await folder.open()).uri)).db().collection('notes')
    const document = { text: 'x'.repeat(15 * 1024 * 1024) }
    await notes.insertOne(document, { writeConcern: { w: 1, journal: true } })
    expect(await notes.countDocuments()).toBe(1)
  })

  it('is not stopped by words that people write', async () => {
    const { uri } = await folder.open()
    const notes = (await folder.connect(uri)).db().collection<{ _id: string }>('notes')
    await notes.insertOne({ _id: 'address already in use' })
    await notes.find({ $where: 'sleep(200) || "address already in use; ***aborting after"' }).toArray()
    expect(await folder.notesIn(uri)).toEqual(['address already in use'])
  })

  it('tells the program when it ends by itself', async () => {
    const onLost = jest.fn()
    const { uri } = await folder.open({ onLost })
    process.kill(await pidOf(uri), 'SIGKILL')
    expect(await runningServer(folder.path)).toBeUndefined()
    expect(onLost).toHaveBeenCalledTimes(1)
  })

  it('lives on when Ctrl-C reaches the program, which still has work to finish', async () => {
    const program = startProgram()
    const uri = await nextLine(program)
    process.kill(-Number(program.pid), 'SIGINT')
    expect(await nextLine(program)).toBe('interrupted')
    expect(await folder.notesIn(uri)).toEqual([])
  })
})

describe('after a SIGKILL', () => {
  const write = `await notes.insertOne({ _id: 'acknowledged' })`

  it('of the program, its database ends too, and a restart right away finds every write', async () => {
    const program = startProgram(write)
    const pid = await pidOf(await nextLine(program))
    program.kill('SIGKILL')
    const { uri } = await folder.open()
    expect(await folder.notesIn(uri)).toEqual(['acknowledged'])
    await gone(pid)
  })

  it('of the program and its database at once, every acknowledged write is there', async () => {
    const program = startProgram(`
      const { pid } = await client.db('admin').command({ serverStatus: 1 })
      ${write}
      process.kill(pid, 'SIGKILL')
      process.kill(process.pid, 'SIGKILL')`)
    await once(program, 'exit')
    expect(await folder.notesIn((await folder.open()).uri)).toEqual(['acknowledged'])
  })
})
