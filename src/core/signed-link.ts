import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token of ours carries. */
export interface OpenedToken {
  value: unknown
  hasEnded: boolean
}

/** A token that carries a value and an end, vouched for by whoever has the secret. */
export function signToken(value: object, expiresAt: Date, secret: Buffer): string {
  const body = Buffer.from(JSON.stringify({ value, expiresAt: expiresAt.getTime() })).toString('base64url')
  return `${body}.${macOf(body, secret)}`
}

/** The value and whether its time is over, or undefined when the token is not ours or was changed. */
export function openToken(token: string, secret: Buffer, now: Date): OpenedToken | undefined {
  const [body = '', mac = ''] = token.split('.')
  if (!isSame(mac, macOf(body, secret))) return undefined
  const { value, expiresAt } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<
    string,
    unknown
  >
  return { value, hasEnded: typeof expiresAt !== 'number' || now.getTime() >= expiresAt }
}

function macOf(body: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(body).digest('base64url')
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
