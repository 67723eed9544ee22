/** The two platforms in one shape: what comes in, what goes out. Nothing here knows how either platform spells it. */

/** Where a message comes from and its answer goes to. */
export type Platform = 'wecom' | 'dingtalk'

/** Where the bytes of a picture or file can be had. Only the platform that sent it can open it. */
export type AttachmentSource = { url: string } | { downloadCode: string }

/** A picture or file that came with a message or with the message it quotes. */
export interface Attachment {
  kind: 'image' | 'file'
  source: AttachmentSource
  /** As the platform tells it; most pictures have none. */
  name?: string
}

/** The earlier message that the sender long-pressed and quoted. */
export interface Quote {
  /** Empty when the quoted message is only a picture or a file. */
  text: string
  attachments: Attachment[]
}

/** Where a late answer to this message may go, and until when (UTC, ISO 8601). */
export interface ReplyRoute {
  url: string
  expiresAt: string
}

/** A message that has passed the platform's door: signature, window, shape and mention are dealt with. */
export interface InboundMessage {
  /** `wecom:<msgid>` or `dingtalk:<msgId>`: the same for every delivery of one message. */
  key: string
  platform: Platform
  /** `wecom:<chatid>` or `dingtalk:<conversationId>`; in a 1:1 chat `wecom:single:<userid>`. */
  chatId: string
  chatKind: 'group' | 'single'
  /** The group's name where the platform tells it. */
  chatTitle?: string
  senderId: string
  /** The display name where the platform tells it (DingTalk); WeCom tells none. */
  senderName?: string
  /** Without the mention of the bot, trimmed; may be empty. */
  text: string
  /** Set when the text bore a secrecy mark: then text, quote and attachments were thrown away at the door. */
  secrecyMark?: string
  /** User ids of the people mentioned besides the bot, where the platform tells them (DingTalk). */
  mentionedIds: string[]
  attachments: Attachment[]
  quote?: Quote
  replyRoute?: ReplyRoute
  /** The platform's own answer can carry a picture. */
  takesPictures?: boolean
  /** UTC, ISO 8601, by our clock. */
  receivedAt: string
}

/** What a handler answers. Plain text: `\n` ends a line, no markup, so that both platforms show the same. */
export interface Reply {
  text: string
  /** Base64 of a PNG, shown below the text where the platform's answer takes pictures. */
  picture?: string
}

/** What is pushed to a group outside the answer to a message. */
export interface Push {
  /** Shown by DingTalk in the chat list. */
  title: string
  /** Plain lines, as in {@link Reply}. */
  text: string
  /** Accounts to be mentioned, by platform user id. */
  mentionIds: string[]
  /** Draws a PNG or JPG that follows the text; asked only where the push address takes pictures. */
  picture?: () => Promise<Buffer | undefined>
}
