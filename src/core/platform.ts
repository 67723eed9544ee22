import type { Attachment, InboundMessage, Platform, Reply } from './message'

/** Where an outgoing message goes; rows of the outbox carry one. */
export type Route =
  /** The one-time or short-lived address that came with a message (WeCom `response_url`, DingTalk `sessionWebhook`). */
  | { kind: 'reply'; url: string; expiresAt: string }
  /** The group's own push address: the `key` of a WeCom webhook, or the access token of a DingTalk custom robot. */
  | { kind: 'group'; token: string; secret?: string }

/** One message as it goes over the wire; it already fits the platform's limit. */
export interface Outgoing {
  title: string
  text: string
  mentionIds: string[]
  /** Stable over retries, for platforms that can drop a repeated send. */
  id: string
  /** Base64 of a PNG or JPG. A message with a picture is the picture alone; only pushes can have one. */
  picture?: string
}

/** How one attempt to send ended. */
export type SendResult =
  | { status: 'sent' }
  /** Try the same row again, not before `afterMs` from now. */
  | { status: 'later'; afterMs: number; reason: string }
  /** This route will never take it; the reason is shown to the office, in Chinese. */
  | { status: 'dead'; reason: string }

/** The way out to one platform. The way in is `receive.ts`; the two never meet. */
export interface Sender {
  platform: Platform
  /** Cuts a text so that every part fits one message of that route, at line ends where possible. */
  split(text: string, route: Route['kind']): string[]
  /** Messages that one push address takes in a minute. */
  perMinute: number
  /** Largest picture that a push may carry, in bytes; 0 where the push address takes none. */
  maxPictureBytes: number
  send(message: Outgoing, route: Route): Promise<SendResult>
  /**
   * The bytes of an attachment, decrypted.
   * @throws DownloadError when the address is not the platform's, has expired, is too large or cannot be decrypted
   */
  download(attachment: Attachment): Promise<Buffer>
}

/** An attachment that could not be had; `code` picks the sentence for the sender. */
export class DownloadError extends Error {
  constructor(
    readonly code: 'foreignHost' | 'expired' | 'tooLarge' | 'unreadable',
    options?: ErrorOptions,
  ) {
    super(`attachment: ${code}`, options)
  }
}

/** Attachments above this size are refused. */
export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024

/** What became of a message that a door handed in. */
export interface Answer {
  /** Undefined: acknowledge only; a late answer finds its own way. */
  reply?: Reply
  /** To be called when the response carrying the reply has left the house. */
  delivered(): void
}

/** The way from a door into the house. Resolves within the platform's patience (3 s) and never rejects for a bad command. */
export type TakeMessage = (message: InboundMessage) => Promise<Answer>
