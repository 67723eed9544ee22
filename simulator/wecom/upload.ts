import { randomBytes } from 'node:crypto'
import { type Exchange, errcode, json, type Outcome } from '../http'
import { file } from '../media'
import type { Media } from '../types'
import type { World } from '../world'

const VALID_MS = 3 * 24 * 60 * 60_000
const MAX_BYTES = 20 * 1024 * 1024

/** Files uploaded for a webhook: three days, and for that webhook only (path 99110). */
export class WecomUploads {
  private readonly uploads = new Map<string, { media: Media; key: string; expiresAt: number }>()

  constructor(private readonly world: World) {}

  find(key: string, mediaId: string): Media | undefined {
    const upload = this.uploads.get(mediaId)
    return upload?.key === key && this.world.now().getTime() < upload.expiresAt ? upload.media : undefined
  }

  async serve(exchange: Exchange): Promise<Outcome> {
    const key = exchange.query.get('key') ?? ''
    if (!this.world.rooms.byPushToken('wecom', key)) return this.refuse(93000, 'invalid webhook url')
    if (exchange.query.get('type') !== 'file') return this.refuse(40058, 'only type=file is simulated')
    const part = await mediaPart(exchange)
    if (!part || part.name === '' || part.size <= 5) return this.refuse(44001, 'empty media data')
    if (part.size > MAX_BYTES) return this.refuse(40058, `file has more than ${MAX_BYTES} bytes`)
    const mediaId = randomBytes(24).toString('base64url')
    const now = this.world.now().getTime()
    const media = file(part.name, Buffer.from(await part.arrayBuffer()))
    this.uploads.set(mediaId, { media, key, expiresAt: now + VALID_MS })
    const created = String(Math.floor(now / 1000))
    return json({ errcode: 0, errmsg: 'ok', type: 'file', media_id: mediaId, created_at: created })
  }

  private refuse(code: number, problem: string): Outcome {
    this.world.report(`wecom upload: ${code} ${problem}`)
    return errcode(code, problem)
  }
}

async function mediaPart({ headers, body }: Exchange): Promise<File | undefined> {
  const form = new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } })
  const part = await form.formData().then(
    data => data.get('media'),
    () => null,
  )
  return part === null || typeof part === 'string' ? undefined : part
}
