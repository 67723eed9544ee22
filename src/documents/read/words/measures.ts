import { readNumeral } from '../../../core/numerals'
import { CIRCLED } from './numbering'

/** The measures of a rectification text, without their counters. */
export interface MeasureRun {
  texts: string[]
  /** The first number that the run 一是、二是… leaves out, or null when it runs without a gap. */
  gap: number | null
}

interface Counter {
  no: number
  start: number
  end: number
  /** How clearly it opens something: 2 at a paragraph's start, 1 after a full stop, 0 within a sentence. */
  strength: number
}

// As far as one looks back for what stands before a counter.
const NEAR = 6

// 统一是、第二是、星期一是 are words of a sentence; 第一，opens one.
const SPOKEN = new RegExp(
  '(?<![统唯之第单专同逐期万百零〇几数一二三四五六七八九十])([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\n?是|' +
    '(?<=(?:^|[\\n。；：！？])\\s*)第([一二三四五六七八九十])(?:，|、(?!第))',
  'g',
)
// Behind 1. may stand a figure, as in 1.46家单位; 1.5万元 is a figure itself.
const FIGURE =
  '(?:[（(]\\s*([\\d０-９]{1,2})\\s*[）)]|([\\d０-９]{1,2})\\s*(?:[）)]|[.．、](?!\\d{1,2}(?:\\.\\d+)?\\s*(?:万|亿|%|％|元|公里|米|吨|倍))))'
