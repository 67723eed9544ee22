import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from './endpoints'
import { type Exchange, type Outcome, readExchange, writeOutcome } from './http'
import type { PageApi } from './page-api'

/** One listener for everything below the prefix. */
export function createHandler(
  prefix: string,
  routes: Record<string, Route>,
  page: PageApi,
  report: (problem: string) => void,
): (req: IncomingMessage, res: ServerResponse) => void {
  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const exchange = await readExchange(req, prefix)
    if (page.owns(exchange)) return page.serve(exchange, res)
    writeOutcome(res, await endpoint(exchange))
  }

  async function endpoint(exchange: Exchange): Promise<Outcome> {
    const { method, path } = exchange
    const route = routes[`${method} ${path}`] ?? routes[`${method} ${path.replace(/[^/]+$/, '*')}`]
    if (route) return route(exchange)
    report(`the platform has no ${method} ${path}`)
    return { status: 404, body: '' }
  }

  return (req, res) => {
    answer(req, res).catch((error: unknown) => {
      report(`simulator failed: ${error instanceof Error ? error.message : error}`)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  }
}
