import { asObject, asText, asTexts } from '../http'
import { picture, readBase64Picture } from '../media'
import type { Media } from '../types'
import { cardProblems, cardText } from './card'

const MAX_IMAGE_BYTES = 2 * 1024 * 1024
const MAX_BYTES: Record<string, number> = { text: 2048, markdown: 4096, markdown_v2: 4096 }

/** A push as far as people can see it. */
export interface Pushed {
  raw: string
  media: Media[]
  /** Named beside the text, not in it. */
  beside: string[]
  /** Whether `<@userid>` in the text names somebody. */
  mentionsInText: boolean
}

/** Why a push is refused. */
export interface Refused {
  code: number
  text: string
}

/** Reads a push as WeCom does; `upload` finds a file that was uploaded for the same webhook. */
export function readPush(
  message: Record<string, unknown>,
  upload: (mediaId: string) => Media | undefined,
): Pushed | Refused {
  const msgtype = asText(message.msgtype)
  const content = asObject(message[msgtype]) ?? {}
  if (msgtype === 'image') return readImage(content)
  if (msgtype === 'news') return readNews(content.articles)
  if (msgtype === 'template_card') {
    const [problem] = cardProblems(content, ['text_notice', 'news_notice'])
    return problem ? refused(problem) : shown(cardText(content))
  }
  if (msgtype === 'file') {
    const media = upload(asText(content.media_id))
    return media ? shown('', [media]) : { code: 40007, text: 'invalid media_id' }
  }
  const limit = MAX_BYTES[msgtype]
  if (limit === undefined) return { code: 40008, text: `invalid msgtype "${msgtype}"` }
  const raw = asText(content.content)
  if (raw === '') return { code: 44004, text: `${msgtype} content is empty` }
  const bytes = Buffer.byteLength(raw)
  if (bytes > limit) return refused(`${msgtype}.content has ${bytes} bytes, more than ${limit}`)
  return {
    raw,
    media: [],
    beside: asTexts(content.mentioned_list),
    mentionsInText: msgtype !== 'markdown_v2',
  }
}

function readImage(content: Record<string, unknown>): Pushed | Refused {
  const bytes = readBase64Picture(asText(content.base64), asText(content.md5), MAX_IMAGE_BYTES)
  return typeof bytes === 'string' ? refused(bytes) : shown('', [picture(bytes)])
}

function readNews(articles: unknown): Pushed | Refused {
  if (!Array.isArray(articles) || articles.length < 1 || articles.length > 8)
    return refused('news needs 1 to 8 articles')
  const lines: string[] = []
  for (const article of articles.map(asObject)) {
    const [title, description, url] = [
      asText(article?.title),
      asText(article?.description),
      asText(article?.url),
    ]
    if (title === '' || url === '') return refused('an article needs title and url')
    if (Buffer.byteLength(title) > 128) return refused('an article title has more than 128 bytes')
    if (Buffer.byteLength(description) > 512) return refused('an article description has more than 512 bytes')
    lines.push([title, description, url].filter(part => part !== '').join('\n'))
  }
  return shown(lines.join('\n'))
}

function shown(raw: string, media: Media[] = []): Pushed {
  return { raw, media, beside: [], mentionsInText: false }
}

function refused(text: string): Refused {
  return { code: 40058, text }
}
