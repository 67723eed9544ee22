import type { Particular } from '../../../core/issue'
import type { ParsedIssue, ParsedLedger } from '../../../core/parsed-ledger'
import { simplify } from '../../../core/simplified'
import { splitAnnotations } from '../words/annotations'
import { readDueDate } from '../words/due-date'
import { PROSE_FIELDS } from '../words/field-names'
import { isNamedValue, type Label } from '../words/label'
import { opensMeasure, readMeasures } from '../words/measures'
import { isWrapped, readHeading, readTitle } from '../words/problem-title'
import { isStatus, statusOfHeading, statusSentence } from '../words/status-words'

const LONGEST_DATE = 16
const AREA = /(?:方面|领域|工作|建设|管理)$/
const LAST_SENTENCE = /[^。\n]{1,60}。?$/

/** Before the rectification text, in it, or behind the status that ends it. */
export type Phase = 'title' | 'text' | 'closed'

/** A problem whose text is still being read. */
export interface OpenIssue {
  path: number[]
  aspect: number
  item: string | null
  title: string
  text: string[]
  /** Where in the text a label opens another part of it. */
  parts: number[]
  status: string | null
  dueDate: string | null
  fields: Partial<Record<Particular, string>>
  phase: Phase
  awaitsText: boolean
  awaitsStatus: boolean
  /** The label of an owner, an aim or a deadline whose value may follow in paragraphs of its own. */
  side: Label | null
}

/** The rectification text begins; what stands behind its label may be nothing. */
export function startText(issue: OpenIssue, { rest, status }: Label): void {
  issue.status ??= status ?? null
  issue.phase = 'text'
  issue.side = null
  issue.awaitsText = rest === ''
  issue.parts.push(issue.text.length)
  if (rest) issue.text.push(rest)
}

/** One more paragraph of the rectification text. */
export function addText(issue: OpenIssue, text: string): void {
  if (issue.side) {
    setSide(issue, { ...issue.side, rest: text })
    return
  }
  // 整改完成情况： on a line of its own may have nothing but the status on the next.
  if (issue.awaitsText && isStatus(text)) {
    setStatus(issue, text)
    return
  }
  issue.awaitsText = false
  // Behind a status that stands first the text only begins.
  if (issue.phase === 'title' || issue.text.length === 0) issue.phase = 'text'
  issue.text.push(text)
}

/** The status as printed, less its full stop; empty when it stands on the next line. */
export function setStatus(issue: OpenIssue, printed: string): void {
  issue.status = printed.replace(/[。.；;]$/, '').trim() || null
  issue.side = null
  issue.awaitsStatus = issue.status === null
  issue.phase = 'closed'
}

/** What is told beside the text: an owner, an aim, a deadline. */
export function setSide(issue: OpenIssue, label: Label): void {
  const isProse = label.field !== undefined && PROSE_FIELDS.includes(label.field)
  issue.side = label.rest === '' || (isProse && issue.phase === 'title') ? label : null
  if (label.rest === '') return
  if (label.field) setField(issue, label.field, label)
  else setDeadline(issue, label)
}

// The second owner is that of a measure, where each has its own.
function setField({ fields, text, side }: OpenIssue, field: Particular, { name, rest }: Label): void {
  const known = fields[field]
  const value = PROSE_FIELDS.includes(field) ? rest : rest.replace(/[。；;，,]$/, '')
  if (known === undefined) fields[field] = value
  else if (side) fields[field] = `${known}\n${rest}`
  else if (!known.split('、').includes(value)) {
    fields[field] = `${known}、${value}`
    text.push(`${name}：${rest}`)
  }
}

// A day; any other deadline is a remark, for in the text it would pass for work done. Of several the issue's own is the
// last.
function setDeadline(issue: OpenIssue, { name, rest }: Label): void {
  const dueDate = readDueDate(rest)
  if (dueDate && dueDate > (issue.dueDate ?? '')) issue.dueDate = dueDate
  // 立行立改 is no date and a condition beside the date is more than one; neither must get lost.
  if (!dueDate || rest.length > LONGEST_DATE)
    issue.fields.remarks = [issue.fields.remarks, `${name}：${rest}`].filter(Boolean).join('\n')
}

/** Puts the problem in the place of a heading that names an area of work; that becomes its item. */
export function takeProblem(issue: OpenIssue, problem: string): boolean {
  if (issue.phase !== 'title' || !AREA.test(simplify(issue.title))) return false
  issue.item = [issue.item, readHeading(issue.title)].filter(Boolean).join('：')
  issue.title = problem
  return true
}

/** Whether the paragraph belongs to the problem that the one before began. */
export function continuesTitle({ phase, title, side }: OpenIssue, text: string): boolean {
  const isOther = isNamedValue(text) || opensMeasure(text) || isStatus(text)
  return phase === 'title' && side === null && !isWrapped(title) && !isOther
}

/** What only the whole ledger tells of an issue. */
export interface Whole {
  aspects: ParsedLedger['aspects']
  /** Whether a unit or a person alone in brackets behind a problem is its owner. */
  isUnitOwner: boolean
}

/** Whether so many problems name an owner in brackets that a unit or a person alone there is one too. */
export function haveUnitOwners(issues: OpenIssue[]): boolean {
  const owned = issues.filter(({ title }) => splitAnnotations(title, true).labels.some(({ field }) => field))
  return owned.length > 1 && owned.length * 2 > issues.length
}

/** The issue as it is handed out. */
export function finish(issue: OpenIssue, index: number, { aspects, isUnitOwner }: Whole): ParsedIssue {
  const { text: title, labels } = splitAnnotations(issue.title, isUnitOwner)
  for (const label of labels) annotate(issue, label)
  const text = issue.text.join('\n')
  return {
    seq: index + 1,
    no: issue.path.join('-'),
    aspect: issue.aspect,
    item: issue.item,
    title: readTitle(title),
    measures: measuresOf(issue),
    status: issue.status ?? impliedStatus(issue, aspects),
    dueDate: issue.dueDate,
    text,
    ...(Object.keys(issue.fields).length > 0 && { fields: issue.fields }),
  }
}

// The last measure ends where a label opens what came of them, unless the measures go on behind it.
function measuresOf({ text, parts }: OpenIssue): string[] {
  const all = readMeasures(text.join('\n')).texts
  const heads = parts.map(end => readMeasures(text.slice(0, end).join('\n')).texts)
  return heads.find(({ length }) => length === all.length) ?? all
}

function annotate(issue: OpenIssue, label: Label): void {
  if (label.kind === 'status') issue.status ??= label.rest.trim()
  else setSide(issue, label)
}

// A sentence about the problem as a whole, or the heading that gathers problems by status; never a word of the body.
function impliedStatus({ text, item, aspect }: OpenIssue, aspects: ParsedLedger['aspects']): string | null {
  const paragraphs = text.join('\n').split('\n')
  const last = paragraphs.at(-1) ?? ''
  const sentences = [paragraphs[0] ?? '', last, LAST_SENTENCE.exec(last)?.[0] ?? ''].map(statusSentence)
  const inBrackets = splitAnnotations(last).labels.find(({ kind }) => kind === 'status')?.rest
  const first = sentences.find(Boolean) ?? inBrackets ?? null
  return first ?? statusOfHeading(item ?? '') ?? statusOfHeading(aspects[aspect]?.title ?? '')
}
