import { DownloadError, type SendResult } from '../core/platform'

/** Every call of a platform ends within this time. */
export const CALL_TIMEOUT_MS = 5000

/** The answer of a platform's interface. */
export interface HttpAnswer {
  status: number
  /** Undefined when it is not JSON. */
  body: unknown
}

/** What a call says besides its address and body. */
export interface CallOptions {
  timeoutMs: number
  headers?: Record<string, string>
}

/** A file of the largest size on a slow line; whoever is slower blocks us. */
const MAX_DOWNLOAD_MS = 120_000

/** Answers of interfaces are small; what is larger comes from somewhere else. */
const MAX_ANSWER_BYTES = 64 * 1024

/**
 * Posts JSON and reads the answer. Redirects are refused: they lead away from the host that was checked.
 * @throws Error when there is no answer in time
 */
export async function postJson(
  url: string,
  body: object,
  { timeoutMs, headers }: CallOptions,
): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  return { status: response.status, body: parseAnswer(await readBytes(response, MAX_ANSWER_BYTES)) }
}

/**
 * Posts one message and says how it ended. `judge` knows the platform's error codes; 0 is taken care of here,
 * and so is everything that is no answer of the platform: that is always worth another try.
 */
export async function postMessage(
  url: string,
  body: object,
  judge: (errcode: number) => SendResult,
  timeoutMs: number,
): Promise<SendResult> {
  const answer = await postJson(url, body, { timeoutMs }).catch((error: unknown) => asError(error))
  if (answer instanceof Error)
    return later(5000, isTimeout(answer) ? '平台没有按时应答' : '连接不上平台的服务器')
  const errcode = errcodeOf(answer.body)
  if (answer.status >= 500 || errcode === undefined)
    return later(10_000, `平台的应答异常（HTTP ${answer.status}）`)
  return errcode === 0 ? { status: 'sent' } : judge(errcode)
}

/** Try again, not before `afterMs` from now. */
export function later(afterMs: number, reason: string): SendResult {
  return { status: 'later', afterMs, reason }
}

/** This route will never take it. */
export function dead(reason: string): SendResult {
  return { status: 'dead', reason }
}

/**
 * The bytes behind an address that has been checked.
 * @throws DownloadError
 */
export async function fetchBytes(url: string, maxBytes: number, stallMs: number): Promise<Buffer> {
  // A large file on a slow line may take long, but it has to keep coming.
  const stalled = new AbortController()
  const timer = setTimeout(() => stalled.abort(), stallMs)
  try {
    const signal = AbortSignal.any([stalled.signal, AbortSignal.timeout(MAX_DOWNLOAD_MS)])
    const response = await fetch(url, { redirect: 'error', signal })
    if (!response.ok) throw new DownloadError(response.status < 500 ? 'expired' : 'unreadable')
    return await readBytes(response, maxBytes, () => timer.refresh())
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError('unreadable', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** Counts what comes: the announced length is only a claim. */
async function readBytes(response: Response, maxBytes: number, onChunk?: () => void): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop early also ends the transfer.
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw new DownloadError('tooLarge')
    chunks.push(chunk)
    onChunk?.()
  }
  return Buffer.concat(chunks)
}

function parseAnswer(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function errcodeOf(body: unknown): number | undefined {
  const { errcode } = Object(body) as { errcode?: unknown }
  // One page of DingTalk shows the code as a string.
  const code = typeof errcode === 'string' && errcode !== '' ? Number(errcode) : errcode
  return typeof code === 'number' && Number.isInteger(code) ? code : undefined
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function isTimeout(error: Error): boolean {
  return error.name === 'TimeoutError'
}
