import type { Outgoing, Route, Sender, SendResult } from '../../core/platform'
import { joinUrl, throughBase } from '../address'
import { CALL_TIMEOUT_MS, dead, later, postMessage } from '../http'
import { byteLength, cutText, splitText } from '../split'
import { isResponseUrl, MEDIA_HOSTS, OFFICIAL_BASE } from './hosts'
import { downloadMedia } from './media'
import { pictureItem } from './picture'
import { asPlain, hasMarkup } from './plain'
import { pushReason, replyReason } from './reasons'

/** What the way out to WeCom needs. */
export interface WecomSenderOptions {
  /** Where WeCom calls go. Default: the official host. */
  apiBase?: string
  /** The aibot's EncodingAESKey, which also locks pictures and files. */
  aesKey?: string
  /** Hosts of pictures and files; a leading dot stands for every host below. */
  mediaHosts?: readonly string[]
  now: () => Date
  /** For one call, or one silence while downloading. Default 5000. */
  timeoutMs?: number
}

/** https://developer.work.weixin.qq.com/document/path/99110 */
const MAX_TEXT_BYTES = 2048
const MAX_MARKDOWN_BYTES = 4096
const MAX_PICTURE_BYTES = 2 * 1024 * 1024
/** Of a markdown message, kept free for mentions: `<@userid>`, up to 67 bytes each. */
const MENTION_BYTES = 400
/** https://developer.work.weixin.qq.com/document/path/101138 */
const MAX_REPLY_BYTES = 20480

/** The way out to WeCom: group webhooks, and late answers through `response_url`. */
export function createWecomSender(options: WecomSenderOptions): Sender {
  const {
    apiBase = OFFICIAL_BASE,
    aesKey,
    mediaHosts = MEDIA_HOSTS,
    now,
    timeoutMs = CALL_TIMEOUT_MS,
  } = options
  return {
    platform: 'wecom',
    perMinute: 20,
    maxPictureBytes: MAX_PICTURE_BYTES,
    split,
    send(message, route) {
      return route.kind === 'group'
        ? push(message, route.token, apiBase, timeoutMs)
        : reply(message, route, { apiBase, now: now(), timeoutMs })
    },
    download: attachment => downloadMedia(attachment, { aesKey, hosts: mediaHosts, apiBase, timeoutMs }),
  }
}

function split(text: string, route: Route['kind']): string[] {
  const plain = asPlain(text)
  // A `response_url` takes one message and no second.
  if (route === 'reply') return [cutText(plain, MAX_REPLY_BYTES)]
  return splitText(plain, pushLimit(plain))
}

/**
 * `text` is the better message: it shows exactly what was written, makes links of addresses, mentions people by
 * the platform's own list, and can be read in WeChat too, where `markdown` cannot. But it is half as long, and only
 * 20 messages a minute go out. So long texts travel as `markdown`, unless it would swallow something of them.
 */
function pushLimit(plain: string): number {
  const isMarkdownFit = byteLength(plain) > MAX_TEXT_BYTES && !hasMarkup(plain)
  return isMarkdownFit ? MAX_MARKDOWN_BYTES - MENTION_BYTES : MAX_TEXT_BYTES
}

function push(message: Outgoing, key: string, apiBase: string, timeoutMs: number): Promise<SendResult> {
  const url = new URL(joinUrl(apiBase, '/cgi-bin/webhook/send'))
  url.searchParams.set('key', key)
  return postMessage(url.href, pushBody(message), judgePush, timeoutMs)
}

function pushBody({ text, mentionIds, picture }: Outgoing): object {
  if (picture !== undefined) return pictureItem(picture)
  const content = asPlain(text)
  if (byteLength(content) <= MAX_TEXT_BYTES) {
    return {
      msgtype: 'text',
      text: { content, ...(mentionIds.length > 0 && { mentioned_list: mentionIds }) },
    }
  }
  return { msgtype: 'markdown', markdown: { content: withMentions(content, mentionIds) } }
}

/** As many mentions as fit; a message that is too long would reach nobody. */
function withMentions(content: string, mentionIds: string[]): string {
  return mentionIds.reduce((mentioned, id, index) => {
    const longer = `${mentioned}${index === 0 ? '\n' : ' '}<@${id}>`
    return byteLength(longer) <= MAX_MARKDOWN_BYTES ? longer : mentioned
  }, content)
}

function judgePush(errcode: number): SendResult {
  if (errcode === -1) return later(5000, '企业微信系统繁忙')
  if (errcode === 45009 || errcode === 45033) return later(60_000, '发送太频繁，被企业微信限流')
  return dead(pushReason(errcode))
}

interface ReplyCall {
  apiBase: string
  now: Date
  timeoutMs: number
}

async function reply(
  message: Outgoing,
  { url, expiresAt }: { url: string; expiresAt: string },
  { apiBase, now, timeoutMs }: ReplyCall,
): Promise<SendResult> {
  if (!isResponseUrl(url, apiBase)) return dead('答复地址不是企业微信的地址')
  if (now.getTime() >= Date.parse(expiresAt)) return dead('答复地址已过期')
  // People are not mentioned: in a group the platform quotes the message that is answered.
  const body = { msgtype: 'markdown', markdown: { content: cutText(asPlain(message.text), MAX_REPLY_BYTES) } }
  return postMessage(
    throughBase(url, OFFICIAL_BASE, apiBase),
    body,
    code => dead(replyReason(code)),
    timeoutMs,
  )
}
