import type { ChatRooms } from './chat-room'
import type { Faults } from './faults'
import type { SimulatorOptions } from './options'
import type { Chat, ChatMessage, Delivery } from './types'

/** What both platforms share. */
export interface World {
  options: SimulatorOptions
  now: () => Date
  rooms: ChatRooms
  faults: Faults
  /** Where the bot is, without a slash at the end. */
  botUrl(): string
  /** Where the simulator is, prefix included, without a slash at the end. */
  baseUrl(): string
  /** Records that the bot broke a rule of the platform. */
  report(problem: string): void
  /** All that was reported. */
  problems: string[]
  /** Calls back on every further one. */
  onProblem(listener: (problem: string) => void): void
  /** True once the simulator is closing: no more polling. */
  isClosed(): boolean
}

/** A member's message ready for delivery: the same content each time, encrypted or signed anew. */
export interface Parcel {
  chat: Chat
  message: ChatMessage
  /** What the platform tells the bot; made once, so that a redelivery is the very same. */
  content: Record<string, unknown>
}

/** How one platform hands a message to the bot. */
export interface Courier {
  pack(chat: Chat, message: ChatMessage, mentionsBot: boolean): Record<string, unknown>
  /** One call, without another try. */
  deliver(parcel: Parcel, hangUp?: 'sent' | 'answered'): Promise<Delivery>
  /** Asks on until the bot has said everything; `grow` gets each further state. */
  follow(parcel: Parcel, first: Delivery, grow: (delivery: Delivery) => void): Promise<void>
}
