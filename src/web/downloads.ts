import { PassThrough } from 'node:stream'
import Router from 'koa-router'
import { UserError } from '../core/user-error'
import type { Exported, Exports, LinkRequest } from '../services/exports'
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
    const document = link && !link.hasEnded ? await preparedIn(documents, link.request) : undefined
    if (!link || !document) {
      ctx.status = 410
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = linkEnded(link?.request)
      return
    }
    const { fileName, mime, isPage, write } = document
    const out = new PassThrough()
    ctx.attachment(fileName, { type: isPage ? 'inline' : 'attachment' })
    ctx.type = mime
    ctx.body = out
    write(out).catch(error => {
      log.error({ error, fileName }, 'export failed')
      out.destroy(error)
    })
  })
  return router
}

/** Undefined when what the link was for is there no more: a ledger taken away, a preview that another one has voided. */
async function preparedIn(documents: Exports, request: LinkRequest): Promise<Exported | undefined> {
  try {
    return await documents.prepare(request)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
