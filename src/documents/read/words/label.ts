import type { Particular } from '../../../core/issue'
import { normalise } from '../../../core/numerals'
import { simplify } from '../../../core/simplified'
import { FIELD_NAMES, PROSE_FIELDS } from './field-names'
import { type Lead, readLead } from './numbering'
import { isStatus, isStatusInPlace } from './status-words'

export type LabelKind = 'rectification' | 'status' | 'deadline' | 'problem' | 'field'

/** The label that opens a paragraph (整改情况： and its kin), and the text behind it as printed. */
export interface Label {
  kind: LabelKind
  rest: string
  /** Of a `field`: which one. */
  field?: Particular
  /** The number that opens what stands behind the label, as in 整改情况：1.…. */
  first?: Lead | null
  /** Of a `status`: its label is one of texts, and only what stands behind it is a status. */
  isByText?: boolean
  /** A status in brackets behind the label, as in 整改情况（已完成）：. */
  status?: string
  /** Of a `field` or a deadline: the label itself, without its colon. */
  name?: string
}

/** A label that names an owner, an aim, a deadline or the like. */
export type SideLabel = Label & { kind: 'deadline' | 'field' }

// Words that labels are made of, which bulletins put together as they please: 研究处理情况, 改进措施及成效, 存在的突出问题.
const WORK =
  '(?:研究|处理|处置|办理|落实|解决|改进|采取|取得|工作|开展|措施|任务|完成|回应|进展|具体|主要|整改|目前|当前|已|的){1,4}'
const RESULT = '情况|措施|举措|办法|做法|成效|成果|实效|效果|进展|进度|结果|过程|说明|回应|行动|落实'
const ORIGIN =
  '(?:存在|突出|主要|具体|反馈|检视|查摆|发现|指出|点名|移交|巡视|巡察|审计|督察|督查|检查|检查组|整改|的|组){0,5}'

const NAMES: Record<Exclude<LabelKind, 'field'>, string> = {
  status:
    '自评(?:整改)?(?:完成)?(?:情况|结果|状态)|(?:整改|完成|当前|目前|办理|办结|销号|进展){1,2}状态|状态(?=\\s*:)|完成情况|销号情况|整改(?:结论|评价|程度)|完成(?:进度|程度|与否)|是否(?:完成|办结|销号)(?:整改)?|(?:评定|验收)结果(?=\\s*:)',
  rectification:
    '整改(?:落实|进展|工作|完成|推进)?情况|(?:具体|主要)?整改(?:落实)?(?:措施|举措)(?:[及和与](?:整改)?(?:落实|完成|进展)?(?:成效|情况))?|' +
    '(?:尚?未(?:能|按期)?(?:完成)?(?:整改)?(?:到位)?)原因(?:说明)?(?=\\s*:)|' +
    '整改(?:及?成效|成果|进度|结果|进展|情况说明)|整改(?:要求|建议)(?=\\s*[:\\]】])|(?:目前|落实|工作)?进展情况|目前进展|落实情况|采取的?(?:整改)?措施|(?:措施|进展|进度|成效|效果|整改|处理)(?=\\s*:)|' +
    `${WORK}(?:${RESULT})(?:[、及和与](?:${RESULT}))?(?=\\s*[:\\]】])`,
  deadline:
    '(?:整改|完成|整改完成|计划完成|预计完成|办结)(?:时限|期限|时间)(?:要求)?|时限(?:要求)?|(?:时间|完成)节点(?=\\s*:)|限期(?=\\s*:)',
  problem: `整改任务(?!完成)|检查发现(?=\\s*[:\\]】])|(?:督察|巡察|巡视)?反馈(?:的)?(?:(?:具体)?问题|意见)|问题(?:描述|表现)|具体问题|${ORIGIN}(?:(?:问题|不足|差距|短板)(?:描述|表述|表现|现象|内容|简述|摘要|具体表现)?|反馈意见|具体表现)(?=\\s*[:\\]】])`,
}
const FIELDS = Object.entries(FIELD_NAMES) as [Particular, string][]
const ALL = [...Object.values(NAMES), ...FIELDS.map(([, names]) => names)].join('|')
// What is told in passing about a problem, also within one line.
const SIDE = [NAMES.deadline, NAMES.status, ...FIELDS.map(([, names]) => names)].join('|')

// 整改情况——
const COLON = ':|-{2,}'

const OF_STATE = /(?:进展|进度|情况|结果)$/

interface Pattern {
  kind: LabelKind
  field?: Particular
  pattern: RegExp
}

// A label without a colon fills its line; a department without one is part of a sentence.
const AT_START: Pattern[] = [
  ...(Object.entries(NAMES) as [LabelKind, string][]).map(([kind, names]) => ({
    kind,
    pattern: opening(names, `${COLON}|$`),
  })),
  ...FIELDS.map(([field, names]) => ({
    kind: 'field' as const,
    field,
    pattern: opening(names, PROSE_FIELDS.includes(field) ? `${COLON}|$` : COLON),
  })),
]
const ANYWHERE = new RegExp(`[【[](?:${ALL})[】\\]]|(?:${ALL})\\s*(?:[(][^()]{2,12}[)])?\\s*:`, 'g')
const OF_RUN = new RegExp(`(?<=^|[,、;。. ])(?:${SIDE})\\s*:`, 'g')

