const HEAD = 4_096
/** How the marks of UTF-8 and UTF-16 look, a byte a character. */
const BYTE_ORDER_MARK = /^(?:ï»¿|ÿþ|þÿ)/
const ASIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g

const SIGNS: readonly RegExp[] = [
  // A web page, or no more of it than a table. Other tags may stand at the head of a text that is written by hand.
  /^<(?:!doctype\s+html|html|head|body|meta|title|style)\b/i,
  /^(?:<(?:div|center|form|font|span|p|b|link|base)\b[^<>]*>\s*)*<table\b/i,
  // A web page with its pictures in one file (MHTML).
  /^mime-version:\s*1\.0\s[\s\S]*?^content-type:\s*(?:multipart\/related|text\/html)/im,
  // What Word and Excel wrote in 2003, and Word today as a flat file.
  /^<(?:w:wordDocument|(?:ss:)?Workbook|pkg:package)\b/,
]

/**
 * Whether the bytes are a web page or another text full of tags, in any encoding: many an office saves its documents so
 * under the names of Word and Excel.
 */
export function isMarkup(bytes: Buffer): boolean {
  // The tags are ASCII, of which UTF-16 makes every second byte a zero.
  const text = bytes.toString('latin1', 0, HEAD).replaceAll('\0', '')
  const head = text.replace(BYTE_ORDER_MARK, '').replace(ASIDE, '').trimStart()
  return SIGNS.some(sign => sign.test(head))
}
