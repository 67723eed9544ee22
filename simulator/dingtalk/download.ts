import { randomBytes } from 'node:crypto'
import { asText, type Exchange, json, type Outcome, parseObject } from '../http'
import type { Media } from '../types'
import type { World } from '../world'

const TOKEN_MS = 7_200_000
const LINK_MS = 5 * 60_000

/** The part of DingTalk's OpenAPI that leads to a picture: access token, download code, temporary address. */
export class DownloadCodes {
  private readonly codes = new Map<string, Media>()
  private readonly links = new Map<string, { media: Media; expiresAt: number }>()
  private token: { text: string; expiresAt: number } | undefined

  constructor(private readonly world: World) {}

  make(media: Media): string {
    const code = randomBytes(24).toString('base64')
    this.codes.set(code, media)
    return code
  }

  /** `POST /v1.0/oauth2/accessToken`: the same token while it is valid. */
  serveToken({ body }: Exchange): Outcome {
    return this.world.faults.answer('dingtalk', 'token', () => {
      const { appKey, appSecret } = this.world.options.dingtalk
      const asked = parseObject(body)
      if (asked?.appKey !== appKey || asked?.appSecret !== appSecret) {
        return this.refuse('invalidClientIdOrSecret', '无效的clientId或者clientSecret')
      }
      const now = this.world.now().getTime()
      if (!this.token || now >= this.token.expiresAt) {
        this.token = { text: randomBytes(16).toString('hex'), expiresAt: now + TOKEN_MS }
      }
      return json({ accessToken: this.token.text, expireIn: Math.floor((this.token.expiresAt - now) / 1000) })
    })
  }

  /** `POST /v1.0/robot/messageFiles/download`: a code becomes an address. */
  serveDownload({ headers, body }: Exchange): Outcome {
    return this.world.faults.answer('dingtalk', 'download', () => {
      const now = this.world.now().getTime()
      const given = headers['x-acs-dingtalk-access-token']
      if (!this.token || given !== this.token.text)
        return this.refuse('InvalidAuthentication', '不合法的access_token')
      // An expired token is no fault of the bot: it learns so from this answer and asks for another.
      if (now >= this.token.expiresAt) return refused('InvalidAuthentication', '不合法的access_token')
      const asked = parseObject(body)
      if (asked?.robotCode !== this.world.options.dingtalk.robotCode) {
        return this.refuse('invalidParameter.robotCode.notExsit', 'robotCode 不存在')
      }
      const media = this.codes.get(asText(asked.downloadCode))
      if (!media) return this.refuse('invalidParameter.robotCode.downloadCode', '无效的downloadCode')
      const id = randomBytes(16).toString('hex')
      this.links.set(id, { media, expiresAt: now + LINK_MS })
      return json({ downloadUrl: `${this.world.baseUrl()}/dingtalk/media/${id}` })
    })
  }

  serveMedia({ path }: Exchange): Outcome {
    const link = this.links.get(path.slice(path.lastIndexOf('/') + 1))
    if (!link) return { status: 404, body: '' }
    if (this.world.now().getTime() >= link.expiresAt) return { status: 403, body: '' }
    const headers = { 'content-type': 'application/octet-stream' }
    return this.world.faults.answer('dingtalk', 'media', () => ({
      status: 200,
      headers,
      body: link.media.bytes,
    }))
  }

  /** The token is worth nothing from now on, as after a reset in the console. */
  revokeToken(): void {
    if (this.token) this.token.expiresAt = 0
  }

  private refuse(code: string, message: string): Outcome {
    this.world.report(`dingtalk openapi: ${code} ${message}`)
    return refused(code, message)
  }
}

function refused(code: string, message: string): Outcome {
  return json({ code, message, requestid: randomBytes(8).toString('hex') }, 400)
}
