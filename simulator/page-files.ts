import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from './http'

const FOLDER = join(__dirname, 'page')
const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', mjs: 'text/javascript' }

/** Nothing from elsewhere, no inline code, no framing. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' blob: data:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** A file of the chat page; the page itself learns below which path it is served. */
export async function pageFile(name: string, prefix: string): Promise<Outcome> {
  const extension = /^[a-z-]+\.(html|css|mjs)$/.exec(name)?.[1]
  if (!extension) return { status: 404, body: '' }
  const text = await readFile(join(FOLDER, name), 'utf8').catch(() => undefined)
  if (text === undefined) return { status: 404, body: '' }
  const body = extension === 'html' ? text.replaceAll('{{prefix}}', prefix) : text
  return { status: 200, headers: { ...HEADERS, 'content-type': `${TYPES[extension]}; charset=utf-8` }, body }
}
