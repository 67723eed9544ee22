import { simplify } from '../../../core/simplified'
import { isBareAspect } from '../paragraphs/bare-headings'
import { readLabel } from '../words/label'
import { leadOf } from '../words/numbering'
import type { Line } from './lines'

const TITLE_END =
  /(?:通报|公告|公示|公开|报告|通知|情况|清单|台账|方案|汇报|说明|反馈意见|意见书|一览表|汇总表|任务书)(?:[（(][^（）()]{1,12}[）)])?$/
const TITLE_WORD = /整改|巡察|巡视|督察|审计|反馈|问题/
const SENTENCE = /[。！？；：!?;:]$/
const LONGEST_TITLE = 80
const TITLE_LINES = 6
// A web page prints its reference number, its date and buttons first.
const HEAD_LINES = 40
const LONGEST_HEAD_LINE = 60

/** Where among the first lines the title stands; the end is exclusive, and as the start when there is none. */
export function findTitle(lines: Line[]): { start: number; end: number } {
  const sure = findSureTitle(lines)
  if (sure >= 0) return { start: isSecondHalf(lines, sure) ? sure - 1 : sure, end: sure + 1 }
  const candidates = beforeFirst(lines.slice(0, TITLE_LINES), line => !isTitleLine(line))
  const last = candidates.findIndex(line => TITLE_END.test(simplify(line.text)))
  if (last < 0) return { start: 0, end: isLoneTitle(candidates, lines) ? 1 : 0 }
  return { start: isSecondHalf(candidates, last) ? last - 1 : last, end: last + 1 }
}

function findSureTitle(lines: Line[]): number {
  const head = beforeFirst(
    lines.slice(0, HEAD_LINES),
    line => leadOf(line) !== null || (line.text.length > LONGEST_HEAD_LINE && /[。，]/.test(line.text)),
  )
  return head.findIndex(
    line => isTitleLine(line) && TITLE_END.test(simplify(line.text)) && TITLE_WORD.test(simplify(line.text)),
  )
}

function beforeFirst(lines: Line[], isEnd: (line: Line) => boolean): Line[] {
  const end = lines.findIndex(isEnd)
  return end < 0 ? lines : lines.slice(0, end)
}

// A title over two lines has the unit on the first: 某某党组 / 关于…的通报.
function isSecondHalf(lines: Line[], at: number): boolean {
  const [before, title] = [lines[at - 1], simplify(lines[at]?.text ?? '')]
  if (before === undefined || !isTitleLine(before) || /\s|\d{4}/.test(before.text)) return false
  return /^关于/.test(title) || (!title.includes('关于') && simplify(before.text).includes('关于'))
}

function isTitleLine(line: Line): boolean {
  const { text } = line
  return text.length <= LONGEST_TITLE && !SENTENCE.test(text) && !leadOf(line) && !readLabel(text)
}

function isLoneTitle(candidates: Line[], lines: Line[]): boolean {
  const [first] = candidates
  if (isBareAspect(first?.text ?? '')) return false
  if (first?.isHeading) return true
  return candidates.length === 1 && lines.length > 1 && !/[，,]/.test(first?.text ?? '')
}
