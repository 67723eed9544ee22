import type { IncomingMessage } from 'node:http'
import type { Context, Middleware } from 'koa'
import getRawBody from 'raw-body'
import type { ZodType } from 'zod'

/** Where a door tells what it refused. It never tells bodies, tokens or signatures. */
export interface DoorLog {
  warn(details: object, message: string): void
}

/** A request that a door does not vouch for. The caller learns the status and nothing else; the reason is for our log. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 413,
    readonly reason: string,
  ) {
    super(reason)
  }
}

/** No platform sends more than some kilobytes: pictures and files come as addresses. */
const MAX_BODY_BYTES = 1024 * 1024

/**
 * The raw bytes of a request.
 * @throws Refusal when they are too many or end early
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  try {
    const length = request.headers['content-length']
    return await getRawBody(request, { limit: MAX_BODY_BYTES, ...(length === undefined ? {} : { length }) })
  } catch (error) {
    throw isTooLarge(error) ? new Refusal(413, 'body too large') : new Refusal(400, 'body incomplete')
  }
}

/** The JSON value of a body that has to be UTF-8. @throws Refusal when it is not */
export function parseJson(body: Buffer | string): unknown {
  try {
    return JSON.parse(
      typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body),
    )
  } catch {
    throw new Refusal(400, 'not JSON')
  }
}

/** What the schema reads in the value; `what` names it in our log. @throws Refusal when it is of another shape */
export function shaped<T>(schema: ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal(400, `${what}: not of the expected shape`)
  return parsed.data
}

/** Whether a time told by a request lies within the window around ours. Both in milliseconds. */
export function isWithinWindow(told: number, now: Date, windowMs: number): boolean {
  return Math.abs(now.getTime() - told) <= windowMs
}

/** Answers what a door refuses with the bare status. */
export function answerRefusals(platform: string, log?: DoorLog): Middleware {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log?.warn({ platform, status: error.status, reason: error.reason }, 'refused at the door')
      refuse(ctx, error.status)
    }
  }
}

/** Tells the house that the reply has left, if it does leave: a caller who hung up has not got it. */
export function whenDelivered(ctx: Context, delivered: () => void): void {
  if (ctx.writable) ctx.res.once('finish', delivered)
}

function refuse(ctx: Context, status: number): void {
  ctx.status = status
  ctx.body = ''
  // The rest of an oversized body is neither read nor taken for the next request.
  if (!ctx.req.complete) ctx.set('Connection', 'close')
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large'
}
