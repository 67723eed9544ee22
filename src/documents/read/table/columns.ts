import { LEDGER_COLUMNS, type LedgerColumn } from '../../../core/ledger-rows'
import { normalise } from '../../../core/numerals'
import { COLUMN_LABELS } from '../../../texts/tables'
import type { GridRow } from './grid'

/** What a column of a table is: 序号, the printed path (编号), or one of the ledger's. */
export type ColumnKind = 'seq' | 'code' | LedgerColumn

/** What stands in which column of a table, by the index of the column. */
export interface Header {
  kinds: ReadonlyMap<number, ColumnKind>
  /** As printed, those that are unknown too. */
  names: readonly string[]
  /** A sheet of ours has exactly the 21 columns, in order: one row an issue, and everything as it is printed. */
  isOurs: boolean
}

/** The usual names of the columns. Where a table has several of them, the one further left in its list is taken. */
const ALIASES: Record<ColumnKind, readonly string[]> = {
  seq: ['序号', '问题序号', 'no', '号'],
  code: ['编号', '问题编号', '问题代码'],
  aspect: ['方面', '重点方面', '问题方面', '问题类别', '问题分类', '所属方面', '类别', '大类'],
  item: ['项', '重点内容', '项目', '问题事项', '具体事项', '小类', '整改事项'],
  title: [
    ...[
      '具体问题',
      '问题',
      '存在问题',
      '存在的问题',
      '存在的具体问题',
      '具体问题表现',
      '问题表现',
      '问题描述',
    ],
    ...[
      '问题内容',
      '反馈问题',
      '巡察反馈问题',
      '巡视反馈问题',
      '整改问题',
      '主要问题',
      '问题清单',
      '反馈意见',
    ],
  ],
  kind: ['问题性质/整改类型', '整改类型', '问题性质', '问题类型', '整改类别'],
  cause: ['原因分析', '问题原因', '原因', '产生原因', '成因分析'],
  goal: ['整改目标', '整改标准', '目标', '整改目标及标准', '整改要求', '完成标准', '标准'],
  measures: ['整改措施', '具体整改措施', '具体措施', '措施', '整改计划', '整改任务', '任务清单', '主要措施'],
  leader: ['责任领导', '牵头领导', '责任校领导', '包保领导', '分管领导', '主要责任人', '第一责任人'],
  department: [
    ...['牵头部门', '责任部门', '牵头单位', '责任单位', '牵头科室', '责任科室', '主责部门', '承办部门'],
    ...['牵头部门/负责人', '牵头部门及负责人', '部门', '科室'],
  ],
  partners: ['配合部门', '配合单位', '协办部门', '协同部门', '配合科室', '参与部门'],
  assignee: ['责任人', '经办人', '具体责任人', '直接责任人', '承办人', '负责人', '联系人', '具体负责人'],
  dueDate: [
    '完成时限',
    '整改时限',
    '时限',
    '整改期限',
    '完成期限',
    '完成时间',
    '计划完成时间',
    '整改时间',
    '期限',
  ],
  progress: [
    ...['目前进展', '整改情况', '整改落实情况', '整改进展情况', '进展情况', '整改描述', '目前进展情况'],
    ...['整改成效', '落实情况', '整改完成情况说明', '工作进展', '进展'],
  ],
  selfRating: [
    ...['自评状态', '自评完成情况', '完成情况', '整改状态', '状态', '整改完成情况', '完成状态', '整改进度'],
    ...['是否完成', '进度', '整改结果', '自评'],
  ],
  evidence: ['佐证材料', '佐证材料目录', '佐证', '印证材料', '支撑材料', '证明材料', '附件'],
  outcomes: ['制度成果/清退金额', '制度成果', '清退金额', '成果', '长效机制'],
  review: ['审核人与意见', '审核意见', '核验意见', '审核人', '验收意见', '核验情况'],
  closedOn: ['销号日期', '销号时间', '实际完成时间', '完成日期', '办结日期'],
  lookBack: ['回头看结果', '回头看', '回头看情况'],
  remarks: ['备注', '说明', '延期原因', '其他'],
}

/** How columns are called that have none of the usual names, as 审计发现问题 or 整改措施及成效. */
const LIKELY: readonly (readonly [ColumnKind, RegExp])[] = [
  ['title', /问题$/],
  ['measures', /措施/],
  ['progress', /(?:整改|落实|进展)情况$/],
  ['selfRating', /(?:状态|完成情况)$/],
  ['dueDate', /(?:时限|期限)$/],
  ['department', /(?:责任|牵头)(?:部门|单位|科室|处室)$/],
  ['leader', /领导$/],
  ['assignee', /责任人$/],
]
const LONGEST_NAME = 10

const KINDS: readonly ColumnKind[] = ['seq', 'code', ...LEDGER_COLUMNS]
const OURS = [COLUMN_LABELS.seq, ...LEDGER_COLUMNS.map(column => COLUMN_LABELS[column])]
/** The rows at the start of a table in which its head is looked for. */
export const HEADER_ROWS = 15
/** 问题 alone may stand in any table. */
const LEAST_KNOWN = 2

/** The head of the table among its first rows, and where it stands; undefined when it is no ledger. */
export function findHeader(rows: readonly GridRow[]): { header: Header; index: number } | undefined {
  const headers = rows.slice(0, HEADER_ROWS).map(({ cells }) => readHeader(cells))
  // Of a head over two rows the lower one knows more columns.
  const most = Math.max(0, ...headers.map(({ kinds }) => kinds.size))
  const index = headers.findIndex(({ kinds }) => kinds.size === most)
  const header = headers[index]
  const isLedger = header && most >= LEAST_KNOWN && [...header.kinds.values()].includes('title')
  return isLedger ? { header, index } : undefined
}

function readHeader(cells: readonly string[]): Header {
  const plain = cells.map(plainName)
  const kinds = new Map<number, ColumnKind>()
  for (const kind of KINDS) {
    const names = kind === 'code' ? ALIASES.code : [plainName(COLUMN_LABELS[kind]), ...ALIASES[kind]]
    const index = names.map(name => plain.indexOf(name)).find(at => at >= 0 && !kinds.has(at))
    if (index !== undefined) kinds.set(index, kind)
  }
  addLikely(kinds, plain)
  return { kinds, names: cells, isOurs: OURS.every((name, index) => name === cells[index]) }
}

function addLikely(kinds: Map<number, ColumnKind>, plain: readonly string[]): void {
  const known = new Set(kinds.values())
  for (const [kind, pattern] of LIKELY) {
    const index = plain.findIndex(
      (name, at) => !kinds.has(at) && name.length <= LONGEST_NAME && pattern.test(name),
    )
    if (!known.has(kind) && index >= 0) kinds.set(index, kind)
  }
}

/** Without blanks, remarks in brackets and signs, as 整改措施 for `整改措施（逐条）*`. */
function plainName(name: string): string {
  return normalise(name)
    .replace(/\s/g, '')
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[*:“”"]/g, '')
    .toLowerCase()
}
