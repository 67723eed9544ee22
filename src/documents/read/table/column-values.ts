import { readMeasures } from '../words/measures'
import { isStatusInPlace } from '../words/status-words'
import { readDay } from './issue-texts'

/** What units invent beside the usual words: 自评完成, 已销账, 见底清零, 绿灯. */
const COMPLETION =
  /完成|完毕|[办了]结|结案|[在已未正待]办|办理|销[号账项]|整改|[已未在]改|改[完好]|推进|解决|落实|达标|到位|进行|启动|滞后|[逾超]期|清零|见底|闭环|闭合|关闭|坚持|[序时]时|正常|有序|跟[进踪]|[绿黄红]灯|^\d{1,3}%$/
/** Ways of rectification and degrees of gravity, which say nothing about how far it is. */
const CLASS =
  /^(?:(?:立行|立[查说]|边[学查]|即知|立即|即时|限[期时]|中?长期|持续|分[步期阶]段?|阶段性?|当下|现场|近期|短期|逐步)(?:即?[整立]?改|整治|坚持|推进)?类?|(?:特别|比?较)?(?:重[大要]|严重|较大|一般|突出|普通|轻微)|[A-DⅠ-Ⅳ一二三四甲乙丙][类级]?)(?:问题|隐患)?$/
const UNDATED = /^(?:长期|持续|立行|立即|即知|常态)[^。]{0,6}$|(?:[底前末]|旬)$/
const NO = /^[否×✗✘未]$/
const ANSWER = /^[是否√✓✔×✗✘已未]$/
const FIGURE = /^[\d.%,、()（）①-⑳-]+$/

const MOSTLY = 0.6
const LONGEST_STATE = 14
const MOST_STATES = 5
const SHORTEST_DESCRIPTION = 6
const LONGEST_WORD = 24

/** Whether the cells are nothing but words for how far something is: 已完成, 整改中, or what a unit calls them. */
export function areStates(texts: readonly string[]): boolean {
  const isFew = new Set(texts).size <= Math.max(MOST_STATES, texts.length / 2)
  return isFew && areMostly(texts, isState) && !areClasses(texts)
}

function isState(text: string): boolean {
  return text.length <= LONGEST_STATE && (COMPLETION.test(text) || isStatusInPlace(text))
}

/** Whether the cells answer a question with yes or no. */
export function areAnswers(texts: readonly string[]): boolean {
  return texts.some(text => NO.test(text)) && areMostly(texts, text => ANSWER.test(text))
}

/** Whether the cells tell what was done, in sentences. */
export function areAccounts(texts: readonly string[]): boolean {
  return areMostly(texts, text => text.length > LONGEST_WORD || text.includes('。'))
}

/** Whether the cells say how grave problems are or in what way they are rectified, as 立行立改 and 长期整改. */
export function areClasses(texts: readonly string[]): boolean {
  return areMostly(texts, text => CLASS.test(text))
}

/** Whether the cells are deadlines, 长期坚持 among them perhaps. */
export function areDeadlines(texts: readonly string[]): boolean {
  return texts.some(isDay) && areMostly(texts, text => isDay(text) || UNDATED.test(text))
}

/** Whether the cells count what stands in them: 1.… 2.…, 一是… 二是…. */
export function areCounted(texts: readonly string[]): boolean {
  return areMostly(texts, text => readMeasures(text).texts.length > 0)
}

/** Whether the cells are figures, or a printed path each. */
export function areFigures(texts: readonly string[]): boolean {
  return areMostly(texts, text => FIGURE.test(text))
}

/** Whether each cell tells something of its own, as a problem does. */
export function areDescriptions(texts: readonly string[]): boolean {
  const isOwn = new Set(texts).size > texts.length * MOSTLY
  return isOwn && areMostly(texts, text => text.length >= SHORTEST_DESCRIPTION && !isDay(text))
}

function isDay(text: string): boolean {
  return readDay(text) !== null
}

function areMostly(texts: readonly string[], isSo: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(isSo).length >= texts.length * MOSTLY
}
