import { DocumentError } from '../document-error'
import { READINGS, type Readings } from './readings'

/** What comes back from the process: only plain things keep their form on the way. */
export type Answer =
  | { done: unknown }
  | { refused: { code: DocumentError['code']; sentence: string } }
  | { failed: unknown }

/** One reading, as it is handed to the process. */
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

process.on('message', (task: Task) => {
  void answer(task).then(given => process.send?.(given))
})
// A fault of ours, wherever it is thrown, is for the log of the server.
process.on('uncaughtException', failed => process.send?.({ failed }, () => process.exit(1)))
process.once('disconnect', () => process.exit())
// Ctrl-C and the stop of a service reach every process; the server finishes its reading and ends this one itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
