import { isAllowedAddress } from '../address'

/** DingTalk's new and old interface. */
export const OFFICIAL_API_BASE = 'https://api.dingtalk.com'
export const OFFICIAL_OAPI_BASE = 'https://oapi.dingtalk.com'

/**
 * Where DingTalk keeps the pictures and files of messages, https only.
 * A setting (`mediaHosts`), because DingTalk names no list and may move them.
 */
export const MEDIA_HOSTS: readonly string[] = ['.dingtalk.com', '.aliyuncs.com', '.alicdn.com']

/**
 * Whether a `sessionWebhook` leads to DingTalk, directly or by way of the configured base. The callback's body is not
 * signed, so anything could stand there.
 */
export function isSessionWebhook(url: string, oapiBase: string = OFFICIAL_OAPI_BASE): boolean {
  const host = new URL(OFFICIAL_OAPI_BASE).host
  if (!isAllowedAddress(url, { hosts: [host], bases: [oapiBase] })) return false
  const { host: named, pathname } = new URL(url)
  return named !== host || pathname === '/robot/sendBySession'
}
