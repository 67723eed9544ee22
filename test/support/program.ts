import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

/** A program that was started for a test, line by line. */
export interface Program {
  pid: number
  /** The next line of its standard output. */
  line(): Promise<string>
  tell(line: string): void
  kill(signal: NodeJS.Signals): void
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  /** All that it has written to standard error so far. */
  errors(): string
}

const running = new Set<ChildProcess>()

/** Starts `node` with these arguments; whatever is still running is killed by `endPrograms`. */
export function startProgram(args: string[], env: NodeJS.ProcessEnv = process.env): Program {
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += String(chunk)
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit').then(([code, signal]) => {
    running.delete(child)
    return (code ?? signal) as number | NodeJS.Signals
  })
  return {
    pid: child.pid ?? 0,
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`the program has ended: ${errors}`)
      return value
    },
    tell: line => void child.stdin.write(`${line}\n`),
    kill: signal => void child.kill(signal),
    ended,
    errors: () => errors,
  }
}

/** Ends what the test has left, and waits until it is gone. */
export async function endPrograms(): Promise<void> {
  await Promise.all(
    [...running].map(child => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      return gone
    }),
  )
}

/** Asks again and again until the answer is there: another process cannot call us. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (performance.now() > deadline) throw new Error(`waited in vain: ${ask}`)
    await setTimeout(20)
  }
}
