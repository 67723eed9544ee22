import type { Platform } from '../src/core/message'

/** One person's account on one platform. */
export interface Member {
  id: string
  name: string
  /** What the person is in the unit; only shown on the page. */
  title?: string
  /** From another organisation: DingTalk then tells no staff id. */
  outsider?: boolean
}

/** A group to be opened. Push addresses that are not given are derived from the chat id, so they survive a restart. */
export interface GroupInput {
  platform: Platform
  chatId: string
  title: string
  members: Member[]
  pushToken?: string
  pushSecret?: string
}

/** A group, or one person's 1:1 chat with the bot. */
export interface Chat {
  platform: Platform
  /** WeCom `chatid`, DingTalk `conversationId`. In a 1:1 chat: see `singleChatId`. */
  chatId: string
  kind: 'group' | 'single'
  title: string
  members: Member[]
  /** Groups: the `key` of the WeCom webhook, or the access token of the DingTalk custom robot. */
  pushToken?: string
  /** DingTalk groups: the secret that pushes are signed with. */
  pushSecret?: string
  /** Whether pushes reach the group: `stopped` by its owner, or the robot was `removed` from it. */
  pushState: 'works' | 'stopped' | 'removed'
}

/** A picture or file in a chat. */
export interface Media {
  id: string
  kind: 'image' | 'file'
  name: string
  type: string
  bytes: Buffer
}

/** What was quoted, as it hangs on a message. */
export interface Quoted {
  messageId?: string
  from?: string
  text: string
  media: Media[]
}

/** How a message got into the chat. */
export type Via = 'member' | 'answer' | 'response_url' | 'session' | 'webhook' | 'robot'

/** One message as the people in the chat see it. */
export interface ChatMessage {
  id: string
  /** UTC, ISO 8601, by the simulator's clock. */
  at: string
  chatId: string
  /** A member's id, or `bot`. */
  from: string
  via: Via
  /** As shown: mentions by name, line breaks as the platform draws them. */
  text: string
  /** As sent by the bot, markup included; for members the same as `text`. */
  raw: string
  /** The heading of a DingTalk markdown message. */
  title?: string
  media: Media[]
  quote?: Quoted
  /** Ids of the people who are notified by name; `all` for everyone. */
  mentions: string[]
  /** The member's message that this answers. */
  replyTo?: string
}

/** What a test or the page has a member say. */
export interface Speech {
  platform: Platform
  /** The group; leave it out with `single: true`. */
  chatId?: string
  /** In the sender's 1:1 chat with the bot. */
  single?: boolean
  from: string
  text?: string
  picture?: Buffer
  /** A file is always a message of its own; in groups no platform hands it to the bot. */
  file?: { name: string; content: Buffer }
  /** The id of an earlier message, or what a quoted message holds. */
  quote?: string | { text?: string; picture?: Buffer; file?: { name: string; content: Buffer } }
  /** Whether the bot is mentioned. In groups true unless said otherwise. */
  mention?: boolean
  /** People mentioned besides the bot, by id; a name missing from the text is put at its end. */
  mentionPeople?: string[]
  /** That many answers are lost on their way, so that the platform delivers again. */
  dropAnswer?: number
  /** Delivers the first time that many times at once. */
  copies?: number
}

/** What the bot said in one answer, decrypted and checked. */
export interface BotReply {
  text: string
  raw: string
  title?: string
  media: Media[]
  mentions: string[]
  /** False: a WeCom stream that goes on. */
  final: boolean
  streamId?: string
}

/** One HTTP call of the platform to the bot and what came back. */
export interface Delivery {
  kind: 'message' | 'refresh' | 'enter'
  /** Undefined when no answer came; then `failure` says why. */
  status?: number
  failure?: 'timeout' | 'reset' | 'refused'
  /** The answer's body as received. */
  body: string
  /** Undefined: the bot only acknowledged, or broke the protocol. */
  reply?: BotReply
  /** What was wrong with the answer. */
  problems: string[]
}

/** What became of something that a member said. */
export interface Spoken {
  messageId: string
  /** Every call to the bot, in order; empty when the platform does not hand the message to it. */
  deliveries: Delivery[]
  /** The bot's message in the chat, if it answered within the call. */
  answer?: ChatMessage
  problems: string[]
  /** Why the platform did not take the message from the member. */
  refused?: 'tooManyOpen'
}

/** A failure that the outside world is to show the next times. */
export interface Fault {
  platform: Platform
  /**
   * `callback`: our call to the bot. The bot's calls to us: `webhook` (group push, DingTalk custom robot), `response`
   * (WeCom `response_url`, DingTalk `sessionWebhook`), `media`, `token`, `download`.
   */
  route: 'callback' | 'webhook' | 'response' | 'media' | 'token' | 'download'
  /** 1 unless said otherwise. */
  times?: number
  /**
   * `timeout`: nobody answers; `reset`: the line breaks; a number: that errcode. For `callback`, `timeout` hangs up when
   * the message has been sent, and `reset` when the answer arrives, unread.
   */
  how: 'timeout' | 'reset' | '500' | number
  /** True: the message reaches the group all the same, only the confirmation is lost. */
  accepted?: boolean
}
