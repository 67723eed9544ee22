import { z } from 'zod'

/** The decrypted callbacks of an aibot. https://developer.work.weixin.qq.com/document/path/100719 */

const id = z.string().min(1).max(256)
const text = z.object({ content: z.string() })
const media = z.object({ url: z.string().min(1).max(4096) })

const textContent = z.object({ msgtype: z.literal('text'), text })
/** Speech arrives already written down. */
const voiceContent = z.object({ msgtype: z.literal('voice'), voice: text })
const imageContent = z.object({ msgtype: z.literal('image'), image: media })
const fileContent = z.object({ msgtype: z.literal('file'), file: media })
const mixedContent = z.object({
  msgtype: z.literal('mixed'),
  mixed: z.object({ msg_item: z.array(z.unknown()).max(200) }),
})

/** One piece of a mixed message. */
export const itemSchema = z.discriminatedUnion('msgtype', [
  textContent,
  voiceContent,
  imageContent,
  fileContent,
])

/** What a message says, or what a quoted message said. */
export const contentSchema = z.discriminatedUnion('msgtype', [
  textContent,
  voiceContent,
  imageContent,
  fileContent,
  mixedContent,
])
/** What a message says, as read. */
export type Content = z.infer<typeof contentSchema>

/** Everything of a message but its content. */
export const headSchema = z.object({
  msgid: id,
  chattype: z.enum(['single', 'group']),
  chatid: id.optional(),
  from: z.object({ userid: id }),
  response_url: z.string().optional().catch(undefined),
  quote: z.unknown().optional(),
})
/** Everything of a message but its content, as read. */
export type Head = z.infer<typeof headSchema>

/** The platform asks for more of an answer that we began. */
export const streamSchema = z.object({ stream: z.object({ id }) })

/** Something other than a message happened in a chat. */
export const eventSchema = z.object({ event: z.object({ eventtype: z.string() }) })

/** The kind of a callback decides how to read the rest. */
export const kindSchema = z.object({ msgtype: z.string() })

/** The body of every request: one ciphertext. */
export const envelopeSchema = z.object({ encrypt: z.string().min(1) })

/** What signs the body; `timestamp` in seconds. */
export const querySchema = z.object({
  msg_signature: z.string().min(1),
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1).max(256),
})

/** Only the verification of the address carries one. */
export const echoSchema = z.object({ echostr: z.string().min(1) })
