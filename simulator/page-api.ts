import type { ServerResponse } from 'node:http'
import type { Exchange } from './http'

/** Placeholder until the page is there. */
export class PageApi {
  owns(_exchange: Exchange): boolean {
    return false
  }

  serve(_exchange: Exchange, _res: ServerResponse): void {}
}
