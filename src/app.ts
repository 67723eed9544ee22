import type { IncomingMessage, ServerResponse } from 'node:http'
import Koa from 'koa'
import Router from 'koa-router'
import type { DingtalkConfig, WecomConfig } from './config'
import type { TakeMessage } from './core/platform'
import { createDingtalkDoor, dingtalkRoutes } from './platforms/dingtalk/receive'
import { createWecomDoor, wecomRoutes } from './platforms/wecom/receive'
import type { Exports } from './services/exports'
import type { Log } from './services/support'
import { WELCOME } from './texts/help'

import { downloadRoutes } from './web/downloads'

/** A server within the server: the simulator, where it is on. */
export interface Mounted {
  owns(path: string): boolean
  handler(request: IncomingMessage, response: ServerResponse): void
}

/** What stands behind the doors; a platform without configuration has none. */
export interface AppOptions {
  take: TakeMessage
  wecom?: WecomConfig
  dingtalk?: DingtalkConfig
  callbackWindowSeconds: number
  /** Database reachable and not stopping. */
  isReady: () => Promise<boolean>
  /** The page for Prometheus; none where it is not wanted. */
  metrics?: () => Promise<{ body: string; type: string }>
  /** Behind the signed links of 导出. */
  exports?: Exports
  simulator?: Mounted
  now: () => Date
  log: Log
}

/** The Koa app: the platforms' doors and the health pages, not yet listening. */
export function createApp(options: AppOptions): Koa {
  const { log, simulator } = options
  const app = new Koa()
  app.on('error', error => log.error({ error }, 'request failed'))
  if (simulator) app.use(mount(simulator))
  const files = options.exports ? [downloadRoutes(options.exports, log)] : []
  const routers = [healthRoutes(options), ...doors(options), ...files]
  for (const router of routers) app.use(router.routes()).use(router.allowedMethods())
  return app
}

function doors({ wecom, dingtalk, take, callbackWindowSeconds, now, log }: AppOptions): Router[] {
  const shared = { windowSeconds: callbackWindowSeconds, now, log }
  const wecomDoor = wecom && createWecomDoor({ ...wecom, ...shared, welcome: WELCOME })
  const dingtalkDoor = dingtalk && createDingtalkDoor({ ...dingtalk, ...shared })
  return [
    ...(wecomDoor ? [wecomRoutes(wecomDoor, take)] : []),
    ...(dingtalkDoor ? [dingtalkRoutes(dingtalkDoor, take)] : []),
  ]
}

function healthRoutes({ isReady, metrics }: AppOptions): Router {
  const router = new Router()
  router.get('/healthz', ctx => {
    ctx.body = 'ok'
  })
  router.get('/readyz', async ctx => {
    const ready = await isReady()
    ctx.status = ready ? 200 : 503
    ctx.body = ready ? 'ready' : 'not ready'
  })
  router.get('/metrics', async ctx => {
    if (!metrics || !isFromHere(ctx)) return
    const { body, type } = await metrics()
    ctx.set('Content-Type', type)
    ctx.body = body
  })
  return router
}

/**
 * Asked on this machine and not through a proxy on it: a proxy's own address is loopback as well, but it says
 * for whom it asks.
 */
function isFromHere(ctx: Koa.Context): boolean {
  const address = ctx.req.socket.remoteAddress ?? ''
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address)
  return isLoopback && !ctx.get('X-Forwarded-For') && !ctx.get('Forwarded')
}

function mount({ owns, handler }: Mounted): Koa.Middleware {
  return async (ctx, next) => {
    if (!owns(ctx.path)) return next()
    ctx.respond = false
    handler(ctx.req, ctx.res)
  }
}
