import type { ServerResponse } from 'node:http'
import type { Deliveries } from './delivery'
import { asObject, asText, type Exchange, json, type Outcome, parseObject, writeOutcome } from './http'
import { PageEvents } from './page-events'
import { pageFile } from './page-files'
import { refusal } from './page-guard'
import { chatView, messageView } from './page-view'
import type { Speech } from './types'
import type { Welcomes } from './welcome'
import type { World } from './world'

const SHOWN = 300

/** The chat page and what it asks for. */
export class PageApi {
  private readonly events = new PageEvents()

  constructor(
    private readonly world: World,
    private readonly people: { deliveries: Deliveries; welcomes: Welcomes },
    private readonly prefix: string,
  ) {
    world.rooms.listen(({ message }) => this.events.send('message', messageView(message)))
    world.onProblem(problem => this.events.send('problem', problem))
  }

  owns({ path }: Exchange): boolean {
    return path === '' || path === '/' || path.startsWith('/page/') || path.startsWith('/api/')
  }

  async serve(exchange: Exchange, res: ServerResponse): Promise<void> {
    const refused = refusal(exchange, this.hosts())
    if (refused) return writeOutcome(res, json({ error: refused }, 403))
    if (exchange.method === 'GET' && exchange.path === '/api/events') return this.events.subscribe(res)
    writeOutcome(res, await this.answer(exchange))
  }

  close(): void {
    this.events.close()
  }

  private async answer({ method, path, query, body }: Exchange): Promise<Outcome> {
    if (method === 'GET') {
      if (path === '' || path === '/') return pageFile('index.html', this.prefix)
      if (path.startsWith('/page/')) return pageFile(path.slice('/page/'.length), this.prefix)
      if (path === '/api/state') return json(this.state())
      if (path === '/api/messages') return this.messages(query.get('chatId') ?? '')
      if (path.startsWith('/api/media/')) return this.media(path.slice('/api/media/'.length))
    }
    const asked = parseObject(body)
    if (method !== 'POST' || !asked) return json({ error: 'not found' }, 404)
    return this.act(path, asked).catch((error: unknown) =>
      json({ error: error instanceof Error ? error.message : String(error) }, 400),
    )
  }

  private async act(path: string, asked: Record<string, unknown>): Promise<Outcome> {
    if (path === '/api/say') return json(await this.say(asked))
    if (path === '/api/redeliver') {
      return json(await this.redeliver(asText(asked.messageId)))
    }
    if (path === '/api/enter') {
      await this.people.welcomes.enter(asText(asked.memberId))
      return json({})
    }
    if (path === '/api/next-monday')
      return json({ text: (await this.world.options.page?.onNextMonday?.()) ?? '' })
    return json({ error: 'not found' }, 404)
  }

  private async say(asked: Record<string, unknown>): Promise<Record<string, unknown>> {
    const chat = this.world.rooms.chat(asText(asked.chatId))
    const text = asText(asked.text)
    const file = asObject(asked.file)
    const content = Buffer.from(asText(file?.base64), 'base64')
    const isPicture = asText(file?.type).startsWith('image/')
    const speech: Speech = {
      platform: chat.platform,
      ...(chat.kind === 'single' ? { single: true } : { chatId: chat.chatId }),
      from: asText(asked.from),
      text,
      mention: asked.mention === true,
      mentionPeople: chat.members.filter(member => text.includes(`@${member.name}`)).map(member => member.id),
      ...(asText(asked.quote) === '' ? {} : { quote: asText(asked.quote) }),
      ...(file && isPicture ? { picture: content } : {}),
      ...(file && !isPicture ? { file: { name: asText(file.name), content } } : {}),
    }
    const { messageId, deliveries, refused } = await this.people.deliveries.say(speech)
    const lost = deliveries.length > 0 && !deliveries.some(delivery => delivery.status === 200)
    return { messageId, heard: deliveries.length > 0, lost, refused }
  }

  private async redeliver(messageId: string): Promise<Record<string, unknown>> {
    if (!this.people.deliveries.has(messageId)) return { heard: false }
    const answers = (): number => this.world.rooms.answersTo(messageId)
    const before = answers()
    const deliveries = await this.people.deliveries.redeliver(messageId, 1, false)
    return {
      heard: true,
      taken: deliveries.some(delivery => delivery.status === 200),
      changed: answers() > before,
    }
  }

  private state(): Record<string, unknown> {
    const { setupCode, hint, quick, onNextMonday } = this.world.options.page ?? {}
    return {
      botName: this.world.options.wecom.botName,
      ...{ setupCode, hint, quick, canSkip: onNextMonday !== undefined },
      chats: this.world.rooms.all().map(chatView),
      problems: this.world.problems,
    }
  }

  private messages(chatId: string): Outcome {
    return json(this.world.rooms.messages(chatId).slice(-SHOWN).map(messageView))
  }

  private media(id: string): Outcome {
    const media = this.world.rooms.findMedia(id)
    if (!media) return { status: 404, body: '' }
    const disposition = media.kind === 'image' ? 'inline' : 'attachment'
    const headers = {
      'content-type': media.type,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(media.name)}`,
      'x-content-type-options': 'nosniff',
    }
    return { status: 200, headers, body: media.bytes }
  }

  /** The names that the operator gave, for a page that is opened from another machine. */
  private hosts(): string[] {
    const { baseUrl, page } = this.world.options
    return [...(baseUrl === undefined ? [] : [new URL(this.world.baseUrl()).host]), ...(page?.hosts ?? [])]
  }
}
