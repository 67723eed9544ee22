import { singleChatId } from './chat-room'
import type { ChatMessage, Delivery } from './types'
import type { World } from './world'

const DAY_MS = 24 * 60 * 60_000
const CHINA_MS = 8 * 60 * 60_000

/** Members who open their 1:1 chat; WeCom tells the bot so once a day. */
export class Welcomes {
  private readonly entered = new Set<string>()

  constructor(
    private readonly world: World,
    private readonly tell: (memberId: string) => Promise<Delivery>,
  ) {}

  /** The bot's welcome, or undefined: it says none, or this was not the first time today. */
  async enter(memberId: string): Promise<ChatMessage | undefined> {
    const { chatId } = this.world.rooms.chat(singleChatId('wecom', memberId))
    const day = Math.floor((this.world.now().getTime() + CHINA_MS) / DAY_MS)
    if (this.entered.has(`${day} ${memberId}`)) return undefined
    this.entered.add(`${day} ${memberId}`)
    const { reply, problems } = await this.tell(memberId)
    for (const problem of problems) this.world.report(`wecom enter_chat: ${problem}`)
    if (!reply) return undefined
    const { text, raw, media, mentions } = reply
    return this.world.rooms.post({ chatId, from: 'bot', via: 'answer', text, raw, media, mentions })
  }
}
