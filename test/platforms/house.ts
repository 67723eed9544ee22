import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import Koa from 'koa'
import type Router from 'koa-router'
import type { InboundMessage } from '../../src/core/message'
import type { Answer, TakeMessage } from '../../src/core/platform'

/** A running server on a free port of this machine. */
export interface Listening {
  url: string
  close(): Promise<void>
}

async function listen(server: Server): Promise<Listening> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A house behind a door: remembers what was taken in, answers what it is told to. */
export interface House extends Listening {
  taken: InboundMessage[]
  /** How many replies have left. */
  delivered: number
  /** What `take` answers; undefined acknowledges only. */
  reply: string | undefined
  /** Connections that are open now. */
  readonly open: number
  /** Resolved before `take` answers; set it to keep callers waiting. */
  patience: Promise<void>
}

/** Puts a door into a real Koa app on a free port. */
export async function startHouse(routes: (take: TakeMessage) => Router): Promise<House> {
  const sockets = new Set<Socket>()
  const state = {
    taken: [] as InboundMessage[],
    delivered: 0,
    reply: '好' as string | undefined,
    patience: Promise.resolve(),
    get open() {
      return sockets.size
    },
  }
  const app = new Koa()
  app.silent = true
  app.use(routes(message => takeInto(state, message)).routes())
  const server = createServer(app.callback())
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return Object.defineProperties(state, Object.getOwnPropertyDescriptors(await listen(server))) as House
}

type Taking = Pick<House, 'taken' | 'delivered' | 'reply' | 'patience'>

async function takeInto(house: Taking, message: InboundMessage): Promise<Answer> {
  house.taken.push(message)
  await house.patience
  const delivered = () => {
    house.delivered += 1
  }
  return house.reply === undefined ? { delivered } : { reply: { text: house.reply }, delivered }
}

/** Waits for something that happens on its own. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise(resolve => setImmediate(resolve))
}

/** What a fake platform was asked. */
export interface Asked {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** How a fake platform answers one request. */
export interface Answering {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Never answers. */
  silent?: boolean
}

/** A platform's server that records the exact bytes and answers as told. */
export interface FakePlatform extends Listening {
  asked: Asked[]
  answer: (asked: Asked) => Answering
}

export async function startPlatform(): Promise<FakePlatform> {
  const asked: Asked[] = []
  const platform: Omit<FakePlatform, keyof Listening> = {
    asked,
    answer: () => ({ body: '{"errcode":0,"errmsg":"ok"}' }),
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    const question = { method, url, headers, body: Buffer.concat(chunks).toString() }
    asked.push(question)
    const { status = 200, headers: answered = {}, body = '', silent } = platform.answer(question)
    if (silent) return
    response.writeHead(status, answered).end(body)
  })
  return Object.assign(platform, await listen(server))
}
