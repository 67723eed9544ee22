import type { Share, Totals } from '../core/snapshot'
import { asOfLabel } from './labels'

interface Preface {
  unit: string
  inspectedBy: string
  feedbackDate: string
  word: string
  isPublic: boolean
}

/** The paragraph before part one. */
export function preface({ unit, inspectedBy, feedbackDate, word, isPublic }: Preface): string {
  const how = isPublic ? '现按照公开要求予以公布' : '现将有关情况通报如下'
  return `${feedbackDate}，${inspectedBy}向${unit}反馈了${word}意见。收到反馈意见后，${unit}逐条建立整改台账，${how}。`
}

interface Counts {
  word: string
  aspects: number
  /** 0 where the round has no items. */
  items: number
  issues: number
  owned: number
  dated: number
  measures: number
  evidence: number
  hidden: number
}

/** How many problems there are and how far they have been arranged; nothing that is zero is said. */
export function arrangement(counts: Counts): string {
  const { word, aspects, items, issues, owned, dated, measures, evidence, hidden } = counts
  const all = `本次${word}共指出${aspects}个方面${items > 0 ? `${items}项` : ''}${issues}个问题，均已列入台账`
  const arranged = counted('明确责任人的', owned, '个').concat(counted('确定整改时限的', dated, '个'))
  const kept = counted('列出整改措施', measures, '条').concat(counted('归集佐证材料', evidence, '件'))
  const among = arranged.length > 0 ? `，其中${arranged.join('，')}` : ''
  const rest = hidden > 0 ? `有${hidden}个问题按照有关规定不予公开，以下公布${issues - hidden}个。` : ''
  return `${all}${among}。${kept.length > 0 ? `${kept.join('，')}。` : ''}${rest}`
}

function counted(what: string, count: number, measure: string): string[] {
  return count > 0 ? [`${what}${count}${measure}`] : []
}

interface Standing {
  whole: Totals
  asOf: Date
  timeZone: string
  /** Issues that the unit itself does not yet call done, by what has become of them. */
  stageDone: number
  active: number
  paused: number
  /** Somebody is named for it, but nobody has taken it on. */
  waiting: number
  /** Nobody is named for it. */
  unowned: number
}

/** 自评 and 核验 side by side, each with numerator and denominator. */
export function standing({
  whole,
  asOf,
  timeZone,
  stageDone,
  active,
  paused,
  waiting,
  unowned,
}: Standing): string {
  const rest = [
    ...counted('阶段性完成', stageDone, '个'),
    ...counted('正在整改', active, '个'),
    ...counted('暂缓整改', paused, '个'),
    ...counted('责任人已明确、尚未认领的', waiting, '个'),
    ...counted('责任人待明确的', unowned, '个'),
  ]
  const { selfRated, verified } = whole
  const totals = `自评完成${selfRated.count}个（${rated('完成率', selfRated)}）；核验销号${verified.count}个（${rated('销号率', verified)}）`
  return `${asOfLabel(asOf, timeZone)}，${totals}。${rest.length > 0 ? `其余问题中，${rest.join('，')}。` : ''}`
}

// No bracket right behind the per cent sign: no line can be broken there, and the one before is torn apart.
function rated(name: string, { count, total, rate }: Share): string {
  return `${count}/${total}，${name}${rate}%`
}
