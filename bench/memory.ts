import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { median } from './figures'
import { type Verdict, verdict } from './verdict'

const READINGS = 9
const COLLECTIONS = 3
const PAUSE_MS = 300

/**
 * What the process holds, in MB, read nine times with some of the work in between: what has been freed stays with the
 * allocator or leaves it by chance, so that one reading tells little.
 */
export async function readMemory(work: () => Promise<unknown>): Promise<number[]> {
  const readings: number[] = []
  for (let reading = 0; reading < READINGS; reading += 1) {
    await work()
    readings.push(await settledMemory())
  }
  return readings
}

/** Whether the middle of the later readings is back at the middle of the earlier ones. */
export function memoryReturned(what: string, before: number[], after: number[], mayGrowMb: number): Verdict {
  const isBack = median(after) - median(before) <= mayGrowMb
  return verdict(what, `${inWords(before)}, ${inWords(after)} MB`, `${mayGrowMb} MB apart at most`, isBack)
}

/** After a collection: how long garbage lies about is no business of what made it. */
async function settledMemory(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let round = 0; round < COLLECTIONS; round += 1) {
    collect()
    await pause(PAUSE_MS)
  }
  return process.memoryUsage.rss() / 1024 / 1024
}

function inWords(readings: number[]): string {
  const [middle, least, most] = [median(readings), Math.min(...readings), Math.max(...readings)]
  return `${middle.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`
}
