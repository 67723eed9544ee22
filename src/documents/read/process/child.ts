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

// A small file can repeat a long heading in every row; the server is handed no more than a file of that size says.
const MOST_CHARACTERS = 20 * 1024 * 1024

async function answer({ name, input }: Task): Promise<Answer> {
  try {
    const done = await (READINGS[name] as (input: Task['input']) => Promise<unknown>)(input)
    if (countCharacters(done) > MOST_CHARACTERS) throw new DocumentError('tooComplex')
    return { done }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return { refused: { code: error.code, sentence: error.message } }
  }
}

function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, part) => sum + countCharacters(part), 0)
}

process.on('message', (task: Task) => {
  void answer(task).then(given => process.send?.(given))
})
// A fault of ours, wherever it is thrown, is for the log of the server.
process.on('uncaughtException', failed => process.send?.({ failed }, () => process.exit(1)))
process.once('disconnect', () => process.exit())
// Ctrl-C and the stop of a service reach every process; the server finishes its reading and ends this one itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
