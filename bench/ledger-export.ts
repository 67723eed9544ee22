import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { writeLedgerXlsx } from '../src/documents/write/ledger'
import { table } from './figures'
import { manyIssues } from './ledger-issues'

const ISSUES = 10_000
const MOST_SECONDS = 5
const MOST_MEGABYTES = 300
/** Tells this file that it is the process that is measured. */
const MEASURED = 'measured'

interface Figures {
  seconds: number
  /** Peak of the whole process, in MB. */
  memory: number
  /** Size of the file, in MB. */
  file: number
}

/** How long the export of a big ledger takes and how much memory, in a process of its own. */
async function main(): Promise<number> {
  const child = fork(__filename, [MEASURED])
  const [figures] = (await once(child, 'message')) as [Figures]
  const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED')
  const { seconds, memory, file } = figures
  const rows = [
    [`figure (export of ${ISSUES} issues)`, 'measured', 'goal', ''],
    ['time', `${seconds.toFixed(1)} s`, `< ${MOST_SECONDS} s`, verdict(seconds < MOST_SECONDS)],
    ['peak memory', `${memory.toFixed(0)} MB`, `< ${MOST_MEGABYTES} MB`, verdict(memory < MOST_MEGABYTES)],
    ['file', `${file.toFixed(1)} MB`, '', ''],
  ]
  process.stdout.write(`node ${process.version}\n\n${table(rows)}\n`)
  return seconds < MOST_SECONDS && memory < MOST_MEGABYTES ? 0 : 1
}

async function measure(): Promise<Figures> {
  let bytes = 0
  const out = new Writable({
    write(chunk, _encoding, done) {
      bytes += chunk.length
      done()
    },
  })
  const begin = performance.now()
  const asOf = new Date(Date.UTC(2026, 10, 23))
  await writeLedgerXlsx({ title: '测量', asOf, timeZone: 'Asia/Shanghai', issues: manyIssues(ISSUES) }, out)
  const seconds = (performance.now() - begin) / 1000
  return { seconds, memory: process.resourceUsage().maxRSS / 1024, file: bytes / 1024 / 1024 }
}

if (process.argv[2] === MEASURED) void measure().then(figures => process.send?.(figures))
else void main().then(code => process.exit(code))
