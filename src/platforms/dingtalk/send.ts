import type { Attachment } from '../../core/message'
import { DownloadError, type Outgoing, type Sender, type SendResult } from '../../core/platform'
import { joinUrl, throughBase } from '../address'
import { CALL_TIMEOUT_MS, dead, later, postMessage } from '../http'
import { byteLength, splitText } from '../split'
import { createAccessToken } from './access-token'
import { signDingtalk } from './crypto'
import { isSessionWebhook, MEDIA_HOSTS, OFFICIAL_API_BASE, OFFICIAL_OAPI_BASE } from './hosts'
import { downloadMedia } from './media'
import { pushReason, replyReason } from './reasons'

/** What the way out to DingTalk needs. Without app key, secret and robot code nothing can be downloaded. */
export interface DingtalkSenderOptions {
  appKey?: string
  appSecret?: string
  robotCode?: string
  /** Where calls of the new interface go. Default: the official host. */
  apiBase?: string
  /** Where calls of the old interface go. Default: the official host. */
  oapiBase?: string
  /** Hosts of pictures and files; a leading dot stands for every host below. */
  mediaHosts?: readonly string[]
  now: () => Date
  /** For one call, or one silence while downloading. Default 5000. */
  timeoutMs?: number
}

/** DingTalk refuses above 20,000 bytes; the rest is kept free for mentions. */
const MAX_TEXT_BYTES = 18_000
const MAX_MESSAGE_BYTES = 20_000
/** https://open.dingtalk.com/document/orgapp/robot-message-type */
const MAX_MENTIONS = 50
/** Whoever sends too fast is shut out for ten minutes. */
const PENALTY_MS = 10 * 60 * 1000

/** The way out to DingTalk: custom robots, and late answers through `sessionWebhook`. */
export function createDingtalkSender(options: DingtalkSenderOptions): Sender {
  const { oapiBase = OFFICIAL_OAPI_BASE, now, timeoutMs = CALL_TIMEOUT_MS } = options
  return {
    platform: 'dingtalk',
    perMinute: 20,
    // A custom robot shows pictures by public address only, and a unit's own server has none.
    maxPictureBytes: 0,
    split: text => splitText(text, MAX_TEXT_BYTES),
    send(message, route) {
      return route.kind === 'group'
        ? push(message, robotUrl(route, oapiBase, now()), timeoutMs)
        : reply(message, route, { oapiBase, now: now(), timeoutMs })
    },
    download: createDownload(options),
  }
}

/** A custom robot whose safety setting is 加签 wants a sign in its address. */
function robotUrl(
  { token, secret }: { token: string; secret?: string },
  oapiBase: string,
  now: Date,
): string {
  const url = new URL(joinUrl(oapiBase, '/robot/send'))
  url.searchParams.set('access_token', token)
  if (secret) {
    const timestamp = String(now.getTime())
    url.searchParams.set('timestamp', timestamp)
    url.searchParams.set('sign', signDingtalk(timestamp, secret))
  }
  return url.href
}

function push(message: Outgoing, url: string, timeoutMs: number): Promise<SendResult> {
  // With `msgUuid` DingTalk drops a repetition of what it has already taken.
  const body = { ...messageBody(message), msgUuid: message.id }
  return postMessage(url, body, errcode => judge(errcode, pushReason), timeoutMs)
}

interface ReplyCall {
  oapiBase: string
  now: Date
  timeoutMs: number
}

async function reply(
  message: Outgoing,
  { url, expiresAt }: { url: string; expiresAt: string },
  { oapiBase, now, timeoutMs }: ReplyCall,
): Promise<SendResult> {
  if (!isSessionWebhook(url, oapiBase)) return dead('答复地址不是钉钉的地址')
  if (now.getTime() >= Date.parse(expiresAt)) return dead('答复地址已过期')
  const address = throughBase(url, OFFICIAL_OAPI_BASE, oapiBase)
  return postMessage(address, messageBody(message), errcode => judge(errcode, replyReason), timeoutMs)
}

function messageBody({ text, mentionIds }: Outgoing): object {
  const { content, atUserIds } = withMentions(text, mentionIds)
  return {
    msgtype: 'text',
    text: { content },
    ...(atUserIds.length > 0 && { at: { atUserIds, isAtAll: false } }),
  }
}

/** DingTalk mentions only those whose `@id` also stands in the text. As many as fit: too long a message reaches nobody. */
function withMentions(text: string, mentionIds: string[]): { content: string; atUserIds: string[] } {
  let content = text
  const atUserIds: string[] = []
  for (const id of mentionIds.slice(0, MAX_MENTIONS)) {
    const longer = `${content}${atUserIds.length === 0 ? '\n' : ' '}@${id}`
    if (byteLength(longer) > MAX_MESSAGE_BYTES) break
    content = longer
    atUserIds.push(id)
  }
  return { content, atUserIds }
}

function judge(errcode: number, reason: (errcode: number) => string): SendResult {
  if (errcode === -1 || errcode === 500100 || errcode === 15) return later(5000, '钉钉系统繁忙')
  if (errcode === 130101 || errcode === 410100) return later(PENALTY_MS, '发送太频繁，被钉钉限流')
  if (errcode === 90018 || errcode === 90002) return later(60_000, '调用太频繁，被钉钉限流')
  return dead(reason(errcode))
}

function createDownload(options: DingtalkSenderOptions): (attachment: Attachment) => Promise<Buffer> {
  const { appKey, appSecret, robotCode, mediaHosts = MEDIA_HOSTS, now, timeoutMs = CALL_TIMEOUT_MS } = options
  const { apiBase = OFFICIAL_API_BASE, oapiBase = OFFICIAL_OAPI_BASE } = options
  if (!appKey || !appSecret || !robotCode) {
    return () =>
      Promise.reject(new DownloadError('unreadable', { cause: new Error('DingTalk app is not configured') }))
  }
  const token = createAccessToken({ apiBase, appKey, appSecret, now, timeoutMs })
  return attachment =>
    downloadMedia(attachment, { apiBase, oapiBase, hosts: mediaHosts, robotCode, token, timeoutMs })
}
