import { normalise, readNumeral } from '../../core/numerals'
import type { ParsedLedger } from '../../core/parsed-ledger'

type Stated = ParsedLedger['stated']

const FIGURE = String.raw`(\d{1,4}|[一二两三四五六七八九十百]{1,7})\s*`
const KIND = '(?:具体|突出|主要|重点|方面|反馈|整改|共性|个性)*(?:的)?'

const PATTERNS: Record<keyof Stated, RegExp[]> = {
  aspects: [new RegExp(`${FIGURE}个?\\s*(?:大|重点|主要|突出)*方面`)],
  // 其中1项因… counts something else, so items are taken only in the row 方面 … 项 … 问题.
  items: [
    new RegExp(
      `方面\\s*(?:共|的|、|,)?\\s*${FIGURE}(?:大?项|大?类)(?=[^。;]{0,8}\\d|[^。;]{0,8}[一二三四五六七八九十]+\\s*个)`,
    ),
  ],
  issues: [
    new RegExp(`${FIGURE}[个条项]\\s*${KIND}问题`),
    new RegExp(`问题(?:清单)?(?:共|共计|合计|有)?\\s*${FIGURE}[个条项]`),
  ],
  done: [
    new RegExp(
      `(?:已|全部)?(?:完成整改|整改完成|完成|整改到位|整改)(?:问题|的)?\\s*${FIGURE}[个条项](?!月|工作日|小时)`,
    ),
    new RegExp(`${FIGURE}[个条项]\\s*${KIND}(?:问题)?(?:已|均已|全部)(?:经|全部)?(?:完成|整改)`),
  ],
}

/** The totals that a text states about its own ledger; null for each that it does not state. */
export function readStatedTotals(text: string): Stated {
  const plain = normalise(text)
  return {
    aspects: firstFigure(plain, PATTERNS.aspects),
    items: firstFigure(plain, PATTERNS.items),
    issues: firstFigure(plain, PATTERNS.issues),
    done: firstFigure(plain, PATTERNS.done),
  }
}

function firstFigure(text: string, patterns: RegExp[]): number | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return readNumeral(match[1] ?? '') ?? null
  }
  return null
}
