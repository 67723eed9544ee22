import type { House } from './house'
import type { Log } from './services/support'

/** How often the outbox is looked at when nothing wakes it, and how often abandoned messages are looked for. */
const OUTBOX_MS = 1000
const RECOVERY_MS = 5000

/** Work that goes on without anybody asking: sending the outbox, taking up what was left. */
export interface Background {
  /** Resolves when what is under way has come to its end. */
  stop(): Promise<void>
}

export function startBackground({ intake, delivery }: House, log: Log): Background {
  const loops = [
    startLoop(
      () => delivery.sendDue(),
      OUTBOX_MS,
      error => log.error({ error }, 'outbox failed'),
    ),
    startLoop(
      () => intake.recover(),
      RECOVERY_MS,
      error => log.error({ error }, 'recovery failed'),
    ),
  ]
  return {
    async stop() {
      await Promise.all(loops.map(stop => stop()))
    },
  }
}

function startLoop(
  work: () => Promise<void>,
  pauseMs: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout
  let wake = (): void => {}
  const pause = () =>
    new Promise<void>(resolve => {
      wake = resolve
      timer = setTimeout(resolve, pauseMs)
    })
  const loop = (async () => {
    while (!isStopped) {
      await work().catch(onError)
      if (!isStopped) await pause()
    }
  })()
  return () => {
    isStopped = true
    clearTimeout(timer)
    wake()
    return loop
  }
}
