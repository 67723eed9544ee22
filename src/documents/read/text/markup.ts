// Text taken from the source of a page instead of from the page.
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|tr|section|article)>/gi
const NAMES = 'p|div|span|strong|b|em|i|u|font|a|li|ul|ol|h[1-6]|section|article|center|img|tr|td|tbody|table'
const VALUE = String.raw`(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})`
// <a 级> is none.
const TAG = new RegExp(String.raw`<\/?(?:${NAMES})(?:\s+[\w:-]{1,40}=${VALUE}){0,20}\s*\/?>`, 'gi')
const ENTITY = /&(nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot);/g
const SIGNS: Record<string, string> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: '　', lt: '<', gt: '>', amp: '&', quot: '"' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', hellip: '…', middot: '·' },
}
const FEWEST_TAGS = 3

/** The text without the marks of a web page, each of its paragraphs on a line of its own. */
export function dropMarkup(text: string): string {
  const plain = isPage(text) ? text.replace(BLOCK_END, '\n').replace(TAG, '') : text
  return plain.replace(ENTITY, (sign, name: string) => SIGNS[name] ?? sign)
}

function isPage(text: string): boolean {
  return (text.match(BLOCK_END)?.length ?? 0) >= FEWEST_TAGS
}
