import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Collection, MongoClient } from 'mongodb'
import { createWecomCrypto, type WecomCrypto } from '../src/platforms/wecom/crypto'

/**
 * What the bot is measured against: no framework, no rules, no models. It vouches for the message, opens it, makes as
 * many journaled writes as the bot does for a command, and seals an answer.
 */
async function main(): Promise<void> {
  const { BENCH_URI = '', BENCH_TOKEN = '', BENCH_AES_KEY = '' } = process.env
  const client = new MongoClient(BENCH_URI, { writeConcern: { w: 'majority', journal: true } })
  const store = (await client.connect()).db().collection<Stored>('bare')
  const crypto = createWecomCrypto({ token: BENCH_TOKEN, aesKey: BENCH_AES_KEY, receiveId: '' })
  const server = createServer((request, response) => {
    serve(request, response, crypto, store).catch(error => response.writeHead(500).end(String(error)))
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  // The channel closes when the benchmark ends, however it ends.
  process.once('disconnect', () => process.exit(0))
}

interface Stored {
  _id: string
  message?: unknown
  state?: string
  text?: string
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
  store: Collection<Stored>,
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
  const content = `${await write(store, message)}已记录`
  const answer = { msgtype: 'stream', stream: { id: message.msgid, finish: true, content } }
  const sealed = crypto.seal(JSON.stringify(answer), Math.floor(Date.now() / 1000), nonce)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sealed))
  await store.updateOne(
    { _id: message.msgid },
    { $set: { state: 'answered' } },
    { writeConcern: { w: 1, j: false } },
  )
}

/** Three journaled writes: the message, the change, the outcome. */
async function write(store: Collection<Stored>, message: Message): Promise<string> {
  const { msgid, chatid, text } = message
  const seq = /进展 (\d+)/.exec(text.content)?.[1] ?? ''
  await store.insertOne({ _id: msgid, message, state: 'received' })
  await store.updateOne({ _id: `${chatid}|${seq}` }, { $set: { text: text.content } }, { upsert: true })
  await store.updateOne({ _id: msgid }, { $set: { state: 'done' } })
  return seq
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

void main()
