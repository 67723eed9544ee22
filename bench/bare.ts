import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MongoClient } from 'mongodb'
import { createWecomCrypto, type WecomCrypto } from '../src/platforms/wecom/crypto'
import { gathered, type Stored, singly, type Writes } from './bare-writes'

/**
 * What the bot is measured against: no framework, no rules, no models. It vouches for the message, opens it, makes as
 * many journaled writes as the bot does for a command, and seals an answer. With `BENCH_GATHERS` it gathers
 * its writes as the bot does.
 */
async function main(): Promise<void> {
  const { BENCH_URI = '', BENCH_TOKEN = '', BENCH_AES_KEY = '', BENCH_GATHERS } = process.env
  const client = new MongoClient(BENCH_URI, { writeConcern: { w: 'majority', journal: true } })
  const store = (await client.connect()).db().collection<Stored>(BENCH_GATHERS ? 'gathering' : 'bare')
  const writes = BENCH_GATHERS ? gathered(store) : singly(store)
  const crypto = createWecomCrypto({ token: BENCH_TOKEN, aesKey: BENCH_AES_KEY, receiveId: '' })
  const server = createServer((request, response) => {
    serve(request, response, crypto, writes).catch(error => response.writeHead(500).end(String(error)))
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  // The channel closes when the benchmark ends, however it ends.
  process.once('disconnect', () => process.exit(0))
}

interface Message {
  msgid: string
  chatid: string
  text: { content: string }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  crypto: WecomCrypto,
  writes: Writes,
): Promise<void> {
  const query = new URL(request.url ?? '', 'http://bare').searchParams
  const nonce = query.get('nonce') ?? ''
  const signed = {
    msg_signature: query.get('msg_signature') ?? '',
    timestamp: query.get('timestamp') ?? '',
    nonce,
  }
  const { encrypt } = JSON.parse(await bodyOf(request)) as { encrypt: string }
  const opened = crypto.isSigned(signed, encrypt) ? crypto.open(encrypt) : undefined
  if (opened === undefined) return void response.writeHead(401).end()
  const message = JSON.parse(opened) as Message
  const content = `${await keep(writes, message)}已记录`
  const answer = { msgtype: 'stream', stream: { id: message.msgid, finish: true, content } }
  const sealed = crypto.seal(JSON.stringify(answer), Math.floor(Date.now() / 1000), nonce)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sealed))
  await writes.mark(message.msgid)
}

/** Three journaled writes: the message, the change, the outcome. */
async function keep(writes: Writes, { msgid, chatid, text, ...rest }: Message): Promise<string> {
  const seq = /进展 (\d+)/.exec(text.content)?.[1] ?? ''
  await writes.accept(msgid, { msgid, chatid, text, ...rest })
  await writes.change(`${chatid}|${seq}`, text.content)
  await writes.finish(msgid)
  return seq
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

void main()
