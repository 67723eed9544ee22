import { createHash, randomBytes } from 'node:crypto'
import type { Media } from './types'

const MAGIC: [string, string, string][] = [
  ['89504e47', 'image/png', 'png'],
  ['ffd8ff', 'image/jpeg', 'jpg'],
  ['47494638', 'image/gif', 'gif'],
]

/** A picture as a member or the bot puts it into the chat. */
export function picture(bytes: Buffer): Media {
  const [, type, extension] = imageKind(bytes) ?? ['', 'application/octet-stream', 'bin']
  return { id: mediaId(), kind: 'image', name: `图片.${extension}`, type, bytes }
}

/** A file as a member or the bot puts it into the chat. */
export function file(name: string, bytes: Buffer): Media {
  return { id: mediaId(), kind: 'file', name, type: 'application/octet-stream', bytes }
}

/** Whether these are the bytes of a JPG or PNG, the only pictures that WeCom takes from a bot. */
function isJpgOrPng(bytes: Buffer): boolean {
  const type = imageKind(bytes)?.[1]
  return type === 'image/png' || type === 'image/jpeg'
}

/** What is wrong with `{base64, md5}` of a picture, or its bytes. */
export function readBase64Picture(base64: string, md5: string, maxBytes: number): Buffer | string {
  const bytes = Buffer.from(base64, 'base64')
  if (!isJpgOrPng(bytes)) return 'picture is not JPG or PNG'
  if (bytes.length > maxBytes) return `picture is larger than ${maxBytes} bytes`
  if (createHash('md5').update(bytes).digest('hex') !== md5) return 'md5 is not that of the raw picture'
  return bytes
}

function imageKind(bytes: Buffer): [string, string, string] | undefined {
  return MAGIC.find(([magic]) => bytes.subarray(0, magic.length / 2).toString('hex') === magic)
}

function mediaId(): string {
  return randomBytes(12).toString('hex')
}