// How a problem or a sentence ends before a label in the same line, and how far back to look for it.
const SENTENCE_END = /(?:[。！？!?;；”’"]|的问题)\s*$/
const NEAR = 5
const IN_BRACKETS = /[（(][^（）()]*$/
// No label is longer, and paragraphs may be.
const LONGEST = 60

/** The label at the start of the paragraph, or null when it opens with none. */
export function readLabel(text: string): Label | null {
  const plain = normalise(text.slice(0, LONGEST))
  for (const { kind, field, pattern } of AT_START) {
    const match = pattern.exec(plain)
    if (!match || !isLabel(match)) continue
    const [printed, status] = match
    const own = { kind, ...(field && { field }), ...(status && { status }) }
    return classify(own, text.slice(0, printed.length), text)
  }
  return null
}

/** The label of a line, be it known by its name or told by the whole document. */
export function labelOf({
  text,
  coined,
}: {
  text: string
  coined?: { kind: LabelKind; length: number }
}): Label | null {
  return coined ? classify({ kind: coined.kind }, text.slice(0, coined.length), text) : readLabel(text)
}

/** Whether a name and a colon open the text, as 涉及金额：三万元 does, whatever it names. */
export function isNamedValue(text: string): boolean {
  return /^[\u4e00-\u9fa5]{2,8}[:：]/.test(text)
}

/** Whether the label says what became of the problem; others only say more about it. */
export function isResult(label: Label | null): label is Label {
  return label?.kind === 'rectification' || label?.kind === 'status'
}

/** Whether the label names an owner, a deadline or the like: it stands beside the text and is no part of it. */
export function isSide(label: Label | null): label is SideLabel {
  return label?.kind === 'deadline' || label?.kind === 'field'
}

/** The text with every label that follows a finished sentence, and all that follows a status, on a line of its own. */
export function splitLabels(line: string): string[] {
  const inner = /^[（(](.+)[）)][。.]?$/s.exec(line)?.[1]
  if (inner !== undefined && isSide(readLabel(inner))) return splitRun(inner)
  if (isSide(readLabel(line))) return splitRun(line).flatMap(splitSentences)
  return splitSentences(line).flatMap(piece => {
    const label = readLabel(piece)
    return isSide(label) || label?.kind === 'status' ? splitRun(piece) : [piece]
  })
}

/** The text before each label of a run such as 责任单位：甲，责任人：乙, that before the first of them first. */
export function splitRun(text: string): string[] {
  const starts = [...normalise(text).matchAll(OF_RUN)].map(match => match.index)
  return breakAt(text, starts).map(piece => piece.replace(/[，,、；;\s]+$/, ''))
}

function splitSentences(line: string): string[] {
  return breakAt(line, labelStarts(line)).flatMap(splitAfterStatus)
}

function opening(names: string, end: string): RegExp {
  return new RegExp(
    `^(?:[【[〔「『<(](?:${names})[】\\]〕」』>)]\\s*:?|[“"](?:${names})[”"]\\s*:|(?:${names})\\s*(?:[(]([^()]{2,12})[)])?\\s*(?:${end}))\\s*`,
  )
}

function isLabel([, inBrackets]: RegExpExecArray): boolean {
  return inBrackets === undefined || isStatusInPlace(inBrackets)
}

// 整改完成情况：已完成。 is a status, whatever its label is called, and 进展：正在进行 is one by its label.
function classify(label: Omit<Label, 'rest'>, printed: string, text: string): Label {
  const rest = text.slice(printed.length)
  const name = printed.replace(/[【】［］[\]〔〕「」『』＜＞<>（）()“”":：\s]/g, '')
  const isState = OF_STATE.test(simplify(name)) ? isStatusInPlace : isStatus
  const isByText = label.kind === 'rectification' && isState(rest)
  const kind = isByText ? 'status' : label.kind
  return {
    ...label,
    kind,
    ...(isByText && { isByText }),
    name,
    rest,
    first: readLead(rest),
  }
}

function labelStarts(line: string): number[] {
  const found = [...normalise(line).matchAll(ANYWHERE)]
  return found
    .map(match => match.index)
    .filter(start => isBehindEnd(simplify(line.slice(Math.max(0, start - NEAR), start))))
    .filter(start => !IN_BRACKETS.test(line.slice(Math.max(0, start - LONGEST), start)))
}

// A blank stands within no Chinese sentence: web pages have it where a line ended.
function isBehindEnd(before: string): boolean {
  return SENTENCE_END.test(before) || /[\u4e00-\u9fa5）)]\s+$/.test(before)
}

function breakAt(line: string, starts: number[]): string[] {
  const bounds = [0, ...starts, line.length]
  const pieces = bounds.slice(1).map((end, index) => line.slice(bounds[index], end).trim())
  return pieces.filter(Boolean)
}

function splitAfterStatus(piece: string): string[] {
  const end = piece.indexOf('。') + 1
  if (end === 0 || end === piece.length || readLabel(piece.slice(0, end))?.kind !== 'status') return [piece]
  return [piece.slice(0, end), piece.slice(end).trim()]
}
