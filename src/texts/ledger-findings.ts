import type { ComparedColumn, LedgerFinding } from '../core/ledger-diff'
import { COMPARED_LABELS, comparedValue, countsOf, FIRST_SHOWN, MOST_LINES } from './compared'
import { rangesOf, shortTitle } from './labels'

const FINDING_LABELS: Record<LedgerFinding['kind'], string> = {
  notEditable: '不能由表格修改',
  emptied: '不能由表格清空',
  badDate: '时限看不懂',
  overtaken: '已在群里改动',
  measureGone: '没有列出的原有措施',
  unknownNumber: '台账里没有的序号',
  repeatedNumber: '重复的序号',
  closed: '已销号',
  noNumber: '没有序号的行',
  missingRows: '没有列出的问题',
  otherProblem: '具体问题对不上的行',
}

/** What of a sheet or a document cannot be taken over: few one by one, of many how many of each kind. */
export function findingLines(findings: readonly LedgerFinding[]): string[] {
  const rest = findings.length - FIRST_SHOWN
  if (findings.length <= MOST_LINES) return findings.map(findingLine)
  return [
    `没有采用：${countsOf(findings, ({ kind }) => FINDING_LABELS[kind])}`,
    ...findings.slice(0, FIRST_SHOWN).map(findingLine),
    `……另有 ${rest} 条`,
  ]
}

/** Why one of them cannot be taken over. */
export function findingLine(finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'noNumber':
      return `没有序号的一行没有处理：${shortTitle(finding.title)}`
    case 'unknownNumber':
      return `台账里没有 ${finding.seq} 号，这一行没有处理`
    case 'repeatedNumber':
      return `${finding.seq} 号出现了两次，只看第一次`
    case 'missingRows':
      return `没有列出 ${rangesOf(finding.seqs)} 号，台账里照旧保留`
    case 'otherProblem':
      return `${rangesOf(finding.seqs)} 号 的具体问题与台账里的不是一个，这 ${finding.seqs.length} 行没有采用`
    case 'measureGone':
      return `${finding.seq} 号 原有措施“${shortTitle(finding.text)}”没有列出，照旧保留`
    case 'closed':
      return `${finding.seq} 号已销号，不再改动`
    default:
      return `${finding.seq} 号 ${labelOf(finding)}${cellFinding(finding)}`
  }
}

const REWORD = () => '要改请导入改过的清单文字'
/** By what else people can change a column that a sheet cannot. */
const INSTEAD: Partial<Record<ComparedColumn, (seq: number) => string>> = {
  ...{ code: REWORD, aspect: REWORD, item: REWORD, title: REWORD },
  progress: seq => `请发：进展 ${seq} 内容`,
  selfRating: seq => `请发：完成 ${seq} 说明`,
  evidence: seq => `请引用照片或文件发：佐证 ${seq}`,
  review: seq => `请发：核验 ${seq} 意见`,
  closedOn: seq => `请发：核验 ${seq} 意见`,
}

type CellFinding = Extract<LedgerFinding, { column: unknown }>

/** Only of a sheet there is something that cannot be edited, and a sheet prints its own name for it. */
function labelOf({ kind, column }: CellFinding): string {
  return kind === 'notEditable' && column === 'progress' ? '目前进展' : COMPARED_LABELS[column]
}

function insteadOf({ seq, column }: CellFinding): string {
  const instead = INSTEAD[column]?.(seq)
  return instead ? `，${instead}` : ''
}

function cellFinding(finding: CellFinding): string {
  const { kind, column, before, after } = finding
  switch (kind) {
    case 'notEditable':
      return `不能由表格修改${insteadOf(finding)}`
    case 'emptied':
      return `不能由表格清空，仍是 ${shortTitle(before)}`
    case 'badDate':
      return `看不懂“${shortTitle(after)}”，请写成 2026-12-31 的样子`
    case 'overtaken':
      return `已在群里改为 ${shortTitle(comparedValue(column, finding.now))}，没有采用“${shortTitle(comparedValue(column, after))}”`
  }
}
