import { readDueDate } from './due-date'
import { isSide, type Label, readLabel, splitRun } from './label'
import { isStatus } from './status-words'

/** A heading, and what was printed in brackets behind it about its state, its owners and its deadline. */
export interface Annotated {
  text: string
  labels: Label[]
}

const LONGEST = 300
const OPENING = '（(【['
const CLOSING = '）)】]'
const END = /[\s。；;.]*$/
const SEPARATOR = /[，,、；;\s]+/
const DEADLINE =
  /^(?:于|在|限)?(?:[\d〇零一二三四五六七八九十]{4}[年./-].{0,10}?(?:日|号|底|末|月|\d)(?:之?前|以前)?|立行立改|长期坚持)(?:完成|整改到位|整改完成|销号|办结)?$/
const OWNERS = [
  { field: 'department', name: '牵头部门', pattern: /^由?(.{2,20})牵头$/ },
  { field: 'partners', name: '配合部门', pattern: /^(.{2,20})配合$/ },
] as const

/** The heading without the brackets behind it that give status, owner or deadline; other brackets are its own. */
export function splitAnnotations(printed: string): Annotated {
  const labels: Label[] = []
  let text = printed
  for (let found = readLast(text); found; found = readLast(text)) {
    labels.unshift(...found.labels)
    text = found.text
  }
  return { text, labels }
}

function readLast(printed: string): Annotated | null {
  const end = printed.length - (END.exec(printed)?.[0].length ?? 0)
  const start = openingOf(printed, end - 1)
  const labels = start > 0 ? readInner(printed.slice(start + 1, end - 1).trim()) : null
  return labels && { text: printed.slice(0, start).trim(), labels }
}

/** Where the bracket that closes at this place was opened; -1 when none closes there. */
function openingOf(text: string, end: number): number {
  let depth = 0
  for (let at = end; at >= Math.max(0, end - LONGEST); at -= 1) {
    const sign = text[at] ?? ''
    if (CLOSING.includes(sign)) depth += 1
    if (OPENING.includes(sign)) depth -= 1
    if (depth === 0) return at === end ? -1 : at
  }
  return -1
}

function readInner(inner: string): Label[] | null {
  const [first = '', ...rest] = splitRun(inner)
  const labels = readNamed(first) ?? readPieces(first)
  return labels && [...labels, ...rest.flatMap(piece => readNamed(piece) ?? [])]
}

function readNamed(piece: string): Label[] | null {
  const label = readLabel(piece)
  return label && (isSide(label) || label.kind === 'status') ? [label] : null
}

function readPieces(text: string): Label[] | null {
  if (isStatus(text)) return [{ kind: 'status', rest: text }]
  const labels = text.split(SEPARATOR).filter(Boolean).map(readPiece)
  return labels.length > 0 && labels.every(label => label !== null) ? labels : null
}

function readPiece(piece: string): Label | null {
  if (isStatus(piece)) return { kind: 'status', rest: piece }
  if (DEADLINE.test(piece) || readDueDate(piece) === piece)
    return { kind: 'deadline', name: '整改时限', rest: piece }
  for (const { field, name, pattern } of OWNERS) {
    const owner = pattern.exec(piece)?.[1]
    if (owner) return { kind: 'field', field, name, rest: owner }
  }
  return null
}
