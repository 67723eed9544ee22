import { PassThrough } from 'node:stream'
import Router from 'koa-router'
import type { Exports } from '../services/exports'
import type { Log } from '../services/support'
import { linkEnded } from '../texts/exports'

/** `GET /files/TOKEN`: the document behind a signed link, made at the moment it is fetched. */
export function downloadRoutes(documents: Exports, log: Log): Router {
  const router = new Router()
  router.get('/files/:token', async ctx => {
    // The address is the key: it must not travel on in a Referer, nor stay in a cache.
    ctx.set({
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    const link = await documents.openLink(ctx.params.token ?? '')
    if (!link || link.hasEnded) {
      ctx.status = 410
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = linkEnded(link?.request)
      return
    }
    const { request } = link
    const { fileName, mime, isPage, write } = await documents.prepare(request)
    const out = new PassThrough()
    ctx.attachment(fileName, { type: isPage ? 'inline' : 'attachment' })
    ctx.type = mime
    ctx.body = out
    write(out).catch(error => {
      log.error({ error, kind: request.kind }, 'export failed')
      out.destroy(error)
    })
  })
  return router
}
