import { asText, callBot, parseObject } from '../http'
import type { Chat, ChatMessage, Delivery } from '../types'
import type { Courier, Parcel, World } from '../world'
import { readMessage } from './answer'
import type { DownloadCodes } from './download'
import { messageBody } from './message-body'
import type { Sessions } from './session'
import { sign } from './sign'

const CALLBACK_MS = 5_000
const ALLOWED = ['text', 'markdown', 'actionCard', 'feedCard', 'empty']

/** DingTalk's way to the bot: the HTTP callback of an internal app (doc receive-message). */
export class DingtalkCallback implements Courier {
  constructor(
    private readonly world: World,
    private readonly downloads: DownloadCodes,
    private readonly sessions: Sessions,
  ) {}

  pack(chat: Chat, message: ChatMessage, mentionsBot: boolean): Record<string, unknown> {
    const session = this.sessions.open(message)
    const code = this.downloads.make.bind(this.downloads)
    return messageBody(this.world.options.dingtalk, chat, message, mentionsBot, session, code)
  }

  async deliver({ chat, content }: Parcel, hangUp?: 'sent' | 'answered'): Promise<Delivery> {
    const timestamp = String(this.world.now().getTime())
    const called = await callBot({
      method: 'POST',
      url: `${this.world.botUrl()}${this.world.options.dingtalk.path ?? '/dingtalk/robot'}`,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        timestamp,
        sign: sign(timestamp, this.world.options.dingtalk.appSecret),
      },
      body: JSON.stringify(content),
      timeoutMs: this.world.options.timeouts?.callbackMs ?? CALLBACK_MS,
      ...(hangUp ? { hangUp } : {}),
    })
    if ('failure' in called) return { kind: 'message', failure: called.failure, body: '', problems: [] }
    const delivery = { kind: 'message' as const, status: called.status, body: called.body.toString('utf8') }
    if (called.status !== 200 || called.body.length === 0) return { ...delivery, problems: [] }
    return { ...delivery, ...readAnswer(delivery.body, chat) }
  }

  /** DingTalk does not ask on. */
  async follow(): Promise<void> {}
}

function readAnswer(body: string, chat: Chat): Pick<Delivery, 'reply' | 'problems'> {
  const message = parseObject(body)
  if (!message) return { problems: ['answer is not a JSON object'] }
  const msgtype = asText(message.msgtype)
  if (!ALLOWED.includes(msgtype))
    return { problems: [`msgtype "${msgtype}" is not allowed here: ${ALLOWED.join(', ')}`] }
  if (msgtype === 'empty') return { problems: [] }
  const read = readMessage(message, chat)
  return 'reply' in read
    ? { reply: read.reply, problems: [] }
    : { problems: [`answer: ${read.code} ${read.text}`] }
}
