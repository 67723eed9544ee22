import { dayOf } from '../core/day'
import type { Evidence, Issue, TimelineEntry } from '../core/issue'
import { openRemarks } from '../core/remarks'
import {
  asOfLabel,
  filedLabel,
  momentLabel,
  percentLabel,
  printedPath,
  STATE_LABELS,
  VERB_LABELS,
} from './labels'
import { remarkLine, UNANSWERED_HEAD } from './remarks'

/** Whether a piece of evidence lies in the archive as it was filed. */
export type Condition = 'sound' | 'missing' | 'altered'

/** What the archive is made of: names of files, and heads of tables. */
export const ARCHIVE_WORDS = {
  index: '目录',
  cover: '封面',
  coverTitle: '整改问题归档封面',
  quoted: '引用文字',
  attachment: '附件',
  measures: '整改措施',
  evidence: '佐证目录',
  timeline: '办理过程',
  none: '没有',
} as const

/** The columns of `目录.csv`, and of the tables on a cover. */
export const INDEX_HEADS = [
  '序号',
  '编号',
  '问题',
  '件号',
  '文件',
  '类别',
  '字节',
  'SHA-256',
  '日期',
  '报送人',
  '情况',
]
export const EVIDENCE_HEADS = ['件号', '文件', 'SHA-256', '日期', '报送人', '情况']
export const TIMELINE_HEADS = ['时间', '人员', '事项', '内容']

/** How the archive says it. */
export const CONDITION_LABELS: Record<Condition, string> = {
  sound: '在卷',
  missing: '缺失',
  altered: '与登记的 SHA-256 不符',
}

/** What kind of evidence lies in the archive. */
export const KIND_LABELS: Record<Evidence['kind'], string> = { picture: '图片', file: '文件', text: '文字' }

/** `2026-11-23 08:30` in the unit's time zone. */
export function stampLabel(instant: Date, timeZone: string): string {
  const time = momentLabel(instant, timeZone).split(' ').at(-1)
  return `${dayOf(instant, timeZone)} ${time}`
}

/** The lines of a cover sheet: label and value in turn, one or two of each. */
export function coverLines(issue: Issue, brokenAt: number | undefined, timeZone: string): string[][] {
  return [
    ['编号', `${issue.seq}（${printedPath(issue.path)}）`, '状态', stateLabel(issue)],
    ['问题', issue.title],
    ['方面', issue.aspectTitle],
    ...(issue.item ? [['项', issue.item]] : []),
    ['责任领导', issue.leader ?? '未定', '牵头部门', issue.department ?? '未定'],
    ['经办人', issue.assignee ?? '未定', '完成时限', issue.dueDate ?? '未定'],
    ...openRemarks(issue).map(remark => [UNANSWERED_HEAD, remarkLine(remark, timeZone, REMARK_LENGTH)]),
    ['首次销号', issue.closedOn ?? '未销号', '过程记录', chainLabel(issue, brokenAt)],
  ]
}

/** The whole of it stands in the history below. */
const REMARK_LENGTH = 80

function stateLabel(issue: Issue): string {
  const { state, selfRating } = issue
  const percent = percentLabel(issue)
  const own = selfRating === 'done' ? '，自评已完成' : selfRating === 'stageDone' ? '，自评阶段性完成' : ''
  return `${STATE_LABELS[state]}${own}${percent && `，${percent}`}`
}

function chainLabel({ timeline }: Issue, brokenAt: number | undefined): string {
  if (brokenAt === undefined) return `${timeline.length} 条，校验完整`
  return `${timeline.length} 条，校验不符：第 ${brokenAt + 1} 条可能被改动`
}

/** What an entry says or files, with the change of state that it brought. */
export function entryText(issue: Issue, entry: TimelineEntry): string {
  const { changes } = entry
  const text = entry.text || filedLabel(issue, entry)
  const [before, after] = changes.state ?? []
  const change = before && after ? `（${STATE_LABELS[before]} → ${STATE_LABELS[after]}）` : ''
  return `${text}${change}`
}

/** The verb of an entry, as people type it. */
export function entryVerb({ verb }: TimelineEntry): string {
  return VERB_LABELS[verb]
}

/** What lies in place of a file that is not kept any more. */
export function missingNote(name: string, { sha256 }: Evidence): string {
  return `“${name}”缺失：台账登记过这件佐证，但系统里没有它的内容。\r\n登记的 SHA-256：${sha256}\r\n`
}

/** The name under which such a note lies. */
export function missingName(name: string): string {
  return `${name}（缺失）.txt`
}

/** What the index counts. */
export interface ArchiveCounts {
  issues: number
  evidence: number
  missing: number
  altered: number
}

/** The first lines of `目录.txt`. */
export function indexHead(title: string, asOf: Date, timeZone: string, counts: ArchiveCounts): string[] {
  const { issues, evidence, missing, altered } = counts
  return [
    `${title} 归档目录`,
    asOfLabel(asOf, timeZone),
    `问题 ${issues} 项，佐证 ${evidence} 件；缺失 ${missing} 件，与登记不符 ${altered} 件`,
    '核对一个文件（Windows）：certutil -hashfile 文件名 SHA256',
  ]
}

/** Heads the list of what is missing or altered. */
export const TROUBLE_HEAD = '请先核实：'
