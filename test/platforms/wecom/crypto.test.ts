import { createCipheriv } from 'node:crypto'
import { decryptFile, WecomCrypto as OfficialCrypto } from '@wecom/aibot-node-sdk'
import { getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { createWecomCrypto, decryptMedia } from '../../../src/platforms/wecom/crypto'
import { wecom } from '../vectors'

const KEYS = { token: 'simTokenA1b2C3', aesKey: '3kTq9ZbR7mWc1XvLp5sYhN8dGfJ2uEaQoI6tBrC4wMz', receiveId: '' }

function cryptoOf(vector: { token?: string; encodingAESKey: string; receiveId?: string }) {
  const { token = '', encodingAESKey: aesKey, receiveId = '' } = vector
  return createWecomCrypto({ token, aesKey, receiveId })
}

describe('vectors', () => {
  it.each(wecom.crypto)('opens and seals $name', vector => {
    const {
      timestamp,
      nonce,
      msg_signature,
      ciphertext,
      plaintext,
      random_hex = '',
      random_ascii = '',
    } = vector
    const crypto = cryptoOf(vector)
    expect(crypto.isSigned({ msg_signature, timestamp, nonce }, ciphertext)).toBe(true)
    expect(crypto.open(ciphertext)).toBe(plaintext)
    const random = random_hex === '' ? Buffer.from(random_ascii) : Buffer.from(random_hex, 'hex')
    expect(crypto.seal(plaintext, Number(timestamp), nonce, random)).toEqual({
      encrypt: ciphertext,
      msgsignature: msg_signature,
      timestamp: Number(timestamp),
      nonce,
    })
  })

  it.each(wecom.reply_envelopes)('seals the answer $name', vector => {
    const { plaintext, timestamp, nonce, ciphertext, signature, random_ascii, http_body } = vector
    const envelope = cryptoOf(vector).seal(plaintext, Number(timestamp), nonce, Buffer.from(random_ascii))
    expect(envelope).toMatchObject({ encrypt: ciphertext, msgsignature: signature })
    if (http_body.startsWith('{')) expect(JSON.stringify(envelope)).toBe(http_body)
  })

  it.each(wecom.signature_only)('signs $name', ({ token, timestamp, nonce, ciphertext, signature }) => {
    const crypto = createWecomCrypto({ ...KEYS, token })
    expect(crypto.isSigned({ msg_signature: signature, timestamp, nonce }, ciphertext)).toBe(true)
    expect(getSignature(token, timestamp, nonce, ciphertext)).toBe(signature)
  })

  const trap = wecom.signature_only.filter(vector => 'wrong_if_locale_sort' in vector)

  it.each(trap)(
    'does not sort $name as a dictionary does',
    ({ token, timestamp, nonce, ciphertext, ...vector }) => {
      const signed = { msg_signature: vector.wrong_if_locale_sort ?? '', timestamp, nonce }
      expect(createWecomCrypto({ ...KEYS, token }).isSigned(signed, ciphertext)).toBe(false)
    },
  )

  it.each(wecom.media_files)(
    'decrypts the file $name',
    ({ encodingAESKey, aeskey, ciphertext_hex, plaintext_hex }) => {
      const bytes = decryptMedia(Buffer.from(ciphertext_hex, 'hex'), encodingAESKey ?? aeskey ?? '')
      expect(bytes?.toString('hex')).toBe(plaintext_hex)
    },
  )

  it.each(wecom.negative)('refuses $name', vector => {
    const { timestamp = '', nonce = '', ciphertext = '', msg_signature = '' } = vector
    if (vector.name === 'key-of-42-chars') {
      expect(() => cryptoOf(vector)).toThrow('43')
      return
    }
    const crypto = cryptoOf(vector)
    const isAccepted =
      crypto.isSigned({ msg_signature, timestamp, nonce }, ciphertext) &&
      crypto.open(ciphertext) !== undefined
    expect(isAccepted).toBe(false)
  })
})

describe('opening', () => {
  const crypto = createWecomCrypto(KEYS)

  it('opens what it has sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), message => {
        expect(crypto.open(crypto.seal(message, 1, 'n').encrypt)).toBe(message)
      }),
    )
  })

  it('refuses a ciphertext of which any bit is changed', () => {
    const sealed = Buffer.from(crypto.seal('进度', 1, 'n').encrypt, 'base64')
    for (let bit = 32 * 8; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(crypto.open(changed.toString('base64'))).toBeUndefined()
    }
  })

  it.each(['', 'A', '====', '不是密文', 'A'.repeat(64)])('refuses the ciphertext "%s"', ciphertext => {
    expect(crypto.open(ciphertext)).toBeUndefined()
  })

  it('refuses a message that is not UTF-8', () => {
    const key = Buffer.from(KEYS.aesKey, 'base64')
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([
      Buffer.alloc(19),
      Buffer.of(3),
      Buffer.of(0xe8, 0xbf, 0x41),
      Buffer.alloc(9, 9),
    ])
    expect(
      crypto.open(Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')),
    ).toBeUndefined()
  })
})

describe('files', () => {
  const aesKey = KEYS.aesKey
  const whole = Buffer.from(wecom.media_files[0]?.ciphertext_hex ?? '', 'hex')

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a block', whole.subarray(0, 24)],
    ['a block less', whole.subarray(0, 16)],
    ['noise', Buffer.alloc(64, 7)],
  ])('refuses %s', (_name, bytes) => {
    expect(decryptMedia(bytes, aesKey)).toBeUndefined()
  })

  it('refuses a key of the wrong length', () => {
    expect(decryptMedia(whole, 'QUJD')).toBeUndefined()
  })
})

describe("WeCom's own SDK", () => {
  const official = new OfficialCrypto(KEYS.token, KEYS.aesKey, KEYS.receiveId)
  const crypto = createWecomCrypto(KEYS)

  it('opens what we seal, and we open what it seals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), message => {
        const ours = crypto.seal(message, 1760000000, 'n1')
        expect(official.verifySignature(ours.msgsignature, '1760000000', 'n1', ours.encrypt)).toBe(true)
        expect(official.decrypt(ours.encrypt)).toBe(message)
        const theirs = official.encrypt(message, '1760000000', 'n1')
        const signed = { msg_signature: theirs.signature, timestamp: '1760000000', nonce: 'n1' }
        expect(crypto.isSigned(signed, theirs.encrypt)).toBe(true)
        expect(crypto.open(theirs.encrypt)).toBe(message)
      }),
    )
  })

  it.each(wecom.media_files)(
    'decrypts the file $name as we do',
    ({ encodingAESKey, aeskey, ciphertext_hex }) => {
      const bytes = Buffer.from(ciphertext_hex, 'hex')
      const key = aeskey ?? `${encodingAESKey}=`
      expect(decryptMedia(bytes, key)).toEqual(decryptFile(bytes, key))
    },
  )
})
