import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSimulator, newAccounts, type Simulator, type SimulatorOptions } from '../../simulator'
import { decrypt, encrypt, sign } from '../../simulator/wecom/crypto'

export const accounts = newAccounts('小助手')
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** What the fake bot got: the WeCom content decrypted, the DingTalk body as it is. */
export interface Got {
  method: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  /** The body as received. */
  raw: string
  content: Record<string, unknown>
}

/** What the fake bot answers. */
export type Said = { status?: number; body?: string } | 'never'

/** A simulator, a bot that does what the test tells it, and a clock that stands still until it is moved. */
export interface Bench {
  simulator: Simulator
  /** Base of the simulator's endpoints. */
  url: string
  got: Got[]
  /** Decides the answers from now on. */
  answer(how: (got: Got) => Said): void
  pass(ms: number): void
  now(): number
  close(): Promise<void>
}

export async function startBench(options: Partial<SimulatorOptions> = {}): Promise<Bench> {
  let time = Date.parse('2026-03-02T00:30:00Z')
  let answer: (got: Got) => Said = () => ({})
  const got: Got[] = []
  const bot = createServer(async (req, res) => {
    const one = await read(req)
    got.push(one)
    const said = answer(one)
    if (said === 'never') return
    res.writeHead(said.status ?? 200)
    res.end(said.body ?? '')
  })
  await new Promise<void>(resolve => bot.listen(0, '127.0.0.1', resolve))
  const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`
  const simulator = createSimulator({
    now: () => new Date(time),
    botUrl,
    ...accounts,
    timeouts: { callbackMs: 1500, refreshEveryMs: 1 },
    ...options,
  })
  const server = await simulator.listen()
  addGroups(simulator)
  return {
    simulator,
    url: server.url,
    got,
    answer: how => {
      answer = how
    },
    pass: ms => {
      time += ms
    },
    now: () => time,
    async close() {
      simulator.close()
      await server.close()
      bot.closeAllConnections()
      await new Promise(resolve => bot.close(resolve))
    },
  }
}

function addGroups(simulator: Simulator): void {
  const members = [
    { id: 'zhangsan', name: '张三' },
    { id: 'lisi', name: '李四' },
    { id: 'guest', name: '外部顾问', outsider: true },
  ]
  simulator.addGroup({ platform: 'wecom', chatId: 'wrGroup1', title: '整改工作群', members })
  simulator.addGroup({ platform: 'dingtalk', chatId: 'cidGroup1==', title: '整改工作群', members })
}

/** A correct WeCom answer to this callback, with parts of it spoiled. */
export function wecomAnswer(got: Got, plain: unknown, spoil: Record<string, unknown> = {}): Said {
  const { token, aesKey } = accounts.wecom
  const nonce = String(spoil.nonce ?? got.query.get('nonce'))
  const timestamp = spoil.timestamp ?? 1_772_000_000
  const text = typeof plain === 'string' ? plain : JSON.stringify(plain)
  const encrypted = encrypt(aesKey, text, String(spoil.receiveId ?? ''))
  const msgsignature = sign(token, String(timestamp), nonce, encrypted)
  const envelope = { encrypt: encrypted, msgsignature, timestamp, nonce, ...spoil }
  return { body: JSON.stringify({ ...envelope, receiveId: undefined }) }
}

/** A finished stream, the normal WeCom answer. */
export function stream(content: string, more: Record<string, unknown> = {}): unknown {
  return { msgtype: 'stream', stream: { id: 's-1', finish: true, content, ...more } }
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** The JSON of an answer, taken for what the test expects. */
export async function bodyOf<Body>(answer: Response | Promise<Response>): Promise<Body> {
  return (await (await answer).json()) as Body
}

async function read(req: IncomingMessage): Promise<Got> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const raw = Buffer.concat(chunks).toString('utf8')
  const url = new URL(req.url ?? '/', 'http://bot')
  const query = url.searchParams
  const sealed = query.get('echostr') ?? (raw.startsWith('{"encrypt"') ? JSON.parse(raw).encrypt : undefined)
  const text = sealed ? decrypt(accounts.wecom.aesKey, sealed).text : raw
  const content = text.startsWith('{') ? JSON.parse(text) : { text }
  return { method: req.method ?? '', query, headers: req.headers, raw, content }
}