const NUMBERED = new RegExp(`(?<=^|\\n)(?:${FIGURE}|[（(]([一二三四五六七八九十]{1,3})[）)])\\s*`, 'g')
const INLINE = new RegExp(
  `(?<=(?:^|[\\n。；;！？]|[\u4e00-\u9fa5）)”"]\\.)\\s*)(?:${FIGURE}|[（(]([一二三四五六七八九十]{1,3})[）)])\\s*`,
  'g',
)
// 一是 without 二是 looks like a slip: a bulletin of ours, like many, has other words for a single measure.
const LONE = /(?<=(?:^|[\n。；！？])\s*)主要措施是[:：]?(?!一是)([^\n]+)/
// 1.补记 2.抽查, 1.补记2.抽查: a list that opens the text and has lost its line ends.
const GLUED =
  /(?<=^|[\n。；;！？]|[\u4e00-\u9fa5）)”"》](?<![第共约近至和与及占到])\s*)(?:(\d{1,2})[.．](?![\d年月日])|[（(](\d{1,2})[）)])\s*/g
/** What may stand before it, as （责任单位：办公室） does. */
const ONE_BRACKET = /^(?:[（(][^（）()]*[）)])?\s*$/
const ENCLOSED = new RegExp(`${CIRCLED}\\s*`, 'g')
const FIRST = /^(?:①|[（(]\s*[1１]\s*[）)])/

/** Whether the text opens with a counter such as 一是, ① or （1）. */
export function opensMeasure(text: string): boolean {
  return findCounters(text, SPOKEN)[0]?.start === 0 || FIRST.test(text)
}

/**
 * The outermost run of the text: 一是…二是…, or paragraphs numbered （1）（2） or 1. 2., whichever opens first; where it
 * has neither, the same numbers behind full stops, or ①②. 主要措施是 opens a single measure.
 */
export function readMeasures(text: string): MeasureRun {
  const spoken = outermostRun(findCounters(text, SPOKEN))
  const named = spoken.length > 1 ? null : LONE.exec(text)
  if (named) return { texts: [named[1] ?? ''], gap: null }
  const numbered = numberedRun(text, NUMBERED)
  const run = spoken.length === 0 || isBefore(numbered, spoken) ? withInline(text, numbered) : spoken
  if (run.length > 1 || spoken.length > 0) return cut(text, run)
  const inline = [INLINE, ENCLOSED].map(pattern => numberedRun(text, pattern))
  const list = inline.find(({ length }) => length > 1)
  if (list) return cut(text, list)
  // 1. or ① alone opens a list only where it opens the whole text.
  const isBracket = /^[（(]/.test(text.slice(run[0]?.start))
  const glued = numberedRun(text, GLUED)
  if (glued.length > 1 && ONE_BRACKET.test(text.slice(0, glued[0]?.start))) return cut(text, glued)
  const lone = [run, ...inline].find(([first]) => first?.start === 0) ?? (isBracket ? run : [])
  return { ...cut(text, lone), gap: null }
}

function numberedRun(text: string, pattern: RegExp): Counter[] {
  const run = outermostRun(findCounters(text, pattern))
  return run[0]?.no === 1 ? run : []
}

// Of the numbers of one paragraph each may open a line or follow a full stop, as where a pdf broke its lines.
function withInline(text: string, run: Counter[]): Counter[] {
  const [first] = run
  if (!first) return run
  const sign = text.slice(first.start, first.end)
  const isAlike = (counter: Counter) => /^[（(]/.test(text.slice(counter.start)) === /^[（(]/.test(sign)
  const all = outermostRun(findCounters(text, INLINE).filter(isAlike))
  return all[0]?.start === first.start && all.length > run.length ? all : run
}

function isBefore(all: Counter[], [other]: Counter[]): boolean {
  const [one] = all
  return all.length > 1 && one !== undefined && other !== undefined && one.start < other.start
}

function findCounters(text: string, pattern: RegExp): Counter[] {
  return [...text.matchAll(pattern)].map(match => ({
    no: readCounter(match),
    start: match.index,
    end: match.index + match[0].length,
    strength: strengthAt(text.slice(Math.max(0, match.index - NEAR), match.index)),
  }))
}

function readCounter([sign, ...groups]: RegExpMatchArray): number {
  // ① is 1 in a circle.
  const printed = groups.find(Boolean) ?? sign.normalize('NFKC').replace(/\D/g, '')
  return readNumeral(printed) ?? 0
}

function strengthAt(before: string): number {
  if (/(?:^|\n)\s*$/.test(before)) return 2
  return /[。！？!?][”’"）)]?\s*$/.test(before) ? 1 : 0
}

function outermostRun(counters: Counter[]): Counter[] {
  const first = counters.findIndex((counter, index) => isStart(counter, counters.slice(index + 1)))
  const [start, ...rest] = first < 0 ? [] : counters.slice(first)
  return start ? followRun(start, rest) : []
}

// A run whose 一是 was lost still shows as one when its second counter opens a sentence.
function isStart(counter: Counter, later: Counter[]): boolean {
  if (counter.no === 1) return counter.strength > 0 || later.some(next => next.no === 2)
  return counter.no === 2 && counter.strength > 0 && later.every(next => next.no !== 1)
}

function followRun(start: Counter, rest: Counter[]): Counter[] {
  const run = [start]
  let inner: Counter | undefined
  rest.forEach((counter, index) => {
    const last = run.at(-1) ?? start
    if (counter.no === 1 || continuesInner(counter, inner, last, { rest, index })) inner = counter
    else if (isNext(counter, last)) {
      run.push(counter)
      inner = undefined
    }
  })
  return run
}

// 一是 within a measure opens an inner run, whose 二是 could also be taken for the outer one's.
function continuesInner(
  counter: Counter,
  inner: Counter | undefined,
  last: Counter,
  { rest, index }: { rest: Counter[]; index: number },
): boolean {
  if (!inner || counter.no !== inner.no + 1) return false
  if (counter.no !== last.no + 1) return true
  if (counter.strength !== inner.strength && counter.strength > 0) return counter.strength < inner.strength
  return inner.no > 1 || rest.slice(index + 1).some(next => next.no === counter.no)
}

// What opens a paragraph goes on counting whatever was lost before it.
function isNext(counter: Counter, last: Counter): boolean {
  if (counter.strength === 2) return counter.no > last.no
  return counter.no === last.no + 1 || (counter.no === last.no + 2 && counter.strength > 0)
}

function cut(text: string, run: Counter[]): MeasureRun {
  const texts = run.map((counter, index) => text.slice(counter.end, run[index + 1]?.start).trim())
  const gap = run.findIndex((counter, index) => counter.no !== index + 1)
  if (run.length === 1) return { texts, gap: 2 }
  return { texts, gap: gap < 0 ? null : gap + 1 }
}
