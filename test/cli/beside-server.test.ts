import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { removeDataFolder } from '../support/data-folder'
import { zhenggai } from './support'

const DEMO = 'wecom:wrDemoGroup'
const NEXT_MONDAY = '2026-11-30T08:30:00+08:00'

let dataDir: string
let server: ChildProcess
let url: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-server-'))
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }
  server = spawn(process.execPath, [resolve('dist/src/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  url = await startedAt(server)
})
afterAll(async () => {
  if (server.exitCode === null) await stop()
  await removeDataFolder(dataDir)
})

/** Resolves with the address that the server prints once it is ready. */
function startedAt({ stderr }: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let text = ''
    stderr?.on('data', chunk => {
      text += chunk
      const started = /已启动：(\S+)/.exec(text)?.[1]
      if (started) done(started)
    })
    stderr?.once('end', () => failed(new Error(text)))
  })
}

async function stop(): Promise<void> {
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}

function beside(...args: string[]) {
  return zhenggai(args, { DATA_DIR: dataDir })
}

async function digestsInChat(): Promise<string[]> {
  const response = await fetch(`${url}/simulator/api/messages?chatId=${DEMO.split(':')[1]}`)
  const messages = (await response.json()) as { text: string }[]
  return messages.map(({ text }) => text).filter(text => text.includes('整改周报'))
}

/** The server looks at its outbox every second. */
async function waitForDigest(): Promise<string[]> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const digests = await digestsInChat()
    if (digests.length > 0 || Date.now() > deadline) return digests
    await new Promise(resume => setTimeout(resume, 100))
  }
}

it('uses the database of the running server', async () => {
  const { code, stdout } = await beside('group', 'list')
  expect(code).toBe(0)
  expect(stdout).toContain(`${DEMO} 整改工作群 已启用`)
})

it('hands its messages to the running server, which sends them once', async () => {
  const handed = await beside('run', 'monday-digest', '--at', NEXT_MONDAY, '--group', DEMO)
  expect(handed).toMatchObject({ code: 0, stdout: expect.stringContaining('已交给运行中的服务发送。') })
  expect(await waitForDigest()).toHaveLength(1)
  const again = await beside('run', 'monday-digest', '--at', NEXT_MONDAY, '--group', DEMO)
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('已处理过') })
  expect(await digestsInChat()).toHaveLength(1)
})

it('opens the same data by itself when the server has stopped', async () => {
  await stop()
  expect(server.exitCode).toBe(0)
  const { code, stdout } = await beside('verify-history', '--group', DEMO)
  expect({ code, stdout }).toEqual({ code: 0, stdout: '检查了 48 个问题的记录，没有被改动。\n' })
})
