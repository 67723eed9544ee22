import { encrypt, getSignature } from '@wecom/crypto'
import { createWecomCrypto } from '../../../src/platforms/wecom/crypto'
import { createWecomDoor, type WecomDoorOptions, wecomRoutes } from '../../../src/platforms/wecom/receive'
import { type Door, useDoor } from '../door'

export const TOKEN = 'simTokenA1b2C3'
export const AES_KEY = '3kTq9ZbR7mWc1XvLp5sYhN8dGfJ2uEaQoI6tBrC4wMz'
/** In seconds, as WeCom counts. */
export const NOW = 1760000000
export const RESPONSE_URL = 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC'
const crypto = createWecomCrypto({ token: TOKEN, aesKey: AES_KEY, receiveId: '' })

/** What of a delivery may be other than the platform makes it. */
export interface Delivery {
  timestamp?: string
  nonce?: string
  signature?: string
  ciphertext?: string
  body?: string | Uint8Array
  query?: string
}

/** WeCom's door, with what the platform does at it. */
export interface PlatformAtDoor extends Door<WecomDoorOptions> {
  /** Delivers a plaintext the way the platform does, or with something of it changed. */
  deliver(plaintext: string, changes?: Delivery): Promise<Response>
  /** The decrypted answer to a message, undefined when the body is empty. */
  says(message: object): Promise<unknown>
}

/** WeCom's door, with a bot's name and without a welcome, new for every test. */
export function useWecomDoor(): PlatformAtDoor {
  const door = useDoor<WecomDoorOptions>(options => {
    const opened = createWecomDoor({
      token: TOKEN,
      aesKey: AES_KEY,
      botName: '小助手',
      now: () => new Date(NOW * 1000),
      ...options,
    })
    return take => wecomRoutes(opened, take)
  })
  const deliver = (plaintext: string, changes: Delivery = {}) => {
    const { query, body } = requestOf(plaintext, changes)
    return fetch(`${door.house.url}/wecom/aibot?${query}`, { method: 'POST', body })
  }
  const says = async (message: object) => opened(await deliver(JSON.stringify(message)))
  return Object.assign(door, { deliver, says })
}

export function aMessage(changes: object = {}): object {
  return {
    msgid: 'M1',
    aibotid: 'AIB1',
    chatid: 'wr01',
    chattype: 'group',
    from: { userid: 'zhangsan' },
    response_url: RESPONSE_URL,
    msgtype: 'text',
    text: { content: '@小助手 进度' },
    ...changes,
  }
}

/** The signed query and the sealed body of a delivery. */
export function requestOf(
  plaintext: string,
  changes: Delivery = {},
): { query: string; body: string | Uint8Array } {
  const { timestamp = String(NOW), nonce = 'n1' } = changes
  const ciphertext = changes.ciphertext ?? encrypt(AES_KEY, plaintext, '')
  const signature = changes.signature ?? getSignature(TOKEN, timestamp, nonce, ciphertext)
  return {
    query: changes.query ?? String(new URLSearchParams({ msg_signature: signature, timestamp, nonce })),
    body: changes.body ?? JSON.stringify({ encrypt: ciphertext }),
  }
}

async function opened(response: Response): Promise<unknown> {
  expect(response.status).toBe(200)
  const text = await response.text()
  if (text === '') return undefined
  const envelope = JSON.parse(text) as {
    encrypt: string
    msgsignature: string
    timestamp: number
    nonce: string
  }
  expect(Object.keys(envelope)).toEqual(['encrypt', 'msgsignature', 'timestamp', 'nonce'])
  expect(envelope.msgsignature).toBe(
    getSignature(TOKEN, envelope.timestamp, envelope.nonce, envelope.encrypt),
  )
  expect([envelope.timestamp, envelope.nonce]).toEqual([NOW, 'n1'])
  return JSON.parse(crypto.open(envelope.encrypt) ?? '')
}
