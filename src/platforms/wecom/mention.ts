/**
 * The text of a group message without the mention of the bot, which WeCom leaves in.
 * Without a known bot name the mention at the beginning goes, or else the last one: that is where people put it.
 */
export function stripMention(text: string, botName: string | undefined): string {
  return (botName ? stripName(text, botName) : stripAnyMention(text)).trim()
}

function stripName(text: string, name: string): string {
  // `@RobotAB` is somebody else than `@RobotA`.
  const mention = new RegExp(`[^\\S\\n]{0,9}@${escapeRegExp(name)}(?![\\p{L}\\p{N}_-])[^\\S\\n]*`, 'gu')
  return text.replace(mention, (found: string, offset: number) => gap(text, offset, offset + found.length))
}

function stripAnyMention(text: string): string {
  const start = /^\s*@\S+\s*/.exec(text)
  if (start) return text.slice(start[0].length)
  const last = [...text.matchAll(/[^\S\n]{0,9}(?<!\S)@\S+[^\S\n]*/gu)].at(-1)
  if (!last) return text
  const end = last.index + last[0].length
  return text.slice(0, last.index) + gap(text, last.index, end) + text.slice(end)
}

/** What has to stay between the words before and after a mention. */
function gap(text: string, start: number, end: number): string {
  const isInside = /\S/.test(text[start - 1] ?? '') && /\S/.test(text[end] ?? '')
  return isInside ? ' ' : ''
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
