import { z } from 'zod'

/**
 * The callbacks of an internal-app robot. https://open.dingtalk.com/document/orgapp/receive-message
 * What a message cannot do without is strict; the rest is dropped when it is not of the expected shape.
 */

const id = z.string().min(1).max(256)
const optionalText = z.string().optional().catch(undefined)
/** DingTalk's pages and its bodies do not agree on what is a number and what a string. */
const numberAsText = z.union([z.string(), z.number().transform(String)])
const textAsNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
const optionalId = id.optional().catch(undefined)

/** The kind of a callback decides how to read the rest. */
export const kindSchema = z.object({ msgtype: z.string().optional().catch(undefined) })

/** Somebody mentioned; `staffId` is empty for people outside the unit. */
export const mentionedSchema = z.object({ dingtalkId: optionalId, staffId: optionalId })

/** Everything of a message but its content. */
export const headSchema = z.object({
  msgId: id,
  conversationId: id,
  conversationType: numberAsText.pipe(z.enum(['1', '2'])),
  conversationTitle: optionalText,
  senderId: optionalId,
  /** Empty for people outside the unit. */
  senderStaffId: optionalId,
  senderNick: optionalText,
  chatbotUserId: optionalText,
  atUsers: z.array(z.unknown()).max(1000).optional().catch(undefined),
  sessionWebhook: optionalText,
  /** Milliseconds. */
  sessionWebhookExpiredTime: textAsNumber.optional().catch(undefined),
})
/** Everything of a message but its content, as read. */
export type Head = z.infer<typeof headSchema>

/** The two places where content stands: `text` for texts, `content` for all others. */
export const bodySchema = z.object({ text: z.unknown().optional(), content: z.unknown().optional() })

/** A message that quotes another. */
export const quotingSchema = z.object({
  isReplyMsg: z.boolean().optional().catch(undefined),
  repliedMsg: z.unknown().optional(),
})

/** A quoted message; its content comes as a string or as an object. */
export const repliedSchema = z.object({
  msgType: z.string().optional().catch(undefined),
  content: z.unknown().optional(),
})

/**
 * Content in all its spellings: a direct text says `content`, a part of a rich text says `text`; in quotes it is the
 * other way round, and parts tell their kind as `msgType` instead of `type`.
 */
export const contentSchema = z.object({
  type: optionalText,
  msgType: optionalText,
  text: optionalText,
  content: optionalText,
  /** What was said in a voice message. */
  recognition: optionalText,
  richText: z.array(z.unknown()).max(1000).optional().catch(undefined),
  downloadCode: z.string().min(1).max(4096).optional().catch(undefined),
  pictureDownloadCode: z.string().min(1).max(4096).optional().catch(undefined),
  fileName: optionalText,
})
/** What a message or a part of it says, as read. */
export type Content = z.infer<typeof contentSchema>

/** What a signed request carries; `timestamp` in milliseconds. */
export const headersSchema = z.object({
  timestamp: z.string().regex(/^\d{1,15}$/),
  sign: z.string().min(1).max(256),
})
