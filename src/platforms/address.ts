/** Which addresses that a message names may be called. Any other one could point into the unit's own network. */
export interface AddressRule {
  /** Host names, https only. A leading dot stands for every host below: `.qq.com`. */
  hosts: readonly string[]
  /** Configured bases (a proxy, the simulator): everything on the same scheme, host and port. */
  bases: readonly string[]
}

/** Whether the address is one of the platform's own. */
export function isAllowedAddress(address: string, rule: AddressRule): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  if (rule.bases.some(base => new URL(base).origin === url.origin)) return isHttp(url)
  return url.protocol === 'https:' && url.port === '' && rule.hosts.some(host => matches(url.hostname, host))
}

/** The same address by way of the configured base: behind a proxy the official host cannot be reached directly. */
export function throughBase(address: string, officialBase: string, base: string): string {
  const url = new URL(address)
  return url.origin === new URL(officialBase).origin ? joinUrl(base, url.pathname + url.search) : address
}

/** `base` may end with a slash or a path of its own. */
export function joinUrl(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path
}

function isHttp(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}

function matches(hostname: string, host: string): boolean {
  return host.startsWith('.') ? hostname.endsWith(host) : hostname === host
}
