import { type Found, isCounted, type Outcomes, type ProposedMoney, type ProposedRule } from '../core/outcomes'
import { shortTitle } from './labels'

/** Said wherever the sums are printed. */
export const OUTCOMES_NOTE = '据台账文字自动汇总，请核对'

/** What the office can do so that they count. */
export const OUTCOMES_HINT =
  '通报里只写办公室填在台账“制度成果/清退金额”一栏的内容；从文字里认出的要写进通报，请核对后填进这一栏，再导入台账'

/** What is printed where an issue has none. */
export const OUTCOMES_TITLE = '制度成果与清退金额'

/** Heads of the list of outcomes in the ledger workbook. */
export const OUTCOME_HEADS = ['序号', '类别', '名称或金额', '折合元', '日期', '来源', '原文']

const RULE_LABELS: Record<ProposedRule['kind'], string> = {
  made: '新建制度',
  revised: '修订制度',
  unstated: '制度（未注明新建或修订）',
}

/** One line of that list. */
export type OutcomeRow = (string | number)[]

/** The sums, then every rule and every amount with the sentence that tells of it. */
export function outcomeRows({ rules, money, unread, totals }: Outcomes): OutcomeRow[] {
  return [
    ['合计', '制度', rulesSum(totals), '', '', '', ''],
    ['合计', '清退金额', `${totals.payments} 笔`, totals.yuan, '', '', ''],
    ...rules.map(rule => [rule.seq, RULE_LABELS[rule.kind], `《${rule.name}》`, '', ...sourceOf(rule)]),
    ...money.map(amount => [
      ...[amount.seq, `清退金额${repeatLabel(amount)}`, amount.printed],
      ...[isCounted(amount) ? amount.yuan : '', ...sourceOf(amount)],
    ]),
    ...unread.map(found => [found.seq, '未能识别', '', '', ...sourceOf(found)]),
  ]
}

/** What the same sentence tells of under another issue is one payment, unless the office says that it is two. */
function repeatLabel(amount: ProposedMoney): string {
  if (amount.sameAs === undefined) return ''
  return isCounted(amount)
    ? `（与 ${amount.sameAs} 号相同，已计入）`
    : `（与 ${amount.sameAs} 号相同，没有计入）`
}

function sourceOf(found: Found): string[] {
  const source = found.isField ? '台账栏目' : found.day === null ? '导入的文字' : '进展汇报'
  return [found.day ?? '', source, found.sentence]
}

function rulesSum({ rules, made, revised, unstated }: Outcomes['totals']): string {
  const parts = [
    made > 0 && `新建 ${made}`,
    revised > 0 && `修订 ${revised}`,
    unstated > 0 && `未注明 ${unstated}`,
  ].filter(Boolean)
  return `${rules} 项${parts.length > 0 ? `：${parts.join('，')}` : ''}`
}

/** `制度 5 项：新建 2，修订 3；清退 2 笔，共 3.2万元`; what there is none of is not said. */
function outcomesSum({ rules, money, totals }: Outcomes): string {
  return [
    rules.length > 0 && `制度 ${rulesSum(totals)}`,
    money.length > 0 && `清退 ${totals.payments} 笔，共 ${moneyLabel(totals.yuan)}`,
  ]
    .filter(Boolean)
    .join('；')
}

/** What the office has put down, as a sentence of the bulletin; empty when there is nothing to tell. */
export function outcomesSentence({ rules, money, totals }: Outcomes): string {
  const { made, revised, payments, yuan } = totals
  const kinds = [made > 0 && `新建${made}项`, revised > 0 && `修订${revised}项`].filter(Boolean)
  const parts = [
    rules.length > 0 && `形成制度${totals.rules}项${kinds.length > 0 ? `，其中${kinds.join('、')}` : ''}`,
    money.length > 0 && `清退、上缴资金${payments}笔，合计${moneyLabel(yuan)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `据台账记载，整改中${parts.join('；')}。` : ''
}

/** `22 号 修订制度《差旅费管理办法》（2026-11-18），原文：“…”` */
export function outcomeLines({ rules, money, unread }: Outcomes): string[] {
  return [
    ...rules.map(rule => lineOf(rule, `${RULE_LABELS[rule.kind]}《${rule.name}》`)),
    ...money.map(amount => lineOf(amount, `清退 ${amount.printed}${repeatLabel(amount)}`)),
    ...unread.map(found => lineOf(found, '没有认出制度名称或金额')),
  ]
}

/** The sums, the first of what they are made of, and where the rest is; nothing when there is nothing. */
export function outcomeFindings(outcomes: Outcomes, shown: number): string[] {
  const lines = outcomeLines(outcomes)
  if (lines.length === 0) return []
  const rest = lines.length - shown
  return [
    `${OUTCOMES_TITLE}${OUTCOMES_NOTE}：${outcomesSum(outcomes) || '没有认出制度和金额'}`,
    ...(isProposed(outcomes) ? [OUTCOMES_HINT] : []),
    ...lines.slice(0, shown),
    ...(rest > 0 ? [`另有 ${rest} 条，导出台账的“${OUTCOMES_TITLE}”表里逐条列出`] : []),
  ]
}

/** Whether any of it was only read out of a text. */
function isProposed({ rules, money }: Outcomes): boolean {
  return [...rules, ...money].some(({ isField }) => !isField)
}

const QUOTED = 40

function lineOf(found: Found, what: string): string {
  const day = found.day ? `（${found.day}）` : ''
  return `${found.seq} 号 ${what}${day}，原文：“${shortTitle(found.sentence, QUOTED)}”`
}

/** `3.2万元`, or to the cent where that would be longer. */
function moneyLabel(yuan: ProposedMoney['yuan']): string {
  const isRound = yuan >= 10_000 && Math.round(yuan * 100) % 10_000 === 0
  return isRound ? `${yuan / 10_000}万元` : `${Number.isInteger(yuan) ? yuan : yuan.toFixed(2)}元`
}
