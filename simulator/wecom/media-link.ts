import { randomBytes } from 'node:crypto'
import type { Exchange, Outcome } from '../http'
import type { Media } from '../types'
import type { World } from '../world'
import { encryptBytes } from './crypto'

const VALID_MS = 5 * 60_000

/** Addresses of pictures and files, each valid for five minutes; the bytes behind them are encrypted. */
export class MediaLinks {
  private readonly links = new Map<string, { media: Media; expiresAt: number }>()

  constructor(private readonly world: World) {}

  make(media: Media): string {
    const id = randomBytes(16).toString('hex')
    this.links.set(id, { media, expiresAt: this.world.now().getTime() + VALID_MS })
    return `${this.world.baseUrl()}/wecom/media/${id}`
  }

  serve({ path }: Exchange): Outcome {
    const link = this.links.get(path.slice(path.lastIndexOf('/') + 1))
    if (!link) return { status: 404, body: '' }
    if (this.world.now().getTime() >= link.expiresAt) return { status: 403, body: '' }
    return this.world.faults.answer('wecom', 'media', () => ({
      status: 200,
      headers: headersOf(link.media),
      body: encryptBytes(this.world.options.wecom.aesKey, link.media.bytes),
    }))
  }
}

function headersOf(media: Media): Record<string, string> {
  const type = { 'content-type': 'application/octet-stream' }
  if (media.kind === 'image') return type
  return { ...type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(media.name)}` }
}
