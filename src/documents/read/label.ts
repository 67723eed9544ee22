import { normalise } from '../../core/numerals'
import { isStatus } from './status-words'

export type LabelKind = 'rectification' | 'status' | 'deadline' | 'problem' | 'aim'

/** The label that opens a paragraph (整改情况： and its kin), and the text behind it as printed. */
export interface Label {
  kind: LabelKind
  rest: string
}

const NAMES: Record<LabelKind, string> = {
  status: '自评(?:整改)?(?:完成)?(?:情[况況]|结果)|(?:整改|完成)状态|完成情[况況]',
  rectification:
    '整改(?:落实|落實|进展|工作|完成)?情[况況]|整改(?:落实)?措施|整改(?:成效|进度|结果)|(?:目前|落实)?进展情[况況]|落实情[况況]',
  deadline: '(?:整改|完成)(?:时限|期限|時限|时间)',
  problem: '整改任务|(?:督察|巡察|巡视)?反馈(?:的)?(?:具体)?问题|问题(?:描述|表现)|具体问题',
  aim: '整改目标',
}

const KINDS = Object.keys(NAMES) as LabelKind[]
const AT_START = KINDS.map(kind => ({
  kind,
  pattern: new RegExp(`^【?(?:${NAMES[kind]})】?\\s*(?::|$)\\s*`),
}))
const ANYWHERE = new RegExp(`【?(?:${Object.values(NAMES).join('|')})】?\\s*:`, 'g')

// How a problem or a sentence ends before a label in the same line, and how far back to look for it.
const SENTENCE_END = /(?:[。！？!?；;”’"]|的问题)\s*$/
const NEAR = 5
// No label is longer, and paragraphs may be.
const LONGEST = 60

/** The label at the start of the paragraph, or null when it opens with none. */
export function readLabel(text: string): Label | null {
  const plain = normalise(text.slice(0, LONGEST))
  for (const { kind, pattern } of AT_START) {
    const match = pattern.exec(plain)
    if (match) return classify(kind, text.slice(match[0].length))
  }
  return null
}

/** Whether the label says what became of the problem; others only say more about it. */
export function isResult(label: Label | null): label is Label {
  return label?.kind === 'rectification' || label?.kind === 'status'
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
  const found = [...normalise(line).matchAll(ANYWHERE)]
  return found
    .map(match => match.index)
    .filter(start => SENTENCE_END.test(line.slice(Math.max(0, start - NEAR), start)))
}

function breakAt(line: string, starts: number[]): string[] {
  const bounds = [0, ...starts, line.length]
  return bounds.slice(1).map((end, index) => line.slice(bounds[index], end).trim())
}

function splitAfterStatus(piece: string): string[] {
  const end = piece.indexOf('。') + 1
  if (end === 0 || end === piece.length || readLabel(piece.slice(0, end))?.kind !== 'status') return [piece]
  return [piece.slice(0, end), piece.slice(end).trim()]
}
