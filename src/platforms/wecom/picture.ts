import { createHash } from 'node:crypto'

/** A picture as streams and webhooks both take it: base64, and the MD5 of the raw bytes. */
export function pictureItem(base64: string): { msgtype: 'image'; image: { base64: string; md5: string } } {
  const md5 = createHash('md5').update(Buffer.from(base64, 'base64')).digest('hex')
  return { msgtype: 'image', image: { base64, md5 } }
}
