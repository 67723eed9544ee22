import type { CopiedSentence } from '../core/copy-check'
import { rangesOf, shortTitle } from './labels'

/** The sheet of the ledger workbook that lists all of them, its note and its heads. */
export const COPIES_TITLE = '表述核对'
export const COPIES_NOTE = '下列表述在不同问题中相同或相近，请核实是否如实反映各自的整改情况'
export const COPY_HEADS = ['涉及问题', '问题数', '相同或相近', '表述']

const QUOTED = 40
/** A sentence of all issues: the first of their numbers say enough. */
const NUMBERS = 60

/** The lines of that sheet, and how many do not fit it. */
export function copyRows(copies: readonly CopiedSentence[], most: number): (string | number)[][] {
  const rest = copies.length - most
  const rows = copies.slice(0, most).map(copyRow)
  return rest > 0 ? [...rows, [`另有 ${rest} 处没有列出`, '', '', '']] : rows
}

function copyRow({ issues, sentence, likeness }: CopiedSentence): (string | number)[] {
  return [numbersOf(issues), issues.length, likenessLabel(likeness), sentence]
}

/** How many there are, the first few, and where the rest is; nothing when there are none. */
export function copyFindings(copies: readonly CopiedSentence[], shown: number): string[] {
  const rest = copies.length - shown
  return [
    ...copies.slice(0, shown).map(copied),
    ...(rest > 0 ? [`另有 ${rest} 处表述相同或相近，导出台账的“${COPIES_TITLE}”表里逐条列出`] : []),
  ]
}

function copied({ issues, sentence, likeness }: CopiedSentence): string {
  const count = issues.length > 2 ? ` ${issues.length} 个问题` : ''
  return `${numbersOf(issues)} 号${count}有${likenessLabel(likeness)}的表述：“${shortTitle(sentence, QUOTED)}”`
}

function likenessLabel(likeness: number): string {
  return likeness === 1 ? '相同' : '相近'
}

function numbersOf(issues: readonly number[]): string {
  return shortTitle(rangesOf(issues), NUMBERS)
}
