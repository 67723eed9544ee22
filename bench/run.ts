import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { withTemporaryDatabase } from '../src/temporary-database'
import { documents } from './documents'
import { newKeys } from './keys'
import { GROUPS, ISSUES, prepareGroups } from './ledger'
import { newTarget } from './load'
import { checkKept, comparing, growing, sameWrites, starting, waiting } from './measures'
import { killAll, startBare, startBot } from './processes'
import { type Verdict, verdictTable } from './verdict'

/** Of a machine that has other things to do as well. */
const LONGEST_MS = 420_000

/** All figures of docs/performance.md, in one run; ends 1 when a promise is not kept. */
async function main(): Promise<number> {
  setTimeout(() => process.exit(1), LONGEST_MS).unref()
  process.once('exit', killAll)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  say(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${GROUPS} groups of ${ISSUES} issues`)
  say(`load average before the start: ${loadavg()[0]?.toFixed(1)}\n`)
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenggai-bench-'))
  try {
    const verdicts = [await starting(dataDir), ...(await withTemporaryDatabase(uri => loading(uri, dataDir)))]
    verdicts.push(...(await documents()))
    say(`\n${verdictTable(verdicts)}`)
    return verdicts.every(({ isMet }) => isMet) ? 0 : 1
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function loading(uri: string, dataDir: string): Promise<Verdict[]> {
  await prepareGroups(uri)
  const keys = newKeys()
  const bot = await startBot(dataDir, uri, keys)
  const [bare, gathering] = [await startBare(uri, keys), await startBare(uri, keys, true)]
  try {
    const targets = {
      bot: newTarget('bot', bot.url, keys),
      bare: newTarget('bare', bare.url, keys),
      gathering: newTarget('gathering', gathering.url, keys),
    }
    await sameWrites(uri, targets, say)
    const rate = await comparing(targets, say)
    const latency = await waiting(targets, say)
    const memory = await growing(targets.bot, bot)
    await checkKept(uri, targets.bot, say)
    return [rate, latency, memory]
  } finally {
    await Promise.all([bot, bare, gathering].map(served => served.stop()))
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  },
)
