import type { LedgerColumn } from '../../../core/ledger-rows'
import { normalise } from '../../../core/numerals'
import { FIELD_NAMES } from '../words/field-names'

/** What a column of a table is: 序号, the printed path (编号), or one of the ledger's. */
export type ColumnKind = 'seq' | 'code' | LedgerColumn

/** The usual names of the columns. Where a table has several of them, the one further left in the list is taken. */
export const COLUMN_NAMES: Record<ColumnKind, readonly string[]> = {
  seq: ['序号', '问题序号', 'no', '号'],
  code: ['编号', '问题编号', '问题代码'],
  aspect: [
    ...['方面', '重点方面', '问题方面', '反馈方面', '涉及方面', '存在方面', '所属方面'],
    ...['问题类别', '问题分类', '类别', '大类'],
  ],
  // 问题类别 beside 反馈方面 is the level below.
  item: [
    ...['项', '重点内容', '项目', '问题事项', '具体事项', '小类', '整改事项', '具体方面'],
    ...['问题小类', '二级分类', '分项', '具体类别', '项目内容', '问题类别', '问题分类', '类别'],
  ],
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
  leader: ['责任领导', '牵头领导', '责任校领导', '包保领导', '分管领导', '领导', '主要责任人', '第一责任人'],
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
    ...[
      '目前进展',
      '整改情况',
      '整改落实情况',
      '整改进展情况',
      '进展情况',
      '整改描述',
      '目前进展情况',
      '完成说明',
    ],
    ...['整改成效', '落实情况', '整改完成情况说明', '工作进展', '进展'],
  ],
  selfRating: [
    ...['自评状态', '自评完成情况', '完成情况', '整改状态', '状态', '整改完成情况', '完成状态'],
    ...['是否完成', '是否整改', '整改进度', '进度', '整改结果', '自评'],
  ],
  evidence: ['佐证材料', '佐证材料目录', '佐证', '印证材料', '支撑材料', '证明材料', '附件'],
  outcomes: ['制度成果/清退金额', '制度成果', '清退金额', '成果', '长效机制'],
  review: ['审核人与意见', '审核意见', '核验意见', '审核人', '验收意见', '核验情况'],
  closedOn: ['销号日期', '销号时间', '实际完成时间', '完成日期', '办结日期'],
  lookBack: ['回头看结果', '回头看', '回头看情况'],
  remarks: ['备注', '说明', '延期原因', '其他'],
}

const PROBLEM =
  /(?<!其[他它])问题(?:及?(?:具体)?(?:描述|内容|表现|清单|事项|摘要|概述|情况|详情|简述|表述|名称|现象|点))?$|^(?:存在|差距)?(?:的)?(?:不足|问题或不足|差距不足|不足之处|风险点)$|^(?:隐患|缺陷|事实|不符合项?|不合格项?|病害|违[规法]|扣分|失分|风险|薄弱环节|审计发现|检查发现)(?:项目?|点|事项|行为|情形|事实|原因)?(?:描述|内容|情况|说明)?$|反馈意见$/
const APPEARANCE = /^(?:具体|主要|突出)表现(?:形式)?$/

const RATING =
  /^是否.*(?:完成|整改|到位|销号|办结|落实)|(?:完成|整改|销号|办结|落实)(?:与否|进度|结果|程度|结论)$|^(?:完成率|整改完成度|销号情况)$|状态$/
const ACCOUNT =
  /(?:进展|成效|(?:整改|办理)(?:过程|效果|结果说明|情况描述)|办理结果|(?:落实|整改|推进|办理|完成)(?:情况|说明))(?:情况|说明)?$/

/** Whether a column of that name tells how far the rectification is, in a word or as an account. */
export function namesState(name: string): boolean {
  const listed = [...COLUMN_NAMES.selfRating, ...COLUMN_NAMES.progress]
  return listed.includes(name) || RATING.test(name) || ACCOUNT.test(name)
}

/** Whether a column of that name tells problems, or the problems that they belong to. */
export function namesProblems(name: string): boolean {
  return COLUMN_NAMES.title.includes(name) || PROBLEM.test(name) || APPEARANCE.test(name)
}

/**
 * What the names of columns have in common that stand in no list. Asked after the lists and in this order, for what a
 * table lacks so far.
 */
export const COLUMN_PATTERNS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['seq', /^.{0,4}序号$/],
  [
    'measures',
    /(?:措施|举措|对策|整改办法|整改方案|整改思路|具体做法)(?:及.{1,6}|[和与]?办法|内容|描述|明细|清单|要点)?$/,
  ],
  ['title', PROBLEM],
  ['title', APPEARANCE],
  ['aspect', /^一级/],
  ['item', /^二级/],
  ['aspect', /(?:方面|类别|分类|归类|大类|领域|板块|维度)$/],
  ...Object.entries(FIELD_NAMES).map(([kind, name]): [ColumnKind, RegExp] => [
    kind as ColumnKind,
    new RegExp(`^(?:${name})$`),
  ]),
  ['leader', /领导(?:姓名)?$|^分管负责人$|^牵头人$/],
  ['assignee', /(?:责任|负责|经办|承办|联系|落实|包保|经手)人(?:员|及.{1,6})?$|经办$|联络员$/],
  ['partners', /^(?:配合|协办|协同|协助|参与)/],
  ['department', /(?:部门|单位|科室|处室|股室|机构|责任主体)(?:及.{1,6})?$/],
  ['closedOn', /^(?!计划|预计|要求).*(?:实际|销号|办结).*(?:时间|日期)$|^(?:完成|整改)(?:时间|时限)实际$/],
  [
    'dueDate',
    /(?:时限|期限|截[止至](?:时间|日期|日)|(?:完成|到位)时间|时间(?:要求|节点|安排)|(?:完成|整改)节点|^(?:计划|预计|要求).*(?:时间|日期))(?:计划|要求)?$|^(?:何时完成|限时)$/,
  ],
  ['selfRating', RATING],
  ['progress', ACCOUNT],
  ['evidence', /佐证|印证|(?:支撑|证明)材料/],
  ['review', /(?:审核|核验|验收)(?:意见|结论|情况|人)/],
]

/** Of a plan of work, a supervisor's list and the like, which call a problem a task. */
export const TASK_NAMES =
  /^(?:督[查办导]|交办|整改|重点|工作|任务)*(?:事项|任务|内容|目标)(?:名称|内容|描述)?$/

/** Without blanks, counters, remarks in brackets and signs, as 整改措施 for `整改措施（逐条）*`, 3.整改措施 or 整改措施1. */
export function plainName(name: string): string {
  return normalise(name)
    .replace(/\s/g, '')
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[*:“”"]/g, '')
    .replace(/^\d{1,2}[.、](?=.)/, '')
    .replace(/(?<=.)[一二三四五六七八九十\d]+$/, '')
    .toLowerCase()
}
