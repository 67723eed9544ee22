import { parseObject } from '../http'
import type { WecomAccount } from '../options'
import { decrypt, sign } from './crypto'

/** The bot's encrypted answer, opened; `problems` say which rules of the envelope it breaks. */
export function openEnvelope(
  account: WecomAccount,
  body: Buffer,
  nonce: string,
): { text?: string; problems: string[] } {
  const envelope = parseObject(body)
  if (!envelope)
    return { problems: ['answer is not the JSON envelope {encrypt, msgsignature, timestamp, nonce}'] }
  const problems = fieldProblems(envelope, nonce)
  const encrypted = envelope.encrypt
  if (typeof encrypted !== 'string') return { problems }
  const signature = sign(account.token, String(envelope.timestamp), String(envelope.nonce), encrypted)
  if (signature !== envelope.msgsignature) problems.push('msgsignature does not fit the answer')
  try {
    const { text, receiveId } = decrypt(account.aesKey, encrypted)
    if (receiveId !== '') problems.push(`receiveid must be empty, is "${receiveId}"`)
    return { text, problems }
  } catch (error) {
    problems.push(`answer cannot be decrypted: ${error instanceof Error ? error.message : error}`)
    return { problems }
  }
}

function fieldProblems(envelope: Record<string, unknown>, nonce: string): string[] {
  const problems: string[] = []
  if (typeof envelope.encrypt !== 'string') problems.push('encrypt is missing')
  if (typeof envelope.msgsignature !== 'string') problems.push('msgsignature is missing')
  if (!Number.isInteger(envelope.timestamp)) problems.push('timestamp is not an integer')
  else if (Number(envelope.timestamp) > 99_999_999_999) problems.push('timestamp is not in seconds')
  if (envelope.nonce !== nonce) problems.push('nonce is not the one of the query')
  const unknown = Object.keys(envelope).filter(
    key => !['encrypt', 'msgsignature', 'timestamp', 'nonce'].includes(key),
  )
  if (unknown.length > 0) problems.push(`envelope has unknown fields: ${unknown.join(', ')}`)
  return problems
}
