import { normalise } from '../../core/numerals'

export type LabelKind = 'rectification' | 'status' | 'deadline'

/** The label that opens a paragraph (整改情况： and its kin), and the text behind it as printed. */
export interface Label {
  kind: LabelKind
  rest: string
}

const NAMES: Record<LabelKind, string> = {
  status: '自评(?:整改)?(?:完成)?(?:情[况況]|结果)|(?:整改|完成)状态|完成情[况況]',
  rectification: '整改(?:落实|落實|进展|工作|完成)?情[况況]',
  deadline: '(?:整改|完成)(?:时限|期限|時限)',
}

const KINDS = Object.keys(NAMES) as LabelKind[]

// How a problem or a sentence ends before a label in the same line, and how far back to look for it.
const SENTENCE_END = /(?:[。！？!?；;”’"]|的问题)\s*$/
const NEAR = 5

const STATUS_WORDS = new RegExp(
  '^(?:已经?(?:基本|全部)?(?:完成|整改|销号)(?:整改|到位|完成)?|(?:基本|部分|阶段性|未)(?:完成|整改)(?:整改)?|' +
    '(?:持续|正在|长期)(?:推进|整改|坚持)中?|(?:整改|推进)中|尚未完成)(?:[,，、].{0,8})?[。.]?$',
)

/** The label at the start of the paragraph, or null when it opens with none. */
export function readLabel(text: string): Label | null {
  const plain = normalise(text)
  for (const kind of KINDS) {
    const match = new RegExp(`^【?(?:${NAMES[kind]})】?\\s*(?::|$)\\s*`).exec(plain)
    if (match) return classify(kind, text.slice(match[0].length))
  }
  return null
}

/** Whether the text is nothing but a status such as 已完成 or 持续推进中. */
export function isStatus(text: string): boolean {
  return STATUS_WORDS.test(text.trim())
}

/** The text with every label that follows a finished sentence, and all that follows a status, on a line of its own. */
export function splitLabels(line: string): string[] {
  return breakAt(line, labelStarts(line)).flatMap(splitAfterStatus)
}

// 整改完成情况：已完成。 is a status, whatever its label is called.
function classify(kind: LabelKind, rest: string): Label {
  return { kind: kind === 'rectification' && isStatus(rest) ? 'status' : kind, rest }
}

function labelStarts(line: string): number[] {
  const names = KINDS.map(kind => NAMES[kind]).join('|')
  const found = [...normalise(line).matchAll(new RegExp(`【?(?:${names})】?\\s*:`, 'g'))]
  return found
    .map(match => match.index)
    .filter(start => SENTENCE_END.test(line.slice(Math.max(0, start - NEAR), start)))
}

function breakAt(line: string, starts: number[]): string[] {
  const bounds = [0, ...starts, line.length]
  return bounds.slice(1).map((end, index) => line.slice(bounds[index], end).trim())
}

function splitAfterStatus(piece: string): string[] {
  const label = readLabel(piece)
  const end = piece.indexOf('。') + 1
  if (label?.kind !== 'status' || end === 0 || end === piece.length) return [piece]
  return [piece.slice(0, end), piece.slice(end).trim()]
}
