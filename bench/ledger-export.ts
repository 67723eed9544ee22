import { Writable } from 'node:stream'
import { writeLedgerXlsx } from '../src/documents/write/ledger'
import { manyIssues } from './ledger-issues'
import { remark, type Verdict, verdict } from './verdict'

const ISSUES = 10_000
const MOST_SECONDS = 5
const MOST_MEGABYTES = 300

/** How long the export of a big ledger takes, and how much memory the whole process at its peak. */
export async function measureLedgerExport(): Promise<Verdict[]> {
  const { seconds, busy, memory, file } = await measure()
  const what = `export of ${ISSUES} issues as xlsx`
  return [
    verdict(what, `${seconds.toFixed(1)} s`, `< ${MOST_SECONDS} s`, seconds < MOST_SECONDS),
    verdict(
      'peak memory of it',
      `${memory.toFixed(0)} MB`,
      `< ${MOST_MEGABYTES} MB`,
      memory < MOST_MEGABYTES,
    ),
    remark('time of a core that it took', `${busy.toFixed(1)} s`),
    remark('size of the file', `${file.toFixed(1)} MB`),
  ]
}

interface Figures {
  seconds: number
  /** Seconds for which a core worked on it: more tells of our code, less of what else the machine had to do. */
  busy: number
  /** Of the whole process, in MB. */
  memory: number
  /** Size of the file, in MB. */
  file: number
}

async function measure(): Promise<Figures> {
  let bytes = 0
  const out = new Writable({
    write(chunk, _encoding, done) {
      bytes += chunk.length
      done()
    },
  })
  const [begin, before] = [performance.now(), process.cpuUsage()]
  const asOf = new Date(Date.UTC(2026, 10, 23))
  await writeLedgerXlsx({ title: '测量', asOf, timeZone: 'Asia/Shanghai', issues: manyIssues(ISSUES) }, out)
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(before)
  const busy = (user + system) / 1e6
  return { seconds, busy, memory: process.resourceUsage().maxRSS / 1024, file: bytes / 1024 / 1024 }
}
