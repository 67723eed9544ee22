import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../../..')

/** The compiled program as `npm start` runs it, with a data folder of its own. */
export interface StartedServer {
  url: string
  /** Ends as after Ctrl-C. Resolves with the exit code when nothing of it is left. */
  stop(): Promise<number | null>
}

/** Starts `dist/src/main.js` on a free port; it must have been built. */
export async function startCompiledServer(): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenggai-browser-'))
  const server = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const url = await addressOf(server)
  return {
    url,
    async stop() {
      const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      const code = await ended
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', chunk => {
      said += String(chunk)
      const [, url] = /整改助手已启动：(\S+)/.exec(said) ?? []
      if (url) resolve(url)
    })
    server.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}
