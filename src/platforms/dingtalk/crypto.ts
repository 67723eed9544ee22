import { createHmac } from 'node:crypto'
import { isSameSignature } from '../compare'

/**
 * The sign of a callback's header and of a custom robot's address: plain base64. In an address it is percent-encoded
 * once more, which `URLSearchParams` does.
 * https://open.dingtalk.com/document/orgapp/customize-robot-security-settings
 */
export function signDingtalk(timestamp: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
}

/** Whether a callback comes from somebody who knows our app secret. The body is not covered. */
export function isSigned(
  { timestamp, sign }: { timestamp: string; sign: string },
  appSecret: string,
): boolean {
  return isSameSignature(sign, signDingtalk(timestamp, appSecret))
}
