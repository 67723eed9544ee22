// Text taken from the source of a page instead of from the page.
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|tr|section|article)>/gi
const TAG =
  /<\/?(?:p|div|span|strong|b|em|i|u|font|a|li|ul|ol|h[1-6]|section|article|center|img|tr|td|tbody|table)(?:\s[^<>]{0,500})?\/?>/gi
const ENTITY = /&(nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|#\d{2,6});/g
const SIGNS: Record<string, string> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: '　', lt: '<', gt: '>', amp: '&', quot: '"' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', hellip: '…', middot: '·' },
}
const FEWEST_TAGS = 3

/** The text without the marks of a web page, each of its paragraphs on a line of its own. */
export function dropMarkup(text: string): string {
  const plain = isPage(text) ? text.replace(BLOCK_END, '\n').replace(TAG, '') : text
  return plain.replace(
    ENTITY,
    (_, name: string) => SIGNS[name] ?? String.fromCodePoint(Number(name.slice(1))),
  )
}

function isPage(text: string): boolean {
  return (text.match(BLOCK_END)?.length ?? 0) >= FEWEST_TAGS
}
