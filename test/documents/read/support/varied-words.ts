import { writeNumeral } from '../../../../src/core/numerals'
import type { Chance } from './random'

const SUBJECTS = [
  '学习制度落实',
  '意识形态工作',
  '会议记录',
  '公车管理',
  '固定资产登记',
  '食堂采购',
  '物业合同',
  '“三会一课”',
  '‘第一议题’制度',
  '值守“双人双锁”',
  '服务外包',
  '干部培训',
  '办公用房',
  '信访件办理',
  '应急演练',
]
const FAULTS = [
  '不够到位',
  '不规范',
  '流于形式',
  '不及时',
  '存在漏洞',
  '缺乏监督',
  '有差距',
  '未形成闭环',
  '底数不清',
]
const DEEDS = [
  '修订了管理办法',
  '召开专题会议研究部署',
  '开展自查自纠',
  '建立工作台账并按月更新',
  '于2022年3月15日组织培训',
  '加强对“关键少数”的监督',
  '清退费用1.2万元',
  '目前已完成登记造册',
  '组织专题学习6次',
  '与3家单位签订协议',
  '针对“台账不清”的问题逐项核对',
  '（2021年起）定期通报',
]

/** A problem in a few words. */
export function problem(chance: Chance): string {
  return chance.pick(SUBJECTS) + chance.pick(FAULTS)
}

/** A rectification text by paragraphs, and how many measures it has. */
export function rectification(
  chance: Chance,
  layout: MeasureLayout,
): { paragraphs: string[]; measures: number } {
  const opening = chance.happens(0.25) ? [`${deeds(chance)}。`] : []
  if (chance.happens(0.12)) return { paragraphs: [`${deeds(chance)}。${deeds(chance)}。`], measures: 0 }
  const measures = chance.times(
    chance.between(2, 5),
    index => COUNTERS[layout](index + 1) + measure(chance, layout),
  )
  const paragraphs = layout === 'run' ? [[...opening, ...measures].join('')] : [...opening, ...measures]
  return { paragraphs, measures: measures.length }
}

/** How measures are counted: all in one paragraph, or one paragraph each. */
export type MeasureLayout = 'run' | 'spoken' | 'bracketed' | 'dotted'

const COUNTERS: Record<MeasureLayout, (no: number) => string> = {
  run: no => `${writeNumeral(no)}是`,
  spoken: no => `${writeNumeral(no)}是`,
  bracketed: no => `（${no}）`,
  dotted: no => `${no}.`,
}

function measure(chance: Chance, layout: MeasureLayout): string {
  const isNested = (layout === 'run' || layout === 'spoken') && chance.happens(0.15)
  return deeds(chance) + (isNested ? `，包括：一是${deeds(chance)}；二是${deeds(chance)}。` : '。')
}

function deeds(chance: Chance): string {
  return chance.times(chance.between(1, 3), () => chance.pick(DEEDS)).join('，')
}
