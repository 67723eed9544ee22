import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const BLOCK = 32
const RANDOM = 16

/** The AES key behind an EncodingAESKey. @throws when it is not 43 characters */
export function aesKeyOf(encodingAesKey: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  if (encodingAesKey.length !== 43 || key.length !== 32)
    throw new Error('EncodingAESKey must have 43 characters')
  return key
}

/** `msg_signature`: over the four texts in code-unit order. */
export function sign(token: string, timestamp: string, nonce: string, encrypted: string): string {
  return createHash('sha1').update([token, timestamp, nonce, encrypted].sort().join('')).digest('hex')
}

/** Wraps and encrypts a message; the same message looks different each time unless `random` is given. */
export function encrypt(
  encodingAesKey: string,
  text: string,
  receiveId = '',
  random = randomBytes(RANDOM),
): string {
  const message = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([random, length, message, Buffer.from(receiveId, 'utf8')])
  return encryptBytes(encodingAesKey, plain).toString('base64')
}

/** Unwraps a message. @throws a sentence saying what is wrong with it */
export function decrypt(encodingAesKey: string, encrypted: string): { text: string; receiveId: string } {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)) throw new Error('ciphertext is not base64')
  const plain = decryptBytes(encodingAesKey, Buffer.from(encrypted, 'base64'))
  if (plain.length < RANDOM + 4) throw new Error('plaintext is too short')
  const end = RANDOM + 4 + plain.readUInt32BE(RANDOM)
  if (end > plain.length) throw new Error('length field is larger than the message')
  return { text: plain.toString('utf8', RANDOM + 4, end), receiveId: plain.toString('utf8', end) }
}

/** Pictures and files: the same cipher without the wrapping. */
export function encryptBytes(encodingAesKey: string, bytes: Buffer): Buffer {
  const key = aesKeyOf(encodingAesKey)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const pad = BLOCK - (bytes.length % BLOCK)
  return Buffer.concat([cipher.update(bytes), cipher.update(Buffer.alloc(pad, pad)), cipher.final()])
}

/** @throws when the length or the padding is wrong */
export function decryptBytes(encodingAesKey: string, bytes: Buffer): Buffer {
  if (bytes.length === 0 || bytes.length % 16 !== 0) throw new Error('ciphertext is not made of whole blocks')
  const key = aesKeyOf(encodingAesKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const pad = padded.at(-1) ?? 0
  const tail = padded.subarray(padded.length - pad)
  if (pad < 1 || pad > BLOCK || tail.some(byte => byte !== pad))
    throw new Error('padding is not PKCS#7 of 32')
  return padded.subarray(0, padded.length - pad)
}
