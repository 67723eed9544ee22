import { randomBytes } from 'node:crypto'
import { asObject, asText, type Exchange, errcode, isJson, type Outcome, parseObject } from '../http'
import type { ChatMessage } from '../types'
import type { World } from '../world'
import { cardProblems, cardText } from './card'
import { shownMarkdown } from './markdown'

const VALID_MS = 60 * 60_000
const MAX_BYTES = 20_480

/** `response_url`: one late answer to a message, within an hour (path 101138). */
export class ResponseUrls {
  private readonly codes = new Map<string, { message: ChatMessage; expiresAt: number; used: boolean }>()

  constructor(private readonly world: World) {}

  make(message: ChatMessage): string {
    const code = randomBytes(24).toString('base64url')
    this.codes.set(code, { message, expiresAt: this.world.now().getTime() + VALID_MS, used: false })
    return `${this.world.baseUrl()}/wecom/cgi-bin/aibot/response?response_code=${code}`
  }

  serve(exchange: Exchange): Outcome {
    return this.world.faults.answer('wecom', 'response', () => this.take(exchange))
  }

  private take({ query, headers, body }: Exchange): Outcome {
    const open = this.codes.get(query.get('response_code') ?? '')
    if (!open) return this.refuse(40058, 'response_url: invalid response_code')
    // A used or late code is no fault of the bot: the confirmation of the first use may have been lost.
    if (open.used || this.world.now().getTime() >= open.expiresAt)
      return errcode(40058, 'response_code used or expired')
    const sent = parseObject(body)
    if (!isJson(headers) || !sent) return this.refuse(40058, 'response_url: the body is not JSON')
    const problem = contentProblem(sent)
    if (problem) return this.refuse(problem.code, `response_url: ${problem.text}`)
    open.used = true
    this.post(open.message, sent)
    return errcode(0)
  }

  private post(trigger: ChatMessage, sent: Record<string, unknown>): void {
    const card = asObject(sent.template_card)
    const raw = card ? cardText(card) : asText(asObject(sent.markdown)?.content)
    this.world.rooms.post({
      chatId: trigger.chatId,
      from: 'bot',
      via: 'response_url',
      text: shownMarkdown(raw),
      raw,
      media: [],
      mentions: [],
      replyTo: trigger.id,
    })
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`wecom ${problem}`)
    return errcode(code, problem)
  }
}

function contentProblem(sent: Record<string, unknown>): { code: number; text: string } | undefined {
  if (sent.msgtype === 'template_card') {
    const [problem] = cardProblems(asObject(sent.template_card) ?? {})
    return problem ? { code: 40058, text: problem } : undefined
  }
  if (sent.msgtype !== 'markdown')
    return { code: 40008, text: `msgtype "${asText(sent.msgtype)}" is not allowed` }
  const content = asText(asObject(sent.markdown)?.content)
  if (content === '') return { code: 44004, text: 'markdown.content is empty' }
  const bytes = Buffer.byteLength(content)
  return bytes > MAX_BYTES
    ? { code: 40058, text: `markdown.content has ${bytes} bytes, more than ${MAX_BYTES}` }
    : undefined
}
