import type { Attachment, Quote } from '../../core/message'
import { type Content, contentSchema, quotingSchema, repliedSchema } from './schema'

/** What a content says, or undefined when nothing of it can be read. `kind` is the message's `msgtype`. */
export function readContent(kind: string | undefined, content: unknown): Quote | undefined {
  if (typeof content === 'string') return { text: asLines(content), attachments: [] }
  const parsed = contentSchema.safeParse(content)
  return parsed.success ? readParsed(kind, parsed.data) : undefined
}

/** The quoted message, or undefined when there is none. One that cannot be read (a card, a forwarded chat) is empty. */
export function readQuote(content: unknown): Quote | undefined {
  const quoting = quotingSchema.safeParse(content)
  if (!quoting.success) return undefined
  const { isReplyMsg, repliedMsg } = quoting.data
  if (isReplyMsg !== true && (repliedMsg === undefined || repliedMsg === null)) return undefined
  const replied = repliedSchema.safeParse(repliedMsg)
  const quote = replied.success ? readContent(replied.data.msgType, replied.data.content) : undefined
  return { text: quote?.text.trim() ?? '', attachments: quote?.attachments ?? [] }
}

function readParsed(kind: string | undefined, content: Content): Quote | undefined {
  if (content.richText) return readRichText(content.richText)
  const text = content.text ?? content.content ?? content.recognition
  const attachments = readAttachment(kind, content)
  if (text === undefined && attachments.length === 0) return undefined
  return { text: asLines(text ?? ''), attachments }
}

/** A rich text is split where its style changes, so texts are joined as they stand; a picture ends the line. */
function readRichText(parts: unknown[]): Quote {
  const quote: Quote = { text: '', attachments: [] }
  for (const part of parts) {
    const parsed = contentSchema.safeParse(part)
    if (!parsed.success) continue
    const attachments = readAttachment('picture', parsed.data)
    quote.attachments.push(...attachments)
    quote.text += attachments.length > 0 ? '\n' : textOf(parsed.data)
  }
  return quote
}

function textOf(part: Content): string {
  // Mentions of people are told in `atUsers`.
  if (part.type === 'at' || part.msgType === 'at') return ''
  return asLines(part.text ?? part.content ?? '')
}

function readAttachment(kind: string | undefined, content: Content): Attachment[] {
  const downloadCode = content.downloadCode ?? content.pictureDownloadCode
  if (downloadCode === undefined) return []
  if (kind === 'picture') return [{ kind: 'image', source: { downloadCode } }]
  if (kind !== 'file') return []
  return [{ kind: 'file', source: { downloadCode }, ...(content.fileName && { name: content.fileName }) }]
}

function asLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
