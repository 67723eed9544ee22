const SHINGLE = 3
/** Longer than a shingle and so much rarer: few sentences share one by chance. */
const KEY = 6
/** A sentence and its near copy share nearly every second key; that they share none of six is as good as impossible. */
const KEYS = 6
/** Small whole numbers take the least memory. */
const BITS = 0x3fffffff

/** The pieces of three characters that a text is made of, as numbers. */
export function shinglesOf(text: string): Set<number> {
  return new Set(piecesOf(text, SHINGLE))
}

/** By which a text and its near copies find each other: the same few pieces are picked wherever they occur. */
export function keysOf(text: string): number[] {
  const lowest: number[] = []
  let bar = Number.POSITIVE_INFINITY
  for (const piece of piecesOf(text, KEY)) {
    if (piece >= bar || lowest.includes(piece)) continue
    lowest.push(piece)
    if (lowest.length <= KEYS) continue
    lowest.sort((one, other) => one - other).pop()
    bar = lowest[KEYS - 1] ?? bar
  }
  return lowest
}

/** The share of pieces that two texts have in common. */
export function likenessOf(one: readonly number[], other: ReadonlySet<number>): number {
  let common = 0
  for (const piece of one) if (other.has(piece)) common += 1
  return common / (one.length + other.size - common)
}

function piecesOf(text: string, length: number): number[] {
  const pieces: number[] = []
  for (let start = 0; start + length <= text.length; start += 1) pieces.push(numberOf(text, start, length))
  return pieces
}

/** FNV-1a: neighbours in the alphabet come out far apart. */
function numberOf(text: string, start: number, length: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < start + length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & BITS
}
