import type { Issue, TimelineEntry } from '../core/issue'
import type { LedgerColumn } from '../core/ledger-rows'
import { openRemarks } from '../core/remarks'
import { evidenceLabel } from './issues'
import {
  bracketedPercent,
  dueLabel,
  momentLabel,
  printedPath,
  STATE_LABELS,
  shortTitle,
  VERB_LABELS,
} from './labels'
import { changesLabel } from './ledger-sheet'
import { remarkLine, UNANSWERED_HEAD } from './remarks'
import { COLUMN_LABELS } from './tables'

/** One message that fits a phone. */
const DETAILS_MAX_BYTES = 1_900
/** Tried in turn until the text fits: how many measures, pieces of evidence and entries, and how much of each. */
const AMOUNTS = [
  { lines: 6, length: 60 },
  { lines: 5, length: 40 },
  { lines: 3, length: 30 },
  { lines: 2, length: 20 },
]

/** 查: one issue in full; of many measures and entries the first and the last ones. */
export function details(issue: Issue, timeZone: string): string {
  const texts = AMOUNTS.map(amount => render(issue, timeZone, amount))
  return texts.find(text => Buffer.byteLength(text) <= DETAILS_MAX_BYTES) ?? texts.at(-1) ?? ''
}

interface Amount {
  lines: number
  length: number
}

function render(issue: Issue, timeZone: string, { lines, length }: Amount): string {
  return [
    `${issue.seq} 号 ${printedPath(issue.path)} ${shortTitle(issue.title, 120)}`,
    ...remarkLines(issue, timeZone, { lines, length }),
    `方面：${shortTitle(issue.aspectTitle, length)}${issue.item ? `；${shortTitle(issue.item, length)}` : ''}`,
    `状态：${STATE_LABELS[issue.state]}${bracketedPercent(issue)}，${dueLabel(issue.dueDate)}`,
    `责任领导：${issue.leader ?? '未定'}；牵头部门：${issue.department ?? '未定'}；经办人：${issue.assignee ?? '未定'}`,
    ...particularLines(issue, length),
    ...measureLines(issue, { lines, length }),
    ...(issue.importedText ? [`文件所载整改情况：${shortTitle(issue.importedText, length)}`] : []),
    evidenceLine(issue, lines),
    `最近记录（共 ${issue.timeline.length} 条）：`,
    ...issue.timeline.slice(-lines).map(entry => entryLine(entry, timeZone, length)),
  ].join('\n')
}

/** First, for somebody waits for an answer; the oldest waits longest. */
function remarkLines(issue: Issue, timeZone: string, { lines, length }: Amount): string[] {
  const remarks = openRemarks(issue)
  if (remarks.length === 0) return []
  return [
    `${UNANSWERED_HEAD} ${remarks.length} 条，答复请发：进展 ${issue.seq} 内容`,
    ...remarks.slice(0, lines).map(remark => remarkLine(remark, timeZone, length)),
    ...(remarks.length > lines ? ['……'] : []),
  ]
}

/** What documents tell besides; what they do not tell takes no room. */
function particularLines(issue: Issue, length: number): string[] {
  const told = (['partners', 'kind', 'cause', 'goal', 'outcomes', 'lookBack', 'remarks'] as const).filter(
    field => issue[field],
  )
  // The remark in brackets is for the head of a sheet.
  const label = (field: LedgerColumn) => COLUMN_LABELS[field].replace(/（.*）$/, '')
  return told.map(field => `${label(field)}：${shortTitle(issue[field] ?? '', length)}`)
}

function measureLines({ measures }: Issue, { lines, length }: Amount): string[] {
  if (measures.length === 0) return ['措施：还没有']
  return [
    `措施 ${measures.length} 条：`,
    ...measures.slice(0, lines).map(({ text }, index) => `${index + 1}) ${shortTitle(text, length)}`),
    ...(measures.length > lines ? ['……'] : []),
  ]
}

function evidenceLine({ evidence }: Issue, lines: number): string {
  if (evidence.length === 0) return '佐证：还没有'
  const more = evidence.length > lines ? '等' : ''
  return `佐证 ${evidence.length} 件：${evidence.slice(-lines).map(evidenceLabel).join('、')}${more}`
}

/** A correction has no words of its own: what it changed says more. */
function entryLine(entry: TimelineEntry, timeZone: string, length: number): string {
  const { at, by, verb, text, changes } = entry
  const told = verb === 'correct' && text === '' ? changesLabel(changes) : text
  return `${momentLabel(at, timeZone)} ${by} ${VERB_LABELS[verb]} ${shortTitle(told, length)}`.trim()
}
