import { asObject, asText, parseObject } from '../http'
import { picture, readBase64Picture } from '../media'
import type { BotReply, Media } from '../types'
import { cardProblems, cardText } from './card'
import { shownMarkdown } from './markdown'

/** What the platform was asking when it got the answer. */
export type Trigger = { kind: 'message' } | { kind: 'refresh'; streamId: string } | { kind: 'enter' }

const MAX_CONTENT_BYTES = 20_480
const MAX_IMAGES = 10
const MAX_IMAGE_BYTES = 10 * 1024 * 1024
const ALLOWED = {
  message: ['stream', 'template_card', 'stream_with_template_card'],
  refresh: ['stream', 'stream_with_template_card'],
  enter: ['text', 'template_card'],
}

/** Reads a decrypted answer as the platform does; what breaks a rule is told and not shown. */
export function readAnswer(text: string, trigger: Trigger): { reply?: BotReply; problems: string[] } {
  const answer = parseObject(text)
  if (!answer) return { problems: ['decrypted answer is not a JSON object'] }
  const msgtype = asText(answer.msgtype)
  const allowed = ALLOWED[trigger.kind]
  if (!allowed.includes(msgtype))
    return { problems: [`msgtype "${msgtype}" is not allowed here: ${allowed.join(', ')}`] }
  const problems = unknownFields('answer', answer, ['msgtype', ...partsOf(msgtype)])
  const card = asObject(answer.template_card)
  if (card) problems.push(...cardProblems(card))
  else if (msgtype === 'template_card') problems.push('template_card is missing')
  if (msgtype === 'template_card') {
    return problems.length > 0
      ? { problems }
      : { reply: plainReply(cardText(card ?? {}), JSON.stringify(card)), problems }
  }
  if (msgtype === 'text') return readWelcome(answer.text, problems)
  const { reply, problems: more } = readStream(answer.stream, trigger)
  problems.push(...more)
  return reply && problems.length === 0 ? { reply, problems } : { problems }
}

function readWelcome(value: unknown, problems: string[]): { reply?: BotReply; problems: string[] } {
  const raw = asText(asObject(value)?.content)
  if (raw === '') problems.push('text.content is empty')
  return problems.length > 0 ? { problems } : { reply: plainReply(raw, raw), problems }
}

function partsOf(msgtype: string): string[] {
  return msgtype === 'stream_with_template_card' ? ['stream', 'template_card'] : [msgtype]
}

function readStream(value: unknown, trigger: Trigger): { reply?: BotReply; problems: string[] } {
  const stream = asObject(value)
  if (!stream) return { problems: ['stream is missing'] }
  const problems = unknownFields('stream', stream, ['id', 'finish', 'content', 'msg_item', 'feedback'])
  const id = asText(stream.id)
  if (id === '') problems.push('stream.id is missing')
  if (trigger.kind === 'refresh' && id !== trigger.streamId)
    problems.push('stream.id is not the one asked for')
  if (typeof stream.finish !== 'boolean') problems.push('stream.finish is not a boolean')
  if (typeof stream.content !== 'string') problems.push('stream.content is not a text')
  const raw = asText(stream.content)
  const bytes = Buffer.byteLength(raw)
  if (bytes > MAX_CONTENT_BYTES)
    problems.push(`stream.content has ${bytes} bytes, more than ${MAX_CONTENT_BYTES}`)
  problems.push(...feedbackProblems(stream.feedback, trigger))
  const media = readItems(stream.msg_item, stream.finish === true, problems)
  const reply = {
    text: shownMarkdown(raw),
    raw,
    media,
    mentions: [],
    final: stream.finish === true,
    streamId: id,
  }
  return { reply, problems }
}

function feedbackProblems(feedback: unknown, trigger: Trigger): string[] {
  if (feedback === undefined) return []
  if (trigger.kind === 'refresh') return ['feedback is allowed on the first answer only']
  const id = asText(asObject(feedback)?.id)
  return id === '' || Buffer.byteLength(id) > 256 ? ['feedback.id must have 1 to 256 bytes'] : []
}

function readItems(value: unknown, finish: boolean, problems: string[]): Media[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
  if (!Array.isArray(value)) {
    problems.push('stream.msg_item is not a list')
    return []
  }
  if (!finish) problems.push('stream.msg_item is allowed with finish:true only')
  if (value.length > MAX_IMAGES) problems.push(`stream.msg_item has more than ${MAX_IMAGES} pictures`)
  return value.flatMap(item => {
    const image = asObject(asObject(item)?.image)
    const bytes = readBase64Picture(asText(image?.base64), asText(image?.md5), MAX_IMAGE_BYTES)
    if (typeof bytes !== 'string') return [picture(bytes)]
    problems.push(`stream.msg_item: ${bytes}`)
    return []
  })
}

function plainReply(text: string, raw: string): BotReply {
  return { text, raw, media: [], mentions: [], final: true }
}

function unknownFields(where: string, object: Record<string, unknown>, known: string[]): string[] {
  const unknown = Object.keys(object).filter(key => !known.includes(key))
  return unknown.length > 0 ? [`${where} has unknown fields: ${unknown.join(', ')}`] : []
}
