import { z } from 'zod'
import type { Attachment } from '../../core/message'
import { DownloadError, MAX_ATTACHMENT_BYTES } from '../../core/platform'
import { isAllowedAddress, joinUrl } from '../address'
import { fetchBytes, type HttpAnswer, postJson } from '../http'
import type { AccessToken } from './access-token'

/** What it takes to fetch what came with a message. */
export interface MediaAccess {
  apiBase: string
  oapiBase: string
  hosts: readonly string[]
  robotCode: string
  token: AccessToken
  timeoutMs: number
}

const answerSchema = z.object({ downloadUrl: z.string() })
const errorSchema = z.object({ code: z.string() })

/**
 * The bytes of a picture or file.
 * https://open.dingtalk.com/document/orgapp/download-the-file-content-of-the-robot-receiving-message
 * @throws DownloadError
 */
export async function downloadMedia({ source }: Attachment, access: MediaAccess): Promise<Buffer> {
  if (!('downloadCode' in source)) throw new DownloadError('foreignHost')
  const url = await findUrl(source.downloadCode, access).catch((error: unknown) => {
    throw error instanceof DownloadError ? error : new DownloadError('unreadable', { cause: error })
  })
  const rule = { hosts: access.hosts, bases: [access.apiBase, access.oapiBase] }
  if (!isAllowedAddress(url, rule)) throw new DownloadError('foreignHost')
  return fetchBytes(url, MAX_ATTACHMENT_BYTES, access.timeoutMs)
}

async function findUrl(downloadCode: string, access: MediaAccess): Promise<string> {
  const { status, body } = await askTwice(downloadCode, access)
  const answer = answerSchema.safeParse(body)
  if (answer.success) return answer.data.downloadUrl
  // Every other refusal of the call speaks of the code: it is used up, too old or not ours.
  throw new DownloadError(status >= 400 && status < 500 && !isTokenRefused(body) ? 'expired' : 'unreadable')
}

/** A token may be withdrawn before its time; then one new one helps, and a second one would not. */
async function askTwice(downloadCode: string, access: MediaAccess): Promise<HttpAnswer> {
  const token = await access.token.get()
  const answer = await ask(downloadCode, token, access)
  if (!isTokenRefused(answer.body)) return answer
  access.token.forget(token)
  return ask(downloadCode, await access.token.get(), access)
}

function ask(downloadCode: string, token: string, access: MediaAccess): Promise<HttpAnswer> {
  const url = joinUrl(access.apiBase, '/v1.0/robot/messageFiles/download')
  const headers = { 'x-acs-dingtalk-access-token': token }
  return postJson(
    url,
    { downloadCode, robotCode: access.robotCode },
    { headers, timeoutMs: access.timeoutMs },
  )
}

function isTokenRefused(body: unknown): boolean {
  const refused = errorSchema.safeParse(body)
  return refused.success && refused.data.code === 'InvalidAuthentication'
}
