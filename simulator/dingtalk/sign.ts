import { createHmac } from 'node:crypto'

/** The sign of callbacks and of custom robots, before percent-encoding; `timestamp` in milliseconds. */
export function sign(timestamp: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
}
