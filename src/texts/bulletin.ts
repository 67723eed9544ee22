import { formatDay } from '../core/day'
import { chineseFigure } from './labels'

/** What the contact block of a bulletin must name (S75). */
export const CONTACT_LABELS = {
  phone: '联系电话',
  address: '联系地址',
  postCode: '邮政编码',
  mail: '电子邮箱',
} as const

/** What else may be missing. */
export const GAP_LABELS = {
  unit: () => '单位名称',
  feedbackDate: () => '反馈日期',
  inspectedBy: (title: string) => `${inspectionWord(title)}机构`,
  organisation: () => '组织领导情况',
  text: () => '整改情况',
}

/** A visible gap for what nobody has told us: never an invention. */
export function placeholder(what: string): string {
  return `（待填：${what}）`
}

/** Headings of the three parts. */
export const PARTS = ['一、整改工作总体情况', '二、逐项整改情况', '三、下一步整改打算'] as const

/** The number in front of a heading: （一） 1. （1） */
export const NUMBERS = {
  section: (no: number) => `（${chineseFigure(no)}）`,
  // A figure right behind the point would read as a decimal.
  category: (no: number, title: string) => `${no}.${/^\d/.test(title) ? ' ' : ''}`,
  bracket: (no: number) => `（${no}）`,
}

/** 巡视 or 巡察, as the title has it. */
export function inspectionWord(title: string): '巡视' | '巡察' {
  return title.includes('巡视') ? '巡视' : '巡察'
}

/** The title of a bulletin whose round was not read from one. */
export function bulletinTitleOf(unit: string, word: string): string {
  return `${unit}关于${word}整改情况的通报`
}

/** The problem of pattern F1. Quotation marks inside those of the wrapper become single ones. */
export function wrappedProblem(title: string): string {
  return `针对${quoted(title)}的问题。`
}

/** In double quotation marks, which those inside give way to. */
function quoted(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

// 对甲问题 would lose its words to a reader, as they look like a wrapper.
const NAMES_PROBLEM = /^(?:针对|关于|对)[\s\S]*问题(?:的?整改(?:落实)?(?:情况)?)?。?$/

/** The problem of pattern F2, as a sentence. */
export function plainProblem(title: string): string {
  return NAMES_PROBLEM.test(title) ? wrappedProblem(title) : `${outermost(title)}。`
}

/** Single quotation marks that had stood inside a wrapper become double ones. */
function outermost(title: string): string {
  return title.includes('“') ? title : title.replaceAll('‘', '“').replaceAll('’', '”')
}

/** Headings of the aspects in either pattern. */
export const ASPECT_TITLES = {
  // 党建方面 is a heading as it is.
  F1: (title: string) => (title.endsWith('方面') ? outermost(title) : `${quoted(title)}方面`),
  F2: (title: string) => `关于${outermost(title)}的问题`,
}

/** The label in front of the rectification text. */
export const TEXT_LABELS = { F1: '整改情况：', F2: '整改落实情况：' }

/** What the unit itself says of an issue, worded so that it is read back as such. */
export const STATUS_TEXTS = {
  done: '已完成',
  stageDone: '阶段性完成',
  active: '正在整改',
  paused: '暂缓整改',
  open: '尚未完成',
}

/** `自评完成情况：已完成。` */
export function statusLine(status: keyof typeof STATUS_TEXTS): string {
  return `自评完成情况：${STATUS_TEXTS[status]}。`
}

/** 一是…二是… */
export function countedMeasure(no: number, text: string): string {
  return `${chineseFigure(no)}是${text}`
}

/** A measure that stands alone: 一是 without 二是 would look like a slip. */
export function loneMeasure(text: string): string {
  return `主要措施是${text}`
}

/** What was reported, where measures stand before it. */
export function progressLine(text: string, isDone: boolean): string {
  return `${isDone ? '整改结果' : '目前进展'}：${text}`
}

interface Outlook {
  /** Issues that are not done: title and deadline. */
  unfinished: { title: string; dueDate: string | null }[]
  unverified: number
  closed: number
}

const LISTED = 8

/** Part three: what is left, what is to be verified, what is to be looked at again. */
export function outlook({ unfinished, unverified, closed }: Outlook): string[] {
  const lines = [
    unfinished.length > 0 && `继续推进还没有办结的${unfinished.length}个问题${longItems(unfinished)}。`,
    unverified > 0 && `对自评完成但还没有通过核验的${unverified}个问题抓紧核验，不符合要求的退回重改。`,
    closed > 0 && `对已经销号的${closed}个问题适时开展“回头看”，发现反弹的重新列入台账。`,
  ].filter(line => line !== false)
  if (lines.length === 1) return lines
  return lines.map((line, index) => countedMeasure(index + 1, line))
}

function longItems(unfinished: Outlook['unfinished']): string {
  if (unfinished.length > LISTED) return '，按照各自时限逐个销号'
  const named = unfinished.map(
    ({ title, dueDate }) => `${quoted(title)}（${dueDate ? `时限${formatDay(dueDate)}` : '时限待定'}）`,
  )
  return `：${named.join('、')}`
}

/** The invitation in front of the contact block. */
export const INVITATION = '欢迎各方面监督。对整改情况有意见或者建议的，可以通过以下方式反映。'

/** `电话：0000-6001234` */
export function contactLine(label: string, value: string): string {
  return `${label}：${value}`
}
