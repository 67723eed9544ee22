import { moneyIn, moneyListedIn, type TellingOfMoney } from './telling-of-money'
import { rulesIn, rulesListedIn, type TellingOfRule } from './telling-of-rules'

/** Something that was written about an issue. */
export interface OutcomeText {
  seq: number
  text: string
  /** Day on which it was written; null where nobody knows. */
  day?: string | null
  /** From the column 制度成果/清退金额: names and amounts are results there, without a word that says so. */
  isField?: boolean
}

/** Where an outcome was found, for whoever decides. */
export interface Found {
  seq: number
  sentence: string
  /** Day on which it was written, `YYYY-MM-DD`; null where nobody knows. */
  day: string | null
  /** The office has written it into the column itself. */
  isField: boolean
}

/** A rule (制度) that was made or revised in answer to an issue. */
export type ProposedRule = TellingOfRule & Found

/** Money that was returned, cleared or paid in. */
export type ProposedMoney = Omit<TellingOfMoney, 'isTotal'> &
  Found & {
    /** Number of the issue under which the same sentence tells of the same amount already. */
    sameAs?: number
  }

/** What the texts suggest: nobody has confirmed any of it. */
export interface Outcomes {
  rules: ProposedRule[]
  money: ProposedMoney[]
  /** What stands in the column 制度成果/清退金额 and names neither a rule nor an amount. */
  unread: Found[]
  /** A rule that answers several issues counts once; `revised` only where no text says that it was made. */
  totals: {
    rules: number
    made: number
    revised: number
    unstated: number
    /** Amounts that make up the sum. */
    payments: number
    yuan: number
  }
}

/**
 * Rules made or revised (S59) and money returned (S60), as the texts of the issues tell; suggestions to be confirmed.
 * Texts of one issue stand in the order in which they were written.
 */
export function proposeOutcomes(texts: readonly OutcomeText[]): Outcomes {
  const read = texts.map(readText)
  return sumOutcomes([
    {
      rules: unique(read.flatMap(({ rules }) => rules)),
      money: bySeq(read.map(({ money }) => money)).flatMap(withoutRepeats),
      unread: read.flatMap(({ unread }) => unread),
    },
  ])
}

/** The outcomes of several issues together. */
export function sumOutcomes(parts: readonly Omit<Outcomes, 'totals'>[]): Outcomes {
  const rules = parts.flatMap(part => part.rules)
  const money = compared(parts.flatMap(part => part.money))
  const unread = parts.flatMap(part => part.unread)
  const counted = money.filter(isCounted)
  const totals = { ...countRules(rules), payments: counted.length, yuan: centsOf(counted) / 100 }
  return { rules, money, unread, totals }
}

/** Whether the amount is part of the sum. What the office writes itself it may well write twice: 500元 is soon said. */
export function isCounted({ sameAs, isField }: ProposedMoney): boolean {
  return sameAs === undefined || isField
}

/** A sentence that answers several issues tells of one payment. */
function compared(money: readonly ProposedMoney[]): ProposedMoney[] {
  const firstBy = new Map<string, Map<number, number>>()
  return money.map(({ sameAs: _, ...amount }) => {
    const firsts = firstBy.get(amount.sentence) ?? new Map<number, number>()
    const first = firsts.get(amount.yuan) ?? amount.seq
    firstBy.set(amount.sentence, firsts.set(amount.yuan, first))
    return first === amount.seq ? amount : { ...amount, sameAs: first }
  })
}

type Amount = TellingOfMoney & Found

function bySeq(texts: readonly Amount[][]): Amount[][][] {
  const issues = new Map<number, Amount[][]>()
  for (const amounts of texts) {
    const [first] = amounts
    if (first) issues.set(first.seq, [...(issues.get(first.seq) ?? []), amounts])
  }
  return [...issues.values()]
}

function readText(source: OutcomeText): { rules: ProposedRule[]; money: Amount[]; unread: Found[] } {
  const { seq, text, day = null, isField = false } = source
  if (!isField && !/[《元]/.test(text)) return { rules: [], money: [], unread: [] }
  const sentences = text.split(/(?<=[。！？；\n])/).map(sentence => sentence.trim())
  const found = sentences.filter(Boolean).map(sentence => ({ seq, sentence, day, isField }))
  const [toRules, toMoney] = isField ? [rulesListedIn, moneyListedIn] : [rulesIn, moneyIn]
  const rules = found.flatMap(one => toRules(one.sentence).map(rule => ({ ...rule, ...one })))
  const money = found.flatMap(one => toMoney(one.sentence).map(amount => ({ ...amount, ...one })))
  const isUnread = isField && rules.length + money.length === 0 && !SAYS_NOTHING.test(text.trim())
  return { rules, money, unread: isUnread ? [{ seq, sentence: text.trim(), day, isField }] : [] }
}

const SAYS_NOTHING = /^(?:|无|没有|暂无|[—\-/]+)[。.]?$/

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

function countRules(rules: ProposedRule[]): Omit<Outcomes['totals'], 'payments' | 'yuan'> {
  const named = (...kinds: ProposedRule['kind'][]) =>
    new Set(rules.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)).size
  const [all, made, stated] = [named('made', 'revised', 'unstated'), named('made'), named('made', 'revised')]
  return { rules: all, made, revised: stated - made, unstated: all - stated }
}

/** A report says again what an earlier one said, or sums it up; only what one text says twice is two amounts. */
function withoutRepeats(texts: readonly Amount[][]): ProposedMoney[] {
  let kept: Amount[] = []
  for (const amounts of texts) {
    const known = new Set(kept.map(({ yuan }) => yuan))
    kept = withText(
      kept,
      amounts.filter(({ yuan }) => !known.has(yuan)),
    )
  }
  return kept.map(({ isTotal, ...amount }) => amount)
}

/**
 * 共计三万元 stands for the parts of its own sentence, and for what earlier texts said, unless that was more. The earlier
 * ones go or stay together, so that many reports of many amounts are still read in one pass.
 */
function withText(earlier: readonly Amount[], amounts: readonly Amount[]): Amount[] {
  let left = earlier
  let leftCents = centsOf(earlier)
  const said: Amount[] = []
  let sentence: Amount[] = []
  let sentenceCents = 0
  for (const amount of amounts) {
    if (sentence[0]?.sentence !== amount.sentence) {
      said.push(...sentence)
      sentence = []
      sentenceCents = 0
    }
    const cents = centsOf([amount])
    if (amount.isTotal && leftCents + sentenceCents <= cents)
      [left, leftCents, sentence, sentenceCents] = [[], 0, [], 0]
    sentence.push(amount)
    sentenceCents += cents
  }
  return [...left, ...said, ...sentence]
}

/** In whole cents, so that a sum of many small amounts is exact. */
function centsOf(money: readonly { yuan: number }[]): number {
  return money.reduce((cents, { yuan }) => cents + Math.round(yuan * 100), 0)
}
