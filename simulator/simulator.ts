import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Chat, ChatMessage, Delivery, Fault, GroupInput, Speech, Spoken } from './types'

/** WeCom and DingTalk on localhost, with the bot in their groups. */
export interface Simulator {
  /** Serves the platforms' endpoints, the chat page and its API; a listener for `node:http`. */
  handler: (req: IncomingMessage, res: ServerResponse) => void
  /** Whether a path belongs to the simulator, for a server that carries both. */
  owns(path: string): boolean
  /**
   * A server of its own on loopback; port 0 picks a free one. The url holds the prefix: the bot's API bases are
   * `<url>/wecom` and `<url>/dingtalk`.
   */
  listen(port?: number): Promise<{ url: string; close: () => Promise<void> }>
  addGroup(group: GroupInput): Chat
  /** Groups and 1:1 chats. */
  chats(): Chat[]
  /** Whether pushes reach a group. */
  setPush(chatId: string, state: Chat['pushState']): void
  /** A member speaks; resolves when the bot has answered, acknowledged, or been given up on. */
  say(speech: Speech): Promise<Spoken>
  /** WeCom: a member opens the 1:1 chat; the first time a day the bot may welcome. The welcome, if there is one. */
  enter(memberId: string): Promise<ChatMessage | undefined>
  /** The platform delivers the very same message again: same id, new signature and ciphertext. */
  redeliver(messageId: string, times?: number, options?: { parallel?: boolean }): Promise<Delivery[]>
  /** All visible messages of a chat, oldest first. */
  messages(chatId: string): ChatMessage[]
  /** The first message, said or to be said, that fits. @throws after `timeoutMs` (60 s) of real time */
  waitForMessage(
    chatId: string,
    fits: (message: ChatMessage) => boolean,
    timeoutMs?: number,
  ): Promise<ChatMessage>
  failNext(fault: Fault): void
  /** DingTalk's access token stops working before its time. */
  revokeAccessToken(): void
  /** WeCom checks the callback address as when it is saved; the result says what the bot did wrong. */
  verifyUrl(): Promise<string[]>
  /** Every rule of the platforms that the bot has broken so far. */
  problems: string[]
  /** Ends streams and live pages. A server from `listen` is closed by its own `close`. */
  close(): void
}
