/**
 * How often a global pattern is found in a text, counted up to `most`. One after another, as a list of all of them may be
 * far larger than the text.
 */
export function countMatches(text: string, pattern: RegExp, most = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) {
    count += 1
    if (count >= most) break
  }
  return count
}
