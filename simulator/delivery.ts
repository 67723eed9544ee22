import { utter } from './speech'
import type { BotReply, ChatMessage, Delivery, Speech, Spoken } from './types'
import type { Courier, Parcel, World } from './world'

const TRIES = 3
const MAX_OPEN = 3

/** Hands what members say to the bot, again where the platform would, and puts the answers into the chat. */
export class Deliveries {
  private readonly parcels = new Map<string, Parcel>()
  private readonly open = new Map<string, number>()
  private readonly answers = new Map<string, ChatMessage[]>()

  constructor(
    private readonly world: World,
    private readonly couriers: Record<Speech['platform'], Courier>,
  ) {}

  async say(speech: Speech): Promise<Spoken> {
    const { chat, message, mentionsBot } = utter(this.world, speech)
    const spoken: Spoken = { messageId: message.id, deliveries: [], problems: [] }
    if (chat.kind === 'group' && !mentionsBot) return spoken
    const user = `${speech.platform}:${speech.from}`
    if (speech.platform === 'wecom' && (this.open.get(user) ?? 0) >= MAX_OPEN)
      return { ...spoken, refused: 'tooManyOpen' }
    const content = this.couriers[speech.platform].pack(chat, message, mentionsBot)
    const parcel = { chat, message, content }
    this.parcels.set(message.id, parcel)
    this.open.set(user, (this.open.get(user) ?? 0) + 1)
    try {
      const copies = Array.from({ length: speech.copies ?? 1 }, () =>
        this.bring(parcel, speech.dropAnswer ?? 0),
      )
      spoken.deliveries.push(...(await Promise.all(copies)).flat())
    } finally {
      this.open.set(user, (this.open.get(user) ?? 1) - 1)
    }
    const answer = this.answers.get(message.id)?.at(-1)
    const problems = spoken.deliveries.flatMap(delivery => delivery.problems)
    return { ...spoken, problems, ...(answer ? { answer } : {}) }
  }

  /** Whether the platform handed this message to the bot. */
  has(messageId: string): boolean {
    return this.parcels.has(messageId)
  }

  /** The very same message again, once each; one failure is not tried again. */
  async redeliver(messageId: string, times: number, parallel: boolean): Promise<Delivery[]> {
    const parcel = this.parcels.get(messageId)
    if (!parcel) throw new Error(`simulator: ${messageId} was never delivered`)
    const rounds = Array.from({ length: times }, () => () => this.once(parcel))
    if (parallel) return (await Promise.all(rounds.map(round => round()))).flat()
    const deliveries: Delivery[] = []
    for (const round of rounds) deliveries.push(...(await round()))
    return deliveries
  }

  /** Until the bot has taken the message, three times at most. */
  private async bring(parcel: Parcel, dropAnswer: number): Promise<Delivery[]> {
    const deliveries: Delivery[] = []
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      deliveries.push(...(await this.once(parcel, attempt <= dropAnswer)))
      if (deliveries.some(delivery => delivery.status === 200)) return deliveries
      if (this.world.isClosed()) return deliveries
    }
    const why = deliveries.map(delivery => delivery.status ?? delivery.failure).join(', ')
    this.world.report(
      `${parcel.chat.platform} callback: not taken in ${TRIES} tries (${why}): ${parcel.message.text}`,
    )
    return deliveries
  }

  private async once(parcel: Parcel, dropAnswer = false): Promise<Delivery[]> {
    const { platform } = parcel.chat
    const fault = dropAnswer ? { how: 'reset' } : this.world.faults.take(platform, 'callback')
    const hangUp = fault ? (fault.how === 'timeout' ? 'sent' : 'answered') : undefined
    const first = await this.couriers[platform].deliver(parcel, hangUp)
    const deliveries = [first]
    this.note(parcel, first)
    const bubble = first.reply ? this.show(parcel, first.reply) : undefined
    await this.couriers[platform].follow(parcel, first, delivery => {
      deliveries.push(delivery)
      this.note(parcel, delivery)
      if (delivery.reply && bubble) this.world.rooms.change(bubble, delivery.reply)
    })
    return deliveries
  }

  private note(parcel: Parcel, delivery: Delivery): void {
    for (const problem of delivery.problems) this.world.report(`${parcel.chat.platform} callback: ${problem}`)
  }

  /** The answer as a bubble; the same answer to a redelivery is the bubble that is there. */
  private show(parcel: Parcel, reply: BotReply): ChatMessage | undefined {
    const { id, chatId } = parcel.message
    const answers = this.answers.get(id) ?? []
    const same = answers.find(answer => answer.raw === reply.raw)
    if (same) return same
    if (reply.final && reply.raw === '' && reply.media.length === 0) return undefined
    const { text, raw, title, media, mentions } = reply
    const shown = { text, raw, media, mentions, ...(title ? { title } : {}) }
    const bubble = this.world.rooms.post({ ...shown, chatId, from: 'bot', via: 'answer', replyTo: id })
    this.answers.set(id, [...answers, bubble])
    return bubble
  }
}
