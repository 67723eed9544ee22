import { matchPrinted, simplify } from '../../../core/simplified'

const DEGREE =
  '(?:已经|已|均已|尚未|未|正在(?:有序|稳步|积极|抓紧|加快|扎实|全力)?|持续|需要?|长期|基本|全部|部分|阶段性|初步|按期|如期|按时序)'
const ACT = '(?:(?:完成|整改|推进|坚持|销号|办结)(?:到位)?|取得(?:了)?阶段性(?:成效|成果|进展))'
const STANDING =
  '取得(?:了)?阶段性(?:成效|成果|进展)|整改完成|整改完毕|完成整改|(?:整改|推进)中|达到(?:序时|时序)进度|按照?(?:序时|时序)(?:进度)?(?:正常|有序)?(?:推进|整改)'
const STATUS = `(?:${DEGREE}{1,3}${ACT}{1,3}|${STANDING})中?`
const MORE = '(?:[,，、;；并且]{1,2}[^。；;，,]{1,12}){0,2}'

// What says nothing about the state of a problem within a sentence or a heading, but does when it stands alone.
const BARE =
  '(?:已经?|尚未|未|待|正在|全面|有序|稳步|提前|按时|按期|需|均|立行立改){0,3}(?:全面)?(?:完成|解决|落实|启动|推进|进行|办理|处理|实施|施工|整改完毕|完毕|长期坚持|进行中|深化)中?|' +
  '按(?:序时|时序)(?:进度)?(?:正常|有序)?推进|未?达到(?:序时|时序)进度|滞后|(?:已完成|完成率)100%'
const IN_BRACKETS = '(?:[（(][^（）()]{1,12}[）)])?'
const ALONE = new RegExp(`^(?:目前|现)?${STATUS}${MORE}[。.]?$`)
const IN_ITS_PLACE = new RegExp(`^(?:目前|现)?(?:${STATUS}|${BARE})${MORE}${IN_BRACKETS}[。.]?$`)
const UNTIL_NOW = '(?:目前|截至目前|截止目前)?[，,]?'
const THIS = '(?:该|此|本|上述)(?:项|个|条|类)?(?:整改)?(?:问题|任务|事项)?(?:目前|现)?(?:整改)?'
const SENTENCE = new RegExp(`^${UNTIL_NOW}(?:${THIS})?(${STATUS}${MORE})(?:[。；;]|$)`, 'd')
// 该问题已整改到位，街道财政所对近三年支出全部复核
const CLAUSE = new RegExp(`^${UNTIL_NOW}${THIS}(?<=问题|任务|事项)(${STATUS})[，,]`, 'd')
// 持续推进作风建设 is the name of a work and gathers nothing.
const GATHERED = '(?:的|整改)*(?:[\\u4e00-\\u9fa5]{0,6}(?:问题|事项|任务|情况|企业|单位|项目|内容|清单))*'
// 集中整改期内已完成的事项, 截至2025年6月底，未完成的任务
const BY_WHEN = '(?:[\\u4e00-\\u9fa5\\d]{1,12}[期限段年月日底][内前]?[,，]?)?'
const IN_HEADING = new RegExp(
  `^(?:关于)?${BY_WHEN}(?:整改)?(${STATUS}(?:[并且、，,和]{1,2}${STATUS})?|(?:尚未|暂未|未|待)(?:启动|开工)(?:整改)?|需(?:要|由)?上级(?:部门|单位)?(?:协调|支持|帮助)(?:解决)?)${GATHERED}\\s*(?:[（(].{0,16})?[:：。]?$`,
  'd',
)

// No sentence that is only a status is longer, and paragraphs may be.
const LONGEST = 120

/** Whether the text is nothing but a status such as 已完成 or 持续推进中. */
export function isStatus(text: string): boolean {
  return ALONE.test(simplify(text.trim()))
}

/** The same where nothing but a status is to be expected, as in brackets: there 完成 or 有序推进 will do. */
export function isStatusInPlace(text: string): boolean {
  return IN_ITS_PLACE.test(simplify(text.trim()))
}

/** The status that a paragraph opens with as a sentence, as 该问题已完成整改。 does, without its subject; or null. */
export function statusSentence(paragraph: string): string | null {
  const opening = paragraph.slice(0, LONGEST)
  return (matchPrinted(SENTENCE, opening) ?? matchPrinted(CLAUSE, opening))?.[1] ?? null
}

/** The status under which a heading gathers problems, as in 已完成整改的问题（12个）; or null. */
export function statusOfHeading(title: string): string | null {
  return matchPrinted(IN_HEADING, title)?.[1] ?? null
}
