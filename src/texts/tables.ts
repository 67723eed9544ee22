import type { LedgerColumn } from '../core/ledger-rows'
import { shortTitle } from './labels'

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

/** Stands for the status of a measure whose row has none, beside those of the other rows. */
export const UNTOLD_STATE = '未写明'

/** Why a table cannot be read, and what the sender can do about it. */
export const TABLE_REFUSALS = {
  tooLarge: '表格太大（文件超过 20 MB，或解压后过大），没有读取。请去掉图片，或分成几份再发。',
  tooManyRows: '表格超过 20000 行，没有读取。请删去多余的行，或分成几份再发。',
  encrypted: '表格有打开密码，没有读取。请去掉密码、另存一份再发。',
  oldExcel: '旧版 .xls 表格读不了。请用 Excel 或 WPS 另存为 .xlsx 再发。',
  broken: '表格打不开，可能已损坏或没有传完。请重新发一次，或另存为 .xlsx 再发。',
  noHeader: '表格的前 15 行里没有找到表头。请保留“序号、具体问题、整改措施”等列名再发。',
} as const

/** Which of these reasons it is. */
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

/** Numbers and rows that name no problem. */
export function withoutTitle(count: number): string {
  return `有 ${count} 处没有写明具体问题，没有读入`
}
