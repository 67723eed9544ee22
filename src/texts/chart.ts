import { type Day, partsOf } from '../core/day'
import type { IssueState } from '../core/issue'
import type { Share, Totals } from '../core/snapshot'
import { STATE_LABELS, shortTitle } from './labels'

/** The fixed words of the progress picture. */
export const CHART_WORDS = {
  selfRated: '自评',
  verified: '核验',
  byAspect: '各方面进展',
  unit: '单位：项',
  emptyLedger: '台账里还没有问题',
  otherTitle: '整改进度',
} as const

/** `47/48` */
export function fractionLabel({ count, total }: Share): string {
  return `${count}/${total}`
}

/** `97.9%` */
export function rateLabel({ rate }: Share): string {
  return `${rate}%`
}

/** `自评 7/8 · 核验 5/8`: both totals always stand side by side. */
export function bothFractions({ selfRated, verified }: Totals): string {
  const { selfRated: self, verified: checked } = CHART_WORDS
  return `${self} ${fractionLabel(selfRated)} · ${checked} ${fractionLabel(verified)}`
}

/** `自评 47`, at the end of its line. */
export function lineLabel(which: 'selfRated' | 'verified', count: number): string {
  return `${CHART_WORDS[which]} ${count}`
}

/** `逾期 2`, beside an aspect. */
export function overdueMark(count: number): string {
  return `逾期 ${count}`
}

/** `共 48 项，逾期 3 项` */
export function overdueLabel(count: number, total: number): string {
  return `共 ${total} 项，逾期 ${count} 项`
}

/** `已销号 5`, in a part of a bar. */
export function stateCount(state: IssueState, count: number): string {
  return `${STATE_LABELS[state]} ${count}`
}

/** What the line over the weeks is called; a single point is no trend yet. */
export function trendTitle(weeks: number): string {
  return weeks > 1 ? `近 ${weeks} 周走势` : '走势（从本周起）'
}

/** `11/23`, below a point of the line. */
export function dayMark(day: Day): string {
  const { month, date } = partsOf(day)
  return `${month}/${date}`
}

/** What the aspects that do not fit are called together. */
export function otherAspects(count: number): string {
  return `其余方面（${count} 个）`
}

/** The title of an aspect without the quotes around it and the word 方面, short enough for its line. */
export function aspectLabel(title: string, length: number): string {
  const bare = inPicture(title).replace(/^[“"「『‘]?(.+?)[”"」』’]?(?:的)?方面$/, '$1')
  return shortTitle(bare || '未分类', length)
}

/** The title of the ledger on one line of the picture. */
export function pictureTitle(title: string, length: number): string {
  return shortTitle(inPicture(title), length) || CHART_WORDS.otherTitle
}

/** Without signs that XML forbids or the font cannot draw. */
function inPicture(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}|\p{Extended_Pictographic}|\uFE0F/gu, '')
}
