import { parentPort } from 'node:worker_threads'
import { DocumentError } from '../document-error'
import { READINGS, type Readings } from './readings'

/** What comes back from a thread: an error does not keep its class on the way. */
export type Answer = { done: unknown } | { refused: { code: DocumentError['code']; sentence: string } }

/** One reading, as it is handed to a thread. */
export type Task = {
  [Name in keyof Readings]: { name: Name; input: Readings[Name]['input'] }
}[keyof Readings]

async function answer({ name, input }: Task): Promise<Answer> {
  try {
    return { done: await (READINGS[name] as (input: Task['input']) => Promise<unknown>)(input) }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return { refused: { code: error.code, sentence: error.message } }
  }
}

parentPort?.on('message', (task: Task) => {
  void answer(task).then(given => parentPort?.postMessage(given))
})
