import { sign as signDingtalk } from '../../simulator/dingtalk/sign'
import { aesKeyOf, decrypt, decryptBytes, encrypt, encryptBytes, sign } from '../../simulator/wecom/crypto'
import vectors from '../data/vectors.json'

const { wecom, dingtalk } = vectors

it.each(wecom.crypto)('signs and decrypts as WeCom does: $name', vector => {
  const { token, encodingAESKey, timestamp, nonce, ciphertext } = vector
  expect(sign(token, timestamp, nonce, ciphertext)).toBe(vector.msg_signature)
  expect(decrypt(encodingAESKey, ciphertext)).toEqual({ text: vector.plaintext, receiveId: vector.receiveId })
})

it.each(wecom.crypto.filter(vector => 'random_ascii' in vector))('encrypts as WeCom does: $name', vector => {
  const random = Buffer.from(vector.random_ascii ?? '')
  expect(encrypt(vector.encodingAESKey, vector.plaintext, vector.receiveId, random)).toBe(vector.ciphertext)
})

it.each(wecom.signature_only)('sorts what it signs by code unit: $name', vector => {
  expect(sign(vector.token, vector.timestamp, vector.nonce, vector.ciphertext)).toBe(vector.signature)
})

it.each(wecom.media_files.filter(vector => 'encodingAESKey' in vector))(
  'encrypts pictures: $name',
  vector => {
    const plain = Buffer.from(vector.plaintext_hex, 'hex')
    const key = vector.encodingAESKey ?? ''
    expect(encryptBytes(key, plain).toString('hex')).toBe(vector.ciphertext_hex)
    expect(decryptBytes(key, Buffer.from(vector.ciphertext_hex, 'hex'))).toEqual(plain)
  },
)

type Broken = (typeof wecom.negative)[number]
const isMessage = (vector: Broken): boolean => 'ciphertext' in vector

it('wants a key of 43 characters', () => {
  const short = wecom.negative.find(vector => !isMessage(vector))
  expect(() => aesKeyOf(short?.encodingAESKey ?? '')).toThrow('43 characters')
})

it.each(wecom.negative.filter(isMessage))('does not take a broken message: $name', vector => {
  expect(isTaken(vector)).toBe(false)
})

it.each(dingtalk.callback_sign)('signs callbacks as DingTalk does: $name', vector => {
  expect(signDingtalk(vector.timestamp, vector.appSecret)).toBe(vector.sign)
})

it.each(dingtalk.custom_robot_sign)('signs custom robots as DingTalk does: $name', vector => {
  const sign = signDingtalk(vector.timestamp, vector.secret)
  expect(sign).toBe(vector.sign_base64)
  expect(encodeURIComponent(sign)).toBe(vector.sign_urlencoded)
})

function isTaken(vector: Broken): boolean {
  const { token = '', encodingAESKey, timestamp = '', nonce = '', ciphertext = '' } = vector
  if (sign(token, timestamp, nonce, ciphertext) !== vector.msg_signature) return false
  try {
    return decrypt(encodingAESKey, ciphertext).receiveId === vector.receiveId
  } catch {
    return false
  }
}
