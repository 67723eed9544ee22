import { once } from 'node:events'
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
/** A thread that has just read is kept for the next document: half the time of a short one goes into starting it. */
const KEPT_MS = 15_000

let latest: Promise<unknown> = Promise.resolve()
let spare: Spare | undefined

interface Spare {
  worker: Worker
  end: NodeJS.Timeout
}

/**
 * Reads in a thread of its own, one document after another, so that none can take all memory or all time and the
 * groups get their other answers meanwhile.
 * @throws DocumentError with the sentence for the sender when it cannot be read, or not within the limits
 */
export function readAside<Name extends keyof Readings>(
  name: Name,
  input: Readings[Name]['input'],
  limits?: Limits,
): Promise<Readings[Name]['answer']> {
  const reading = latest.then(() => read({ name, input } as Task, limits))
  latest = reading.catch(() => undefined)
  return reading as Promise<Readings[Name]['answer']>
}

async function read(task: Task, limits: Limits | undefined): Promise<unknown> {
  const worker = (limits ? undefined : takeSpare()) ?? startWorker(limits)
  const timer = setTimeout(() => void worker.terminate(), (limits ?? LIMITS).milliseconds)
  try {
    worker.postMessage(task)
    const answer = await firstAnswer(worker)
    if (limits) await worker.terminate()
    else keepSpare(worker)
    if ('done' in answer) return answer.done
    throw new DocumentError(answer.refused.code, {}, answer.refused.sentence)
  } finally {
    clearTimeout(timer)
  }
}

function startWorker({ megabytes }: Limits = LIMITS): Worker {
  const worker = new Worker(require.resolve('./worker'), {
    // A library that reads a broken file grumbles, and nobody could do anything about it.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  // Whoever waits for an answer hears of it; a spare thread that dies is only a spare thread less.
  worker.on('error', () => undefined)
  worker.once('exit', () => spare?.worker === worker && takeSpare())
  return worker
}

function takeSpare(): Worker | undefined {
  const worker = spare?.worker
  clearTimeout(spare?.end)
  spare = undefined
  worker?.ref()
  return worker
}

/** A spare thread does not keep the program from ending. */
function keepSpare(worker: Worker): void {
  worker.unref()
  const end = setTimeout(() => void takeSpare()?.terminate(), KEPT_MS).unref()
  spare = { worker, end }
}

async function firstAnswer(worker: Worker): Promise<Answer> {
  const listening = new AbortController()
  const { signal } = listening
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([answer]) => answer as Answer),
      once(worker, 'exit', { signal }).then(() => Promise.reject(new DocumentError('tooComplex'))),
    ])
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw isFull ? new DocumentError('tooComplex', { cause: error }) : error
  } finally {
    listening.abort()
  }
}
