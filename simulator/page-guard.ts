import { type Exchange, isJson } from './http'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/**
 * Why the page or its API must not answer, or undefined. Whoever can call it can speak for any member, so other web
 * sites (wrong `Origin`) and names that were bent to this machine (wrong `Host`) are refused.
 */
export function refusal({ method, headers }: Exchange, hosts: string[]): string | undefined {
  const host = headers.host ?? ''
  if (!LOOPBACK.test(host) && !hosts.includes(host)) return 'host'
  if (method === 'GET') return undefined
  if (
    headers.origin !== undefined &&
    headers.origin !== `http://${host}` &&
    headers.origin !== `https://${host}`
  ) {
    return 'origin'
  }
  return isJson(headers) ? undefined : 'content-type'
}
