import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { request } from 'node:http'

/** A request that has been read to its end. */
export interface Exchange {
  method: string
  /** Below the prefix, e.g. `/wecom/cgi-bin/webhook/send`. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What is answered; `hang` answers never, `reset` breaks the line. */
export type Outcome =
  | { status: number; headers?: Record<string, string>; body: Buffer | string }
  | 'hang'
  | 'reset'

const MAX_BODY_BYTES = 40 * 1024 * 1024

/** Reads a request to its end. @throws when the body is larger than any platform takes */
export async function readExchange(req: IncomingMessage, prefix: string): Promise<Exchange> {
  const url = new URL(req.url ?? '/', 'http://simulator')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new Error('simulator: body too large')
    chunks.push(chunk)
  }
  return {
    method: req.method ?? 'GET',
    path: url.pathname.slice(prefix.length),
    query: url.searchParams,
    headers: req.headers,
    body: Buffer.concat(chunks),
  }
}

/** Sends the answer, or fails the way that was ordered. */
export function writeOutcome(res: ServerResponse, outcome: Outcome): void {
  if (outcome === 'hang') return
  if (outcome === 'reset') {
    res.destroy()
    return
  }
  res.writeHead(outcome.status, outcome.headers ?? {})
  res.end(outcome.body)
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Outcome {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  }
}

/** Both platforms tell errors of these calls in the body, with status 200. */
export function errcode(code: number, message = code === 0 ? 'ok' : 'simulated'): Outcome {
  return json({ errcode: code, errmsg: message })
}

/** Whether the sender says that the body is JSON. */
export function isJson(headers: IncomingHttpHeaders): boolean {
  return /^application\/json\b/i.test(headers['content-type'] ?? '')
}

/** The object in a body, or undefined when it holds anything else. */
export function parseObject(body: Buffer | string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body.toString('utf8')))
  } catch {
    return undefined
  }
}

/** The value if it is an object. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** The value if it is a text, else an empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The texts in a list. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** The answer to a call to the bot, or why there is none. */
export type Called =
  | { status: number; headers: IncomingHttpHeaders; body: Buffer }
  | { failure: 'timeout' | 'reset' | 'refused' }

interface Call {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  body?: string
  timeoutMs: number
  /** `sent`: hang up when the request is out. `answered`: hang up when the answer comes, unread. */
  hangUp?: 'sent' | 'answered'
}

/** Calls the bot as the platform does: a connection of its own, no redirects, an end to patience. */
export function callBot({ method, url, headers = {}, body = '', timeoutMs, hangUp }: Call): Promise<Called> {
  return new Promise(resolve => {
    const req = request(url, {
      method,
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    const end = (called: Called): void => {
      clearTimeout(timer)
      resolve(called)
      if ('failure' in called) req.destroy()
    }
    const timer = setTimeout(() => end({ failure: 'timeout' }), timeoutMs)
    req.on('error', (error: NodeJS.ErrnoException) =>
      end({ failure: error.code === 'ECONNREFUSED' ? 'refused' : 'reset' }),
    )
    req.on('response', res => {
      if (hangUp) return end({ failure: 'reset' })
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', () => end({ failure: 'reset' }))
      res.on('end', () =>
        end({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
      )
    })
    req.end(body, () => {
      if (hangUp === 'sent') end({ failure: 'timeout' })
    })
  })
}
