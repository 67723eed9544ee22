import { readNumeral } from '../src/core/numerals'

/** `公车 第2页`: the text before the page, and the page, from 1. */
export function readPage(rest: string): { text: string; page: number } {
  const match = /(?<!\s)\s*第\s*(\S{1,4}?)\s*页\s*$/u.exec(rest)
  const page = readNumeral(match?.[1] ?? '')
  if (!match || page === undefined) return { text: rest.trim(), page: 1 }
  return { text: rest.slice(0, match.index).trim(), page: Math.max(1, page) }
}
