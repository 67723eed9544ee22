import { readLabel } from '../words/label'
import { readLead } from '../words/numbering'
import type { Line } from './lines'

// 张三 2026/3/4 10:22, as several messages that are copied together have it above each of them.
const HEAD = /^\S.{0,20}\s\d{4}[/.年-]\d{1,2}[/.月-]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?:?$/
const DAY = /^[-—–－\s]*\d{4}[/.年-]\d{1,2}[/.月-]\d{1,2}日?[-—–－\s]*$/

/** The lines without the heads of messages and the talk between them; what has no number or label there is talk. */
export function dropTalk(lines: Line[]): { lines: Line[]; talk: string[] } {
  const messages: Line[][] = [[]]
  for (const line of lines) {
    if (HEAD.test(line.text)) messages.push([line])
    else messages.at(-1)?.push(line)
  }
  if (messages.length === 1) return { lines, talk: [] }
  const [before = [], ...others] = messages
  const kept = others.map(message => message.filter((line, index) => !isApart(line, index, message)))
  const left = new Set([before, ...kept].flat())
  return { lines: [...left], talk: lines.filter(line => !left.has(line)).map(({ text }) => text) }
}

function isApart({ text }: Line, index: number, message: Line[]): boolean {
  return index === 0 || DAY.test(text) || !message.some(saysMore)
}

function saysMore({ text, isPoint }: Line): boolean {
  return isPoint === true || readLead(text) !== null || readLabel(text) !== null
}
