import { normalise, readNumeral } from '../../../core/numerals'
import type { ParsedLedger } from '../../../core/parsed-ledger'
import { simplify } from '../../../core/simplified'

type Stated = ParsedLedger['stated']

const FIGURE = String.raw`(\d{1,4}|[一二两三四五六七八九十百]{1,7})\s*`
const NEAR = '[^。;]{0,14}?'
const KIND = '(?:具体|突出|主要|重点|反馈|整改|共性|个性)*的?'
const ASPECTS = `${FIGURE}个?\\s*(?:大|重点|主要|突出)*方面`
const ISSUES = `${FIGURE}[个条项]\\s*${KIND}问题`

// The surest wording first: 三个方面, 两项 or 五个问题 alone are also counted in sentences about something else.
const PATTERNS: Record<keyof Stated, string[]> = {
  aspects: [
    `${ASPECTS}(?=${NEAR}\\d+\\s*[个项条类]${NEAR}问题|${NEAR}[一二三四五六七八九十百]+\\s*[个项条类]${NEAR}问题)`,
  ],
  items: [`方面(?:共|的|、|,)*\\s*${FIGURE}大?[项类](?=[^。;]{0,8}问题)`],
  issues: [
    `方面(?:[^。;]{0,10}[项类])?(?:共|的|、|,)*\\s*${FIGURE}[个条项]\\s*${KIND}问题`,
    `(?:反馈|指出|发现|涉及|梳理)${NEAR}${ISSUES}`,
    `(?:反馈|指出|发现|涉及|梳理)${NEAR}问题(?:清单)?(?:共|共计|合计|有)?\\s*${FIGURE}[个条项]`,
    `(?:共计?|存在|提出)\\s*${ISSUES}`,
    `${ISSUES}(?=${NEAR}(?:完成|整改))`,
  ],
  done: [
    // 177 measures of which 174 are done say nothing about problems.
    `(?<!措施[^。;]{0,12})(?:完成整改|整改完成|完成|整改到位|已整改)(?:问题|的)?\\s*${FIGURE}[个条项](?=\\s*(?:$|[,。;、(]|问题|其))`,
    `${ISSUES}(?:已|均已|全部)(?:经|全部)?(?:完成|整改)(?!整?改?\\s*[\\d一二三四五六七八九十])`,
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

function firstFigure(text: string, patterns: string[]): number | null {
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'm').exec(text)
    if (match) return readNumeral(match[1] ?? '') ?? null
  }
  return null
}

/** A total that the text states and that the ledger read from it does not have. */
interface Difference {
  what: string
  unit: string
  stated: number
  read: number
}

/** Where stated totals and the ledger differ, that of the problems first. */
export function findDifferences({
  stated,
  aspects,
  issues,
}: Pick<ParsedLedger, 'stated' | 'aspects' | 'issues'>): Difference[] {
  const items = new Set(issues.map(issue => `${issue.aspect} ${issue.item}`)).size
  const hasItems = issues.some(issue => issue.item !== null)
  const done = issues.filter(issue =>
    /^已(?:经|全部)?(?:完成|整改|销号)/.test(simplify(issue.status ?? '')),
  ).length
  return [
    ...compare('问题', '个', stated.issues, issues.length),
    ...compare('方面', '个', stated.aspects, aspects.length),
    ...(hasItems ? compare('项目', '项', stated.items, items) : []),
    ...(issues.some(issue => issue.status) ? compare('已完成问题', '个', stated.done, done) : []),
  ]
}

function compare(what: string, unit: string, stated: number | null, read: number): Difference[] {
  return stated === null || stated === read ? [] : [{ what, unit, stated, read }]
}
