import { createDecipheriv } from 'node:crypto'
import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import { isSameSignature } from '../compare'

/** The query fields that vouch for a callback. */
export interface Signed {
  msg_signature: string
  timestamp: string
  nonce: string
}

/** The answer to a callback as it goes over the wire. */
export interface Envelope {
  encrypt: string
  msgsignature: string
  /** Seconds. */
  timestamp: number
  nonce: string
}

/** Opens and seals the messages of one bot. https://developer.work.weixin.qq.com/document/path/101033 */
export interface WecomCrypto {
  /** Whether the ciphertext was signed with our token. */
  isSigned(signed: Signed, ciphertext: string): boolean
  /** The message inside, or undefined when it is damaged, not made with our key or not meant for us. */
  open(ciphertext: string): string | undefined
  /** `random`: 16 bytes, for tests only. */
  seal(message: string, timestamp: number, nonce: string, random?: Buffer): Envelope
}

/** Token and key as the platform's console shows them; `receiveId` is empty for a bot of one's own unit. */
export interface WecomKeys {
  token: string
  aesKey: string
  receiveId: string
}

/** @throws Error when the key is not an EncodingAESKey, so that a wrong setting shows at the start and not at the first message */
export function createWecomCrypto({ token, aesKey, receiveId }: WecomKeys): WecomCrypto {
  if (!isAesKey(aesKey)) throw new Error('EncodingAESKey must be 43 characters of A-Z, a-z, 0-9')
  return {
    isSigned: (signed, ciphertext) =>
      isSameSignature(signed.msg_signature, getSignature(token, signed.timestamp, signed.nonce, ciphertext)),
    open: ciphertext => open(aesKey, receiveId, ciphertext),
    seal(message, timestamp, nonce, random) {
      const ciphertext = encrypt(aesKey, message, receiveId, random)
      return {
        encrypt: ciphertext,
        msgsignature: getSignature(token, timestamp, nonce, ciphertext),
        timestamp,
        nonce,
      }
    },
  }
}

/**
 * The bytes of a picture or file, or undefined when the key does not fit or the padding is not intact.
 * The cipher is the callback's, without the wrapper of random, length and receiver.
 * https://developer.work.weixin.qq.com/document/path/100719
 */
export function decryptMedia(bytes: Buffer, aesKey: string): Buffer | undefined {
  const key = Buffer.from(aesKey, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0 || key.length !== 32) return undefined
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return unpad(Buffer.concat([decipher.update(bytes), decipher.final()]))
}

/** Whether this can be an EncodingAESKey. Real ones need not be canonical base64, so only length and alphabet count. */
function isAesKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}$/.test(text)
}

function open(aesKey: string, receiveId: string, ciphertext: string): string | undefined {
  const opened = tryDecrypt(aesKey, ciphertext)
  if (opened === undefined || opened.id !== receiveId) return undefined
  // @wecom/crypto compares neither padding bytes nor the length field and decodes damaged UTF-8. All of that shows
  // when we seal again: only an intact text gives the same ciphertext, for the cipher has no other freedom than `random`.
  const again = encrypt(aesKey, opened.message, opened.id, opened.random)
  return again === ciphertext ? opened.message : undefined
}

function tryDecrypt(aesKey: string, ciphertext: string): ReturnType<typeof decrypt> | undefined {
  try {
    return decrypt(aesKey, ciphertext)
  } catch {
    return undefined
  }
}

function unpad(padded: Buffer): Buffer | undefined {
  const length = padded.at(-1) ?? 0
  if (length < 1 || length > 32 || length > padded.length) return undefined
  const isIntact = padded.subarray(-length).every(byte => byte === length)
  return isIntact ? padded.subarray(0, -length) : undefined
}
