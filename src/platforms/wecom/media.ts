import type { Attachment } from '../../core/message'
import { DownloadError, MAX_ATTACHMENT_BYTES } from '../../core/platform'
import { isAllowedAddress } from '../address'
import { fetchBytes } from '../http'
import { decryptMedia } from './crypto'

/** What it takes to fetch what came with a message. */
export interface MediaAccess {
  /** The callback's EncodingAESKey. Undefined: nothing can be opened. */
  aesKey: string | undefined
  hosts: readonly string[]
  apiBase: string
  /** How long the line may be silent. */
  timeoutMs: number
}

/** The padding that encryption adds at most. */
const MAX_PADDING_BYTES = 32

/**
 * The decrypted bytes. The address is valid for five minutes. https://developer.work.weixin.qq.com/document/path/100719
 * @throws DownloadError
 */
export async function downloadMedia({ source }: Attachment, access: MediaAccess): Promise<Buffer> {
  const rule = { hosts: access.hosts, bases: [access.apiBase] }
  if (!('url' in source) || !isAllowedAddress(source.url, rule)) throw new DownloadError('foreignHost')
  const encrypted = await fetchBytes(source.url, MAX_ATTACHMENT_BYTES + MAX_PADDING_BYTES, access.timeoutMs)
  const bytes = access.aesKey === undefined ? undefined : decryptMedia(encrypted, access.aesKey)
  if (!bytes) throw new DownloadError('unreadable')
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw new DownloadError('tooLarge')
  return bytes
}
