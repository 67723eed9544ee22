import type { House } from './house'
import type { Log } from './services/support'

/** How often the outbox is looked at when nothing wakes it, and how often abandoned messages are looked for. */
const OUTBOX_MS = 1000
const RECOVERY_MS = 5000
/** A platform that hangs holds its run up; others go on beside it, but not without end when the database hangs. */
const RUNS_AT_ONCE = 8

/** Work that goes on without anybody asking: sending the outbox, taking up what was left. */
export interface Background {
  /** Takes nothing new up; resolves when what is under way has come to its end. */
  stop(): Promise<void>
}

/** Begins at once and wakes for what is put in line here. */
export function startBackground({ intake, delivery }: House, log: Log): Background {
  const stopping = new AbortController()
  const outbox = repeat(
    () => delivery.sendDue(stopping.signal),
    OUTBOX_MS,
    error => log.error({ error }, 'outbox failed'),
  )
  const recovery = repeat(
    () => intake.recover(),
    RECOVERY_MS,
    error => log.error({ error }, 'recovery failed'),
  )
  delivery.whenAdded(outbox.run)
  return {
    async stop() {
      stopping.abort()
      await Promise.all([outbox.stop(), recovery.stop()])
    },
  }
}

interface Repeated {
  /** Once more, now. */
  run(): void
  stop(): Promise<void>
}

/** Runs may overlap: the database decides who works on what. */
function repeat(work: () => Promise<void>, everyMs: number, onError: (error: unknown) => void): Repeated {
  const running = new Set<Promise<void>>()
  let isStopped = false
  const run = () => {
    if (isStopped || running.size >= RUNS_AT_ONCE) return
    const current = work()
      .catch(onError)
      .finally(() => running.delete(current))
    running.add(current)
  }
  const timer = setInterval(run, everyMs)
  run()
  return {
    run,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await Promise.all(running)
    },
  }
}
