import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerIn, reportCommand } from './command'
import type { Keys } from './keys'
import { GROUPS } from './ledger'

/** A server under load, and how many commands it has been sent. */
export interface Target {
  name: string
  url: string
  keys: Keys
  /** Of the next command. */
  next: number
  /** Commands that took so long that the door only acknowledged them; their answers go through the outbox. */
  late: number
}

/** What a stretch of load came to; times in milliseconds. */
export interface Measured {
  rate: number
  latencies: number[]
}

export function newTarget(name: string, url: string, keys: Keys): Target {
  return { name, url, keys, next: 0, late: 0 }
}

/** As fast as it goes, with one command under way in every group at any time. */
export async function fullSpeed(target: Target, milliseconds: number): Promise<Measured> {
  return withConnections(async agent => {
    const begin = performance.now()
    const latencies: number[] = []
    const speak = async () => {
      while (performance.now() - begin < milliseconds) latencies.push(await once(target, agent))
    }
    await Promise.all(Array.from({ length: GROUPS }, speak))
    return measured(latencies, begin)
  })
}

/** A fixed number per second, whether or not the earlier ones are answered; counted from when each was due. */
export async function steady(target: Target, perSecond: number, milliseconds: number): Promise<Measured> {
  return withConnections(async agent => {
    const begin = performance.now()
    const count = Math.round((perSecond * milliseconds) / 1000)
    const speak = async (index: number) => {
      const due = begin + (index * 1000) / perSecond
      await sleep(Math.max(0, due - performance.now()))
      await once(target, agent)
      return performance.now() - due
    }
    return measured(await Promise.all(Array.from({ length: count }, (_, index) => speak(index))), begin)
  })
}

/** New ones for each stretch: a server closes those that have been idle for some seconds. */
async function withConnections(load: (agent: Agent) => Promise<Measured>): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: GROUPS })
  try {
    return await load(agent)
  } finally {
    agent.destroy()
  }
}

function measured(latencies: number[], begin: number): Measured {
  return { rate: (latencies.length / (performance.now() - begin)) * 1000, latencies }
}

/** One command from posting to its checked answer. */
async function once(target: Target, agent: Agent): Promise<number> {
  const { path, body } = reportCommand(target.keys, target.next++)
  const begin = performance.now()
  const sealed = await post(`${target.url}${path}`, body, agent)
  const taken = performance.now() - begin
  if (sealed === '') target.late += 1
  else if (!answerIn(target.keys, sealed).includes('已记录')) throw new Error(`${target.name}: ${sealed}`)
  return taken
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const call = request(url, { method: 'POST', agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`status ${response.statusCode}: ${text}`))
      })
    })
    call.once('error', reject).end(body)
  })
}
