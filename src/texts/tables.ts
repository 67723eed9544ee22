import type { LedgerChange, LedgerDiff, LedgerFinding } from '../core/ledger-diff'
import type { LedgerColumn } from '../core/ledger-rows'
import { rangesOf, shortTitle } from './labels'

/** The heads of the 21 columns of a ledger sheet. */
export const COLUMN_LABELS: Record<'seq' | LedgerColumn, string> = {
  seq: '序号',
  aspect: '方面',
  item: '项',
  title: '具体问题',
  kind: '问题性质/整改类型',
  cause: '原因分析',
  goal: '整改目标（标准）',
  measures: '整改措施（逐条）',
  leader: '责任领导',
  department: '牵头部门',
  partners: '配合部门',
  assignee: '责任人',
  dueDate: '完成时限',
  progress: '目前进展（截至日期）',
  selfRating: '自评状态',
  evidence: '佐证材料（目录号）',
  outcomes: '制度成果/清退金额',
  review: '审核人与意见',
  closedOn: '销号日期',
  lookBack: '回头看结果',
  remarks: '备注（延期、暂缓原因）',
}

/** Why a table cannot be read, and what the sender can do about it. */
export const TABLE_REFUSALS = {
  tooLarge: '表格太大（文件超过 20 MB，或解压后过大），没有读取。请去掉图片，或分成几份再发。',
  tooManyRows: '表格超过 20000 行，没有读取。请删去多余的行，或分成几份再发。',
  encrypted: '表格有打开密码，没有读取。请去掉密码、另存一份再发。',
  oldExcel: '旧版 .xls 表格读不了。请用 Excel 或 WPS 另存为 .xlsx 再发。',
  broken: '表格打不开，可能已损坏或没有传完。请重新发一次，或另存为 .xlsx 再发。',
  noHeader: '表格的前 15 行里没有找到表头。请保留“序号、具体问题、整改措施”等列名再发。',
} as const

export type TableFault = keyof typeof TABLE_REFUSALS

/** A column that no ledger has. */
export function unknownColumn(name: string): string {
  return `有一列“${shortTitle(name)}”不认识，内容已另外保留`
}

/** Several sheets with a ledger on each. */
export function severalSheets(names: readonly string[]): string {
  return `读了 ${names.length} 张工作表：${names.map(name => shortTitle(name)).join('、')}`
}

/** A sheet that people cannot see may be a draft. */
export function hiddenSheet(name: string): string {
  return `隐藏的工作表“${shortTitle(name)}”没有读取`
}

/** The numbers in the sheet cannot be taken. */
export const NUMBERS_NOT_USABLE = '序号有空缺或重复，已按先后顺序重新编号'

const LINES_SHOWN = 20

/** What an edited sheet would change, before → after, and what of it cannot be taken over. */
export function diffLines({ changes, findings }: LedgerDiff): string[] {
  return [...shownLines(changes.map(changeLine)), ...shownLines(findings.map(findingLine))]
}

function shownLines(lines: string[]): string[] {
  const rest = lines.length - LINES_SHOWN
  return rest > 0 ? [...lines.slice(0, LINES_SHOWN), `……另有 ${rest} 条`] : lines
}

function changeLine({ seq, column, before, after }: LedgerChange): string {
  if (column === 'measures') return `${seq} 号 新增措施：${shortTitle(after, 40)}`
  return `${seq} 号 ${COLUMN_LABELS[column]}：${before ?? '未定'} → ${shortTitle(after, 40)}`
}

function findingLine(finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'noNumber':
      return `没有序号的一行没有处理：${shortTitle(finding.title)}`
    case 'unknownNumber':
      return `台账里没有 ${finding.seq} 号，这一行没有处理`
    case 'repeatedNumber':
      return `${finding.seq} 号出现了两次，只看第一次`
    case 'missingRows':
      return `表里没有 ${rangesOf(finding.seqs)} 号，台账里照旧保留`
    default:
      return `${finding.seq} 号 ${COLUMN_LABELS[finding.column]}${cellFinding(finding)}`
  }
}

function cellFinding(finding: Extract<LedgerFinding, { column: unknown }>): string {
  switch (finding.kind) {
    case 'notEditable':
      return '不能由表格修改，没有变动'
    case 'emptied':
      return `不能由表格清空，仍是 ${shortTitle(finding.before)}`
    case 'badDate':
      return `看不懂“${shortTitle(finding.after)}”，请写成 2026-12-31 的样子`
    case 'overtaken':
      return `在表格导出后已改为 ${finding.now || '未定'}，表里的“${shortTitle(finding.after)}”没有采用`
  }
}
