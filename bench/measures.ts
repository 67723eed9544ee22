import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { median, quantile, table } from './figures'
import { fullSpeed, type Measured, steady, type Target } from './load'
import { type Served, startBot } from './processes'
import { type Verdict, verdict } from './verdict'
import { type Traffic, trafficOf } from './writes'

const ROUNDS = 5
const ROUND_MS = 3_000
const WARM_UP_MS = 6_000
const STEADY_ROUNDS = 3
const STEADY_RATE = 100
const STEADY_MS = 3_000
const COMMANDS = 20_000
const LONGEST_GROWTH_MS = 75_000
const STARTS = 3
const SETTLE_MS = 10_000

export type Say = (text: string) => void

/** Nothing configured: embedded database, simulator with the sample round. */
export async function starting(dataDir: string): Promise<Verdict> {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const bot = await startBot(join(dataDir, `start${start}`))
    times.push(bot.startMs)
    await bot.stop()
  }
  const seconds = median(times) / 1000
  return verdict('start to ready, embedded database', `${seconds.toFixed(1)} s`, '< 5 s', seconds < 5)
}

/** The servers that are compared. */
export interface Targets {
  bot: Target
  /** It writes each thing by itself. */
  bare: Target
  /** The bare handler again, gathering its writes as the bot does: for a look at what else our own code costs. */
  gathering: Target
}

/** The comparison is fair only if both write equally often. @throws when they do not */
export async function sameWrites(uri: string, { bot, bare }: Targets, say: Say): Promise<void> {
  const ours = await trafficOf(uri, () => steady(bot, 1, 1000))
  const theirs = await trafficOf(uri, () => steady(bare, 1, 1000))
  say(`per command, bot:  ${inWords(ours)}`)
  say(`per command, bare: ${inWords(theirs)}\n`)
  if (ours.writes !== theirs.writes) throw new Error('bot and bare handler do not write equally often')
}

function inWords({ writes, reads, operations }: Traffic): string {
  return `${writes} writes, ${reads} reads (${operations.join(', ')})`
}

export async function comparing(targets: Targets, say: Say): Promise<Verdict> {
  const all = [targets.bot, targets.bare, targets.gathering]
  for (const target of all) await fullSpeed(target, WARM_UP_MS)
  const rounds: Measured[][] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(all, round))
  say(`\n${table([['round', ...all.flatMap(({ name }) => [`${name} /s`, 'p99 ms'])], ...rounds.map(asRow)])}`)
  const [ratio, beside] = [1, 2].map(other => median(rounds.map(rates => ratioOf(rates, other)))) as [
    number,
    number,
  ]
  say(`median ratio to the bare handler ${ratio.toFixed(2)}, to one that gathers too ${beside.toFixed(2)}\n`)
  return verdict('rate against the bare handler (median)', ratio.toFixed(2), '≥ 0.5', ratio >= 0.5)
}

/** Each round begins with another one, so that none always follows the same. */
async function oneRound(all: readonly Target[], round: number): Promise<Measured[]> {
  const measured = new Map<Target, Measured>()
  for (const place of all.keys()) {
    const target = all[(place + round) % all.length] as Target
    measured.set(target, await fullSpeed(target, ROUND_MS))
  }
  return all.map(target => measured.get(target) as Measured)
}

function ratioOf([bot, ...others]: readonly Measured[], other: number): number {
  return (bot?.rate ?? 0) / (others[other - 1]?.rate ?? 1)
}

function asRow(measured: readonly Measured[], round: number): string[] {
  return [`${round + 1}`, ...measured.flatMap(one => [one.rate.toFixed(0), p99(one)])]
}

export async function waiting({ bot, bare }: Targets, say: Say): Promise<Verdict> {
  const worst: number[] = []
  for (let round = 0; round < STEADY_ROUNDS; round += 1) {
    const ours = await steady(bot, STEADY_RATE, STEADY_MS)
    const theirs = await steady(bare, STEADY_RATE, STEADY_MS)
    worst.push(quantile(ours.latencies, 0.99))
    say(
      `${STEADY_RATE}/s: bot median ${median(ours.latencies).toFixed(1)} ms, p99 ${p99(ours)} ms; bare p99 ${p99(theirs)} ms`,
    )
  }
  const figure = median(worst)
  return verdict(`p99 at ${STEADY_RATE} commands/s`, `${figure.toFixed(0)} ms`, '< 100 ms', figure < 100)
}

/** Goes on until the bot has done its number of commands, or a slow machine has had its time. */
export async function growing(target: Target, bot: Served): Promise<Verdict> {
  const deadline = performance.now() + LONGEST_GROWTH_MS
  while (target.next < COMMANDS && performance.now() < deadline) await fullSpeed(target, 2_000)
  const memory = bot.memory()
  const figure = memory === undefined ? 'not told by this system' : `${memory.toFixed(0)} MB`
  const isMet = target.next >= COMMANDS && (memory === undefined || memory < 200)
  return verdict(`memory of the bot after ${target.next} commands`, figure, '< 200 MB after 20000', isMet)
}

/** What was taken must be in the ledger, each once. @throws when it is not */
export async function checkKept(uri: string, { next, late }: Target, say: Say): Promise<void> {
  const client = await new MongoClient(uri).connect()
  const reports = [{ $unwind: '$timeline' }, { $match: { 'timeline.verb': 'report' } }, { $count: 'kept' }]
  const deadline = performance.now() + SETTLE_MS
  let kept = 0
  // Whatever was only acknowledged is still being worked on.
  while (kept < next && performance.now() < deadline) {
    const [counted] = await client.db().collection('issues').aggregate<{ kept: number }>(reports).toArray()
    kept = counted?.kept ?? 0
  }
  await client.close()
  if (kept !== next) throw new Error(`${next} commands were taken, ${kept} are kept`)
  say(`${next} commands taken, ${kept} entries in the ledger; ${late} answered after more than 3 s`)
}

function p99({ latencies }: Measured): string {
  return quantile(latencies, 0.99).toFixed(0)
}
