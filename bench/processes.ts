import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from './keys'

/** A server in a process of its own. */
export interface Served {
  url: string
  /** From starting the process to its first answer, in milliseconds. */
  startMs: number
  /** Memory of the process, in MB; undefined where the system does not tell. */
  memory(): number | undefined
  stop(): Promise<void>
}

/** As `npm start` has it: without a limit V8 collects later and keeps half as much again, for no gain in speed. */
export const HEAP = '--max-old-space-size=512'

const running = new Set<ChildProcess>()

/** For the way out, whatever the way. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** The bot as it is shipped; without `keys` as somebody finds it who has configured nothing. */
export async function startBot(dataDir: string, uri?: string, keys?: Keys): Promise<Served> {
  const { PATH, HOME } = process.env
  const env = {
    ...{ PATH, HOME, DATA_DIR: dataDir, PORT: '0' },
    ...(uri ? { MONGODB_URI: uri } : {}),
    ...(keys ? { WECOM_AIBOT_TOKEN: keys.token, WECOM_AIBOT_AES_KEY: keys.aesKey } : {}),
  }
  const begin = performance.now()
  const main = join(__dirname, '../src/main.js')
  const child = spawn(process.execPath, [HEAP, main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const url = await announcedUrl(keep(child))
  const ready = await fetch(`${url}/readyz`)
  if (!ready.ok) throw new Error(`the bot is not ready: ${await ready.text()}`)
  return served(child, url, performance.now() - begin)
}

/** The bare handler; with `gathers` it gathers its writes as the bot does. */
export async function startBare(uri: string, { token, aesKey }: Keys, gathers = false): Promise<Served> {
  const begin = performance.now()
  const how = gathers ? { BENCH_GATHERS: '1' } : {}
  const env = { ...process.env, BENCH_URI: uri, BENCH_TOKEN: token, BENCH_AES_KEY: aesKey, ...how }
  const child = keep(fork(join(__dirname, 'bare.js'), { env }))
  const [port] = (await once(child, 'message')) as [number]
  return served(child, `http://127.0.0.1:${port}`, performance.now() - begin)
}

/** The process ends with this one. */
export function keep(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** The bot prints its address once it is ready. */
function announcedUrl({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stderr?.on('data', chunk => {
      text += chunk
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
      if (url) resolve(url)
    })
    stderr?.once('end', () => reject(new Error(`the bot did not start: ${text}`)))
  })
}

function served(child: ChildProcess, url: string, startMs: number): Served {
  return {
    url,
    startMs,
    memory: () => residentMb(child.pid),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Linux keeps it in /proc. */
function residentMb(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
