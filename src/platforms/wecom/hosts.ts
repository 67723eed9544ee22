import { isAllowedAddress } from '../address'

/** WeCom's own interface. */
export const OFFICIAL_BASE = 'https://qyapi.weixin.qq.com'

/**
 * Where WeCom keeps the pictures and files of messages: hosts of Tencent, https only.
 * A setting (`mediaHosts`), because Tencent names no list and may move them.
 */
export const MEDIA_HOSTS: readonly string[] = ['.qq.com', '.qpic.cn', '.myqcloud.com']

/** Whether a `response_url` leads to WeCom, directly or by way of the configured base. */
export function isResponseUrl(url: string, apiBase: string = OFFICIAL_BASE): boolean {
  return isAllowedAddress(url, { hosts: [new URL(OFFICIAL_BASE).hostname], bases: [apiBase] })
}
