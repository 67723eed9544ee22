/** One tag or stretch of text. Names come without their prefix: programs choose different ones for Word's elements. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const SKIPPED: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
]

/** The tags and texts of an XML file in order. It looks at each character once, whatever the file is like. */
export function* readXml(xml: string): Generator<XmlToken> {
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const start = next < 0 ? xml.length : next
    if (start > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, start)) }
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, start))
    const closing = skipped?.[1] ?? '>'
    const end = xml.indexOf(closing, start)
    if (start === xml.length || end < 0) return
    if (!skipped) yield readTag(xml.slice(start + 1, end))
    at = end + closing.length
  }
}

/** The value of an attribute, whatever prefix it has, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decodeEntities(value)
}

function readTag(tag: string): XmlToken {
  const name = (/^\/?(?:[^\s:/]+:)?([^\s/]*)/.exec(tag)?.[1] ?? '').trim()
  if (tag.startsWith('/')) return { kind: 'close', name }
  return { kind: 'open', name, attributes: tag, isEmpty: tag.endsWith('/') }
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
