const OPENING = '“‘「『'
const CLOSING = '”’」』'

/**
 * The text without its outermost pair of quotation marks, or null when no one pair holds all of it. A stray mark
 * inside does not count: printed titles do lose one now and then.
 */
export function unquote(text: string): string | null {
  const match = /^[“‘「『"](.+)[”’」』"]$/s.exec(text)
  const inner = match?.[1]
  return inner === undefined || isSeveralQuotes(inner) ? null : inner.trim()
}

/** Whether a quotation mark was opened in the text and not closed. */
export function hasOpenQuote(text: string): boolean {
  return (depths(text).at(-1) ?? 0) > 0
}

/** Whether each quotation mark in the text has its counterpart there. */
export function isBalanced(text: string): boolean {
  const levels = depths(text)
  return !levels.includes(-1) && (levels.at(-1) ?? 0) === 0
}

// “甲”和“乙”: the first pair closes before the end, and all is balanced.
function isSeveralQuotes(inner: string): boolean {
  if (/"[、和与及或]*"/.test(inner)) return true
  const levels = depths(inner)
  return levels.includes(-1) && levels.at(-1) === 0
}

function depths(text: string): number[] {
  let depth = 0
  return [...text].map(sign => {
    if (OPENING.includes(sign)) depth += 1
    if (CLOSING.includes(sign)) depth -= 1
    return depth
  })
}
