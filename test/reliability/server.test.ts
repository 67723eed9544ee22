import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MongoClient } from 'mongodb'
import { createSimulator, newAccounts, type Simulator } from '../../simulator'
import { removeDataFolder } from '../support/data-folder'
import { endPrograms, type Program, startProgram, until } from '../support/program'

const MAIN = resolve('dist/src/main.js')

let dataDir: string

// Real starts of the program with its database, on a machine that may be busy.
jest.setTimeout(120_000)

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-server-'))
})
afterEach(async () => {
  await endPrograms()
  await removeDataFolder(dataDir)
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function start(port: number, env: NodeJS.ProcessEnv = {}): Program {
  const { PATH = '', HOME = '' } = process.env
  return startProgram([MAIN], {
    PATH,
    HOME,
    PORT: `${port}`,
    DATA_DIR: dataDir,
    SETUP_CODE: 'TESTCODE',
    ...env,
  })
}

/** The status of a page, or undefined when nobody listens. */
async function statusOf(port: number, path: string): Promise<number | undefined> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).status
  } catch {
    return undefined
  }
}

async function ready(port: number): Promise<void> {
  await until(async () => (await statusOf(port, '/readyz')) === 200)
}

function databaseUri(): string {
  return JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')).uri
}

async function mongodPid(): Promise<number> {
  const client = await new MongoClient(databaseUri()).connect()
  const { pid } = await client.db('admin').command({ serverStatus: 1 })
  await client.close()
  return Number(pid)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('is alive but not ready until it can work, and on SIGTERM ends with everything that it started', async () => {
  const port = await freePort()
  const server = start(port)
  expect(await until(() => statusOf(port, '/readyz'))).toBe(503)
  expect(await statusOf(port, '/healthz')).toBe(200)
  await ready(port)
  expect(await statusOf(port, '/healthz')).toBe(200)
  const mongod = await mongodPid()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(isAlive(mongod)).toBe(false)
})

it('answers a request under way before it stops, and takes no new one', async () => {
  const port = await freePort()
  const server = start(port)
  await ready(port)
  const body = '{}'
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const slow = request({ port, host: '127.0.0.1', method: 'POST', path: '/dingtalk/robot', headers })
  slow.write(body.slice(0, 1))
  const answered = once(slow, 'response')
  await until(async () => (await statusOf(port, '/healthz')) === 200)
  server.kill('SIGTERM')
  await until(async () => (await statusOf(port, '/readyz')) !== 200)
  slow.end(body.slice(1))
  const [response] = await answered
  expect(response.statusCode).toBe(400)
  response.resume()
  expect(await server.ended).toBe(0)
})

it('says in one sentence that its port is taken, and ends', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const server = start(port)
  expect(await server.ended).toBe(1)
  expect(server.errors().trim().split('\n')).toEqual([
    `端口 ${port} 已被另一个程序占用（也许整改助手已在运行），请先处理，或用 PORT、HOST 另设一个。`,
  ])
  other.close()
})

it('says everything that is wrong with its configuration at once, in plain words', async () => {
  const server = start(70_000, {
    TIME_ZONE: 'Mars/Base',
    WECOM_AIBOT_TOKEN: 'only-half',
    PUBLIC_URL: 'nowhere',
  })
  expect(await server.ended).toBe(1)
  const lines = server.errors().trim().split('\n')
  expect(lines[0]).toBe('配置有 4 处问题：')
  for (const name of ['PORT', 'TIME_ZONE', 'PUBLIC_URL', 'WECOM_AIBOT_AES_KEY'])
    expect(lines.filter(line => line.includes(name))).toHaveLength(1)
  expect(server.errors()).not.toContain('    at ')
})

describe('in the middle of a burst of commands', () => {
  const COMMANDS = Array.from({ length: 40 }, (_, index) => `措施 ${(index % 5) + 1} 第${index + 1}条措施`)
  let simulator: Simulator
  let stopSimulator: () => Promise<void>
  let port: number
  let env: NodeJS.ProcessEnv

  beforeEach(async () => {
    const accounts = newAccounts()
    simulator = createSimulator({
      ...accounts,
      now: () => new Date(),
      botUrl: () => `http://127.0.0.1:${port}`,
    })
    const { url, close } = await simulator.listen()
    stopSimulator = close
    simulator.addGroup({
      ...{ platform: 'dingtalk', chatId: 'cidBurst', title: '整改工作群' },
      members: [{ id: 'wangban', name: '王办' }],
    })
    env = {
      DINGTALK_APP_KEY: accounts.dingtalk.appKey,
      DINGTALK_APP_SECRET: accounts.dingtalk.appSecret,
      DINGTALK_ROBOT_CODE: accounts.dingtalk.robotCode,
      DINGTALK_API_BASE: `${url}/dingtalk`,
      DINGTALK_OAPI_BASE: `${url}/dingtalk`,
    }
  })
  afterEach(async () => {
    simulator.close()
    await stopSimulator()
  })

  function say(text: string) {
    return simulator.say({ platform: 'dingtalk', chatId: 'cidBurst', from: 'wangban', text })
  }

  async function startReady(): Promise<Program> {
    port = await freePort()
    const server = start(port, env)
    await ready(port)
    return server
  }

  async function prepareGroup(): Promise<void> {
    await say('绑定 TESTCODE')
    await say('我是 王办 办公室')
    await say(`导入\n${readFileSync(resolve('simulator/sample/list.md'), 'utf8')}`)
    expect((await say('确认导入')).answer?.text).toContain('已导入')
  }

  /** All the measures that are kept, as the database has them. */
  async function measures(): Promise<string[]> {
    const client = await new MongoClient(databaseUri()).connect()
    const issues = await client.db().collection<{ measures: { text: string }[] }>('issues').find().toArray()
    await client.close()
    return issues.flatMap(issue => issue.measures.map(({ text }) => text))
  }

  /** Says everything at once; `enough` is called when ten have been answered. */
  async function burst(enough: () => void) {
    let count = 0
    return Promise.all(
      COMMANDS.map(async text => {
        const spoken = await say(text)
        if (spoken.answer) count += 1
        if (spoken.answer && count === 10) enough()
        return { text, ...spoken }
      }),
    )
  }

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    '%s loses nothing that was answered and doubles nothing',
    async signal => {
      const first = await startReady()
      await prepareGroup()
      const mongod = await mongodPid()
      const said = await burst(() => {
        first.kill(signal)
        if (signal === 'SIGKILL') process.kill(mongod, 'SIGKILL')
      })
      expect(await first.ended).toBe(signal === 'SIGKILL' ? 'SIGKILL' : 0)
      await startReady()
      const kept = await measures()
      const answered = said.filter(({ answer }) => answer?.text.includes('已记录'))
      expect(answered.length).toBeGreaterThanOrEqual(10)
      for (const { text } of answered) expect(kept.filter(one => text.endsWith(` ${one}`))).toHaveLength(1)
      expect(new Set(kept).size).toBe(kept.length)
      // The platform delivers again what was not answered.
      for (const { messageId, answer } of said) if (!answer) await simulator.redeliver(messageId)
      await until(async () => (await measures()).length === COMMANDS.length)
      expect(new Set(await measures()).size).toBe(COMMANDS.length)
    },
  )
})
