import { Worker } from 'node:worker_threads'
import { DocumentError } from '../document-error'
import type { Readings } from './readings'
import type { Answer, Task } from './worker'

/** What one reading may take. */
export interface Limits {
  milliseconds: number
  megabytes: number
}

const LIMITS: Limits = { milliseconds: 60_000, megabytes: 512 }

let latest: Promise<unknown> = Promise.resolve()

/**
 * Reads in a thread of its own, one document after another, so that none can take all memory or all time and the
 * groups get their other answers meanwhile.
 * @throws DocumentError with the sentence for the sender when it cannot be read, or not within the limits
 */
export function readAside<Name extends keyof Readings>(
  name: Name,
  input: Readings[Name]['input'],
  limits = LIMITS,
): Promise<Readings[Name]['answer']> {
  const reading = latest.then(() => askWorker({ name, input } as Task, limits))
  latest = reading.catch(() => undefined)
  return reading as Promise<Readings[Name]['answer']>
}

async function askWorker(task: Task, { milliseconds, megabytes }: Limits): Promise<unknown> {
  const worker = new Worker(require.resolve('./worker'), {
    workerData: task,
    // A library that reads a broken file grumbles, and nobody could do anything about it.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const timer = setTimeout(() => void worker.terminate(), milliseconds)
  try {
    const answer = await firstAnswer(worker)
    if ('done' in answer) return answer.done
    throw new DocumentError(answer.refused.code, {}, answer.refused.sentence)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function firstAnswer(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? new DocumentError('tooComplex', { cause: error }) : error)
    })
    worker.once('exit', () => reject(new DocumentError('tooComplex')))
  })
}
