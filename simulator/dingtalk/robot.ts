import { asText, type Exchange, errcode, isJson, type Outcome, parseObject } from '../http'
import { Pacing } from '../pacing'
import type { BotReply, Chat } from '../types'
import type { World } from '../world'
import { readMessage } from './answer'
import { sign } from './sign'

const PER_MINUTE = 20
const PENALTY_MS = 10 * 60_000
const SIGN_MS = 60 * 60_000

/** The custom robot of a group (doc custom-robots-send-group-messages). The status is always 200. */
export class CustomRobot {
  private readonly pacing: Pacing
  private readonly seen = new Set<string>()

  constructor(private readonly world: World) {
    this.pacing = new Pacing(world.now, PER_MINUTE, 60_000, PENALTY_MS)
  }

  serve(exchange: Exchange): Outcome {
    return this.world.faults.answer('dingtalk', 'webhook', () => this.take(exchange))
  }

  private take({ query, headers, body }: Exchange): Outcome {
    const token = query.get('access_token') ?? ''
    if (token === '') return this.refuse(40035, '缺少参数 access_token')
    const chat = this.world.rooms.byPushToken('dingtalk', token)
    if (!chat) return this.refuse(300005, 'token is not exist')
    if (chat.pushState === 'stopped') return errcode(400102, '机器人已停用')
    if (chat.pushState === 'removed') return errcode(400106, '机器人不存在')
    if (!isJson(headers)) return this.refuse(43004, '无效的HTTP HEADER Content-Type')
    const unsafe = this.signProblem(chat, query)
    if (unsafe) return this.refuse(310000, unsafe)
    const message = parseObject(body)
    if (!message) return this.refuse(40035, '缺少参数 json')
    const read = readMessage(message, chat)
    if ('code' in read) return this.refuse(read.code, read.text)
    if (this.isRepeated(chat, asText(message.msgUuid))) return errcode(0)
    if (!this.pacing.take(chat.chatId))
      return this.refuse(130101, 'send too fast, exceed 20 times per minute')
    this.post(chat, read.reply, asText(message.msgUuid))
    return errcode(0)
  }

  private signProblem(chat: Chat, query: URLSearchParams): string | undefined {
    if (chat.pushSecret === undefined) return undefined
    const timestamp = query.get('timestamp') ?? ''
    const age = Math.abs(this.world.now().getTime() - Number(timestamp))
    if (!/^\d{13}$/.test(timestamp) || age > SIGN_MS) return 'invalid timestamp'
    return query.get('sign') === sign(timestamp, chat.pushSecret) ? undefined : 'sign not match'
  }

  private isRepeated(chat: Chat, msgUuid: string): boolean {
    return msgUuid !== '' && this.seen.has(`${chat.chatId} ${msgUuid}`)
  }

  private post(chat: Chat, { text, raw, title, media, mentions }: BotReply, msgUuid: string): void {
    this.seen.add(`${chat.chatId} ${msgUuid}`)
    const shown = { text, raw, media, mentions, ...(title ? { title } : {}) }
    this.world.rooms.post({ ...shown, chatId: chat.chatId, from: 'bot', via: 'robot' })
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`dingtalk robot: ${code} ${problem}`)
    return errcode(code, problem)
  }
}
