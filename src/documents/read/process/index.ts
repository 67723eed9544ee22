import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { DocumentError } from '../document-error'
import type { Answer, Task } from './child'
import type { Readings } from './readings'

/** What one reading may take. */
export interface Limits {
  milliseconds: number
  megabytes: number
}

const LIMITS: Limits = { milliseconds: 60_000, megabytes: 512 }
/** A process that has just read is kept for the next document: most of the time of a short one goes into starting it. */
const KEPT_MS = 15_000

let latest: Promise<unknown> = Promise.resolve()
let spare: Spare | undefined

interface Spare {
  child: ChildProcess
  end: NodeJS.Timeout
}

/**
 * Reads in a process of its own, one document after another, so that none can take all memory or all time, none can end
 * the server, and the groups get their other answers meanwhile.
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
  const child = (limits ? undefined : takeSpare()) ?? start(limits)
  const timer = setTimeout(() => kill(child), (limits ?? LIMITS).milliseconds)
  try {
    const answer = await ask(child, task)
    if ('failed' in answer) throw answer.failed
    if (limits || child.killed) kill(child)
    else keepSpare(child)
    if ('done' in answer) return answer.done
    throw new DocumentError(answer.refused.code, {}, answer.refused.sentence)
  } finally {
    clearTimeout(timer)
  }
}

function start({ megabytes }: Limits = LIMITS): ChildProcess {
  const child = fork(require.resolve('./child'), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    // A library that reads a broken file grumbles, and nobody could do anything about it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // None of the server's secrets are within reach of what a file may do.
    env: {},
  })
  const end = () => kill(child)
  process.once('exit', end)
  // Whoever waits for an answer hears of it; a spare process that dies is only a spare process less.
  child.on('error', () => undefined)
  child.once('close', () => {
    process.off('exit', end)
    if (spare?.child === child) takeSpare()
  })
  return child
}

/** Not by a signal that it could put off: it may be in the midst of a calculation without end. */
function kill(child: ChildProcess | undefined): void {
  child?.kill('SIGKILL')
}

function takeSpare(): ChildProcess | undefined {
  const child = spare?.child
  clearTimeout(spare?.end)
  spare = undefined
  child?.ref()
  child?.channel?.ref()
  return child
}

/** A spare process does not keep the program from ending. */
function keepSpare(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  const end = setTimeout(() => kill(takeSpare()), KEPT_MS).unref()
  spare = { child, end }
}

async function ask(child: ChildProcess, task: Task): Promise<Answer> {
  const listening = new AbortController()
  const { signal } = listening
  // Where it cannot be sent, the process has ended.
  child.send(task, () => undefined)
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as Answer),
      once(child, 'close', { signal }).then(() => Promise.reject(new DocumentError('tooComplex'))),
    ])
  } finally {
    listening.abort()
  }
}
