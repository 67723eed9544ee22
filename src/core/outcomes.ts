import { normalise, readNumeral } from './numerals'

/** A rule (制度) that a text says was made or revised in answer to an issue. */
export interface ProposedRule {
  seq: number
  /** Without the 《》. */
  name: string
  kind: 'made' | 'revised'
  /** The sentence that says so, for whoever decides. */
  sentence: string
}

/** Money that a text says was returned, cleared or paid in. */
export interface ProposedMoney {
  seq: number
  /** As printed, such as 1.2万元. */
  printed: string
  yuan: number
  sentence: string
}

/** What the texts suggest: nobody has confirmed any of it. */
export interface Outcomes {
  rules: ProposedRule[]
  money: ProposedMoney[]
  /** A rule that answers several issues counts once; `revised` only where no text says that it was made. */
  totals: { rules: number; made: number; revised: number; yuan: number }
}

const MADE = '制定|制订|出台|印发|建立|新建|颁布'
const REVISED = '修订|修改|完善|修改完善|重新修订'
const NAMES = '《[^《》]{2,60}》(?:[（(][^（）()]{1,8}[）)])?'
const LIST = `${NAMES}(?:(?:[、，,和及与]|以及)*${NAMES})*`
/** 按照《甲》制定《乙》: the first is the reason and no result. */
const OTHER_RULE = '(?![^《]*(?:学习|按照|根据|依据|依照|落实|贯彻|对照|遵守|违反))'
const VERB_FIRST = new RegExp(`(${REVISED}|${MADE})${OTHER_RULE}[^《》。；，]{0,12}(${LIST})`, 'g')
const NAME_FIRST = new RegExp(
  `(${LIST})(?:已经?|均已?|进行了?|作了|予以|的|重新|全面|及时){0,3}(${REVISED}|出台|印发)(?!《)`,
  'g',
)
const PLANNED =
  /(?:未|拟|将|计划|准备|正在|待|没有|抓紧|需要|应当?|着手|研究)(?:及时|尽快|抓紧|研究|重新|对)?$/
const REASON = /(?:学习|按照|根据|依据|依照|落实|贯彻|对照)$/

const FIGURE = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千零]+(?:点[一二三四五六七八九零]+)?)`
const AMOUNT = new RegExp(
  `(${FIGURE}) ?[余多]?(亿|万|千|百)?(?:([一二两三四五六七八九十百千零]+))?[余多]?元(?![化素件旦宵])`,
  'g',
)
const RETURNED = /退回|清退|上缴|退还|退缴|追缴|追回|收缴|缴回|退赔|收回/g
const UNITS: Record<string, number> = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 }
/** How far from the amount the word may stand. */
const NEAR = 24

/** Rules made or revised (S59) and money returned (S60), as the texts of the issues tell; suggestions to be confirmed. */
export function proposeOutcomes(issues: readonly { seq: number; text: string }[]): Outcomes {
  const sentences = issues.flatMap(({ seq, text }) =>
    text.split(/(?<=[。！？；\n])/).map(sentence => ({ seq, sentence: sentence.trim() })),
  )
  const rules = unique(sentences.flatMap(({ seq, sentence }) => rulesIn(seq, sentence)))
  const money = sentences.flatMap(({ seq, sentence }) => moneyIn(seq, sentence))
  return { rules, money, totals: { ...countRules(rules), yuan: sumOf(money) } }
}

function rulesIn(seq: number, sentence: string): ProposedRule[] {
  const verbFirst = [...sentence.matchAll(VERB_FIRST)].map(match => ({
    verb: match[1] ?? '',
    list: match[2] ?? '',
    before: sentence.slice(0, match.index),
  }))
  const nameFirst = [...sentence.matchAll(NAME_FIRST)]
    .map(match => ({
      verb: match[2] ?? '',
      list: match[1] ?? '',
      before: sentence.slice(0, match.index),
      between: match[0].slice(match[1]?.length ?? 0),
    }))
    .filter(({ before, between }) => !REASON.test(before) && !/^(?:拟|将)/.test(between))
  return [...verbFirst, ...nameFirst]
    .filter(({ before }) => !PLANNED.test(before))
    .flatMap(({ verb, list }) => namesIn(list).map(name => ({ seq, name, kind: kindOf(verb), sentence })))
}

function namesIn(list: string): string[] {
  return [...list.matchAll(/《([^《》]+)》/g)].map(match => (match[1] ?? '').trim())
}

function kindOf(verb: string): ProposedRule['kind'] {
  return new RegExp(`^(?:${REVISED})`).test(verb) ? 'revised' : 'made'
}

/** 修订完善《甲》，《甲》已印发: one rule of one issue, and revised if anything says so. */
function unique(rules: ProposedRule[]): ProposedRule[] {
  const byName = new Map<string, ProposedRule>()
  for (const rule of rules) {
    const key = `${rule.seq} ${rule.name}`
    const known = byName.get(key)
    if (!known || (known.kind === 'made' && rule.kind === 'revised')) byName.set(key, rule)
  }
  return [...byName.values()]
}

function countRules(rules: ProposedRule[]): { rules: number; made: number; revised: number } {
  const names = new Set(rules.map(({ name }) => name))
  const made = new Set(rules.filter(({ kind }) => kind === 'made').map(({ name }) => name))
  return { rules: names.size, made: made.size, revised: names.size - made.size }
}

/** An amount counts when the word for returning stands near it, with no other amount between. */
function moneyIn(seq: number, sentence: string): ProposedMoney[] {
  const plain = normalise(sentence)
  const amounts = [...plain.matchAll(AMOUNT)]
  return amounts.flatMap((match, index) => {
    const start = match.index
    const end = start + match[0].length
    const before = plain.slice(endOf(amounts[index - 1]), start).slice(-NEAR)
    const after = plain.slice(end, amounts[index + 1]?.index).slice(0, NEAR)
    if (/其中[^,]*$/.test(before) || !(isReturned(before) || isReturned(after))) return []
    const yuan = yuanOf(match[1] ?? '', match[2], match[3])
    return yuan === undefined ? [] : [{ seq, printed: sentence.slice(start, end), yuan, sentence }]
  })
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0
}

function isReturned(text: string): boolean {
  return [...text.matchAll(RETURNED)].some(({ index }) => !PLANNED.test(text.slice(0, index)))
}

/** 1,860 · 1.2万 · 四万两千 (a figure of its own behind 万); undefined for what is no number. */
function yuanOf(figure: string, unit: string | undefined, rest: string | undefined): number | undefined {
  const head = numberOf(figure)
  const tail = rest ? numberOf(rest) : 0
  if (head === undefined || tail === undefined) return undefined
  return Math.round((head * (unit ? (UNITS[unit] ?? 1) : 1) + tail) * 100) / 100
}

function numberOf(figure: string): number | undefined {
  const arabic = figure.replaceAll(',', '')
  if (/^\d/.test(arabic)) return Number(arabic)
  const [whole = '', decimals] = figure.split('点')
  const count = readNumeral(whole)
  if (count === undefined || decimals === undefined) return count
  const digits = [...decimals].map(sign => readNumeral(sign)).join('')
  return Number(`${count}.${digits}`)
}

/** In whole cents, so that a sum of many small amounts is exact. */
function sumOf(money: ProposedMoney[]): number {
  return money.reduce((cents, { yuan }) => cents + Math.round(yuan * 100), 0) / 100
}
