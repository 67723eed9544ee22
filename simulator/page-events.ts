import type { ServerResponse } from 'node:http'

const HEARTBEAT_MS = 25_000

/** Live updates for open pages (server-sent events). A page that was away loads everything anew. */
export class PageEvents {
  private readonly open = new Set<ServerResponse>()

  subscribe(res: ServerResponse): void {
    res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    res.write('retry: 2000\n\n')
    this.open.add(res)
    const heartbeat = setInterval(() => res.write(':\n\n'), HEARTBEAT_MS)
    heartbeat.unref()
    res.on('close', () => {
      clearInterval(heartbeat)
      this.open.delete(res)
    })
  }

  send(event: 'message' | 'problem', data: unknown): void {
    for (const res of this.open) res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  close(): void {
    for (const res of this.open) res.end()
  }
}
