import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { HEAP, keep } from './processes'
import { type Verdict, verdictTable } from './verdict'

/** What is measured of documents, each in a process of its own, so that none finds memory or code of another. */
export const DOCUMENT_MEASURES = ['reading', 'bulletin', 'pictures', 'ledger-export'] as const

export type DocumentMeasure = (typeof DOCUMENT_MEASURES)[number]

/** How long it takes to read and to write documents, and what memory it needs. */
export async function documents(): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const name of DOCUMENT_MEASURES) verdicts.push(...(await apart(name)))
  return verdicts
}

/** @throws when the process ends without a figure */
async function apart(name: DocumentMeasure): Promise<Verdict[]> {
  const child = keep(fork(join(__dirname, 'measure-document.js'), [name], { execArgv: [HEAP] }))
  const told = once(child, 'message') as Promise<[Verdict[]]>
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} could not be measured: the process ended with ${code}`)
  })
  const [verdicts] = await Promise.race([told, ended])
  return verdicts
}

/** `node dist/bench/documents.js`: these figures alone. */
async function alone(): Promise<void> {
  const verdicts = await documents()
  process.stdout.write(`node ${process.version}\n\n${verdictTable(verdicts)}\n`)
  process.exitCode = verdicts.every(({ isMet }) => isMet) ? 0 : 1
}

if (require.main === module) void alone()
