import { z } from 'zod'
import { joinUrl } from '../address'
import { postJson } from '../http'

/** What it takes to call DingTalk's new interface. */
export interface TokenAccess {
  apiBase: string
  appKey: string
  appSecret: string
  now: () => Date
  timeoutMs: number
}

/** The app's access token, kept while it is valid. */
export interface AccessToken {
  /** @throws Error when DingTalk gives none */
  get(): Promise<string>
  /** Called when DingTalk has refused this token; the next `get` asks for a new one. */
  forget(token: string): void
}

/** A token is renewed this much before its end, so that none expires under way. */
const MARGIN_MS = 60_000

const answerSchema = z.object({ accessToken: z.string().min(1), expireIn: z.number().positive() })

/** https://open.dingtalk.com/document/orgapp/obtain-the-access-token-of-an-internal-app */
export function createAccessToken(access: TokenAccess): AccessToken {
  let kept: { token: string; until: number } | undefined
  return {
    async get() {
      if (!kept || access.now().getTime() >= kept.until) kept = await fetchToken(access)
      return kept.token
    },
    forget(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}

async function fetchToken({ apiBase, appKey, appSecret, now, timeoutMs }: TokenAccess) {
  const asked = now().getTime()
  const url = joinUrl(apiBase, '/v1.0/oauth2/accessToken')
  const { status, body } = await postJson(url, { appKey, appSecret }, { timeoutMs })
  const answer = answerSchema.safeParse(body)
  if (!answer.success) throw new Error(`DingTalk gives no access token (HTTP ${status})`)
  return { token: answer.data.accessToken, until: asked + answer.data.expireIn * 1000 - MARGIN_MS }
}
