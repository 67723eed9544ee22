/** Cutting texts to what a platform takes. Platforms count UTF-8 bytes; readers see graphemes. */

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * The text in parts of at most `maxBytes` UTF-8 bytes, cut at line ends; the line end at a cut is dropped.
 * Only a line that is too long by itself is cut inside, between two graphemes.
 */
export function splitText(text: string, maxBytes: number): string[] {
  if (byteLength(text) <= maxBytes) return [text]
  const parts: string[] = []
  let part: string | undefined
  for (const line of text.split('\n').flatMap(long => splitLine(long, maxBytes))) {
    const joined: string = part === undefined ? line : `${part}\n${line}`
    if (part === undefined || byteLength(joined) <= maxBytes) part = joined
    else {
      parts.push(part)
      part = line
    }
  }
  if (part !== undefined) parts.push(part)
  return parts
}

/** The text itself, or its beginning, cut at a line end and closed with 「……」, in at most `maxBytes` UTF-8 bytes. */
export function cutText(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text
  const ending = '\n……'
  return `${splitText(text, maxBytes - byteLength(ending))[0]}${ending}`
}

/** Length in UTF-8 bytes. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text)
}

function splitLine(line: string, maxBytes: number): string[] {
  const pieces: string[] = []
  let rest = line
  while (byteLength(rest) > maxBytes) {
    const piece = fittingStart(rest, maxBytes)
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return [...pieces, rest]
}

function fittingStart(text: string, maxBytes: number): string {
  // One UTF-16 unit takes at least one byte, so more than this cannot fit; a little more shows where graphemes end.
  const head = text.slice(0, maxBytes + 64)
  const whole = takeWhile(
    Array.from(graphemes.segment(head), ({ segment }) => segment),
    maxBytes,
  )
  // A single grapheme can be made arbitrarily long; then characters have to do.
  return whole === '' ? takeWhile(Array.from(head), maxBytes) : whole
}

function takeWhile(units: string[], maxBytes: number): string {
  let taken = ''
  let bytes = 0
  for (const unit of units) {
    bytes += byteLength(unit)
    if (bytes > maxBytes) break
    taken += unit
  }
  return taken
}
