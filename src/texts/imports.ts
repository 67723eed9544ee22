import type { LedgerDiff } from '../core/ledger-diff'
import type { ParsedLedger } from '../core/parsed-ledger'
import { ratedBy } from '../core/self-rating'
import { rangesOf, shortTitle } from './labels'
import { diffLines, isDiffCut } from './ledger-diff'
import { UNTOLD_STATE } from './tables'

/** What an import came to, in numbers. */
export interface ImportCounts {
  title: string
  added: number
  /** Issues of the document that the ledger has already. */
  known: number
  /** How many of the added ones come with a self-rating. */
  selfRated: number
  /** The numbers of the added ones. */
  numbers: number[]
}

const WARNINGS_SHOWN = 5
const PLACES_SHOWN = 6
const WARNING_LENGTH = 60

/**
 * 导入: what was understood, stated totals beside parsed ones, and how it differs from the ledger; nothing is saved yet.
 * `plan` is what 确认导入 would do, `link` leads to the whole of it where the message has no room.
 */
export function preview(
  ledger: ParsedLedger,
  plan: ImportCounts & { diff: LedgerDiff; total: number },
  link?: string,
): string {
  const isNothing = plan.added === 0 && plan.diff.changes.length === 0
  return [
    `【导入预览】${shortTitle(ledger.title, 30) || '（没有标题）'}`,
    ...countLines(ledger),
    ...endLines(ledger),
    ...planLines(plan),
    // Last, because few read on after a warning.
    ...warningLines(ledger),
    ...linkLines(link),
    isNothing
      ? '台账没有变，不用确认。'
      : `现在还没有保存${plan.added > 0 ? '，保存后新增的问题不能撤销' : ''}。核对无误请发：确认导入`,
  ].join('\n')
}

/** What a document does to a ledger that has issues already. */
export function planLines(plan: Omit<ImportCounts, 'title'> & { diff: LedgerDiff; total: number }): string[] {
  const { known, added, diff, total, numbers } = plan
  if (total === 0) return []
  const count = diff.changes.length
  const fresh = `将新增 ${added} 个${added > 0 ? `，编号 ${rangesOf(numbers)}` : ''}`
  if (known === 0) return [`本群台账已有 ${total} 个问题，${fresh}`]
  const line =
    added === 0 && count === 0
      ? `台账里已有 ${known} 个，没有要新增或更正的`
      : `台账里已有 ${known} 个，${count > 0 ? `有 ${count} 处更正` : '不会改动'}；${fresh}`
  return [line, ...diffLines(diff)]
}

/** The counts of a document, one per line. */
export function countLines({ aspects, issues, stated, outside }: ParsedLedger): string[] {
  const items = new Set(
    issues.filter(({ item }) => item !== null).map(({ aspect, item }) => `${aspect} ${item}`),
  )
  const measures = issues.reduce((sum, issue) => sum + issue.measures.length, 0)
  return [
    `读到：方面 ${aspects.length}，项 ${items.size}，问题 ${issues.length}，措施 ${measures}`,
    ...statedLines(stated),
    ...statusLines(issues.map(({ status }) => status)),
    ...outsideLines(outside),
  ]
}

/** What was found in reading a document, one per line. */
export function warningLines({ warnings }: ParsedLedger): string[] {
  return [
    ...warnings.slice(0, WARNINGS_SHOWN).map(warning => `注意：${shortTitle(warning, WARNING_LENGTH)}`),
    ...(warnings.length > WARNINGS_SHOWN ? [`另有 ${warnings.length - WARNINGS_SHOWN} 条提示`] : []),
  ]
}

/** Whether a preview shows less than there is to be looked at before 确认导入. */
export function isPreviewCut(diff: LedgerDiff, { warnings }: Pick<ParsedLedger, 'warnings'>): boolean {
  const isShortened = (warning: string) => shortTitle(warning, WARNING_LENGTH) !== warning
  return warnings.length > WARNINGS_SHOWN || warnings.some(isShortened) || isDiffCut(diff)
}

function linkLines(link: string | undefined): string[] {
  return link === undefined ? [] : ['全部内容逐条列出，一天内可打开，请勿外传：', link]
}

/** The first and the last problem: a clerk sees at a glance whether the whole list has arrived. */
function endLines({ issues }: ParsedLedger): string[] {
  const [first, last] = [issues[0], issues.at(-1)]
  if (!first || !last) return []
  return [`第一个：${shortTitle(first.title)}；最后一个：${shortTitle(last.title)}`]
}

function statedLines({ aspects, items, issues, done }: ParsedLedger['stated']): string[] {
  const counts = { 方面: aspects, 项: items, 问题: issues, 完成: done }
  const known = Object.entries(counts).filter(([, count]) => count !== null)
  return known.length > 0 ? [`文中写明：${known.map(([name, count]) => `${name} ${count}`).join('，')}`] : []
}

// Whoever sees how much stands beside the ledger knows whether a part of it was missed.
function outsideLines(outside: ParsedLedger['outside']): string[] {
  const lengths = new Map<string, number>()
  for (const { name, text } of outside)
    lengths.set(name, (lengths.get(name) ?? 0) + text.replace(/\s/g, '').length)
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  const told = [...lengths]
    .slice(0, PLACES_SHOWN)
    .map(([name, length]) => `${shortTitle(name, 12)} ${length} 字`)
  const rest = lengths.size > PLACES_SHOWN ? `等，共 ${total} 字` : ''
  return total > 0 ? [`台账以外（另行保存）：${told.join('，')}${rest}`] : []
}

function statusLines(statuses: (string | null)[]): string[] {
  const counts = new Map<string, number>()
  for (const status of statuses)
    counts.set(status ?? UNTOLD_STATE, (counts.get(status ?? UNTOLD_STATE) ?? 0) + 1)
  if (statuses.every(status => status === null)) return []
  const unrated = [...counts.keys()].filter(status => status !== UNTOLD_STATE && !ratedBy(status).selfRating)
  const words = unrated.map(status => `“${shortTitle(status, 10)}”`).join('')
  const told = [...counts].map(([status, count]) => `${shortTitle(status, 10)} ${count}`).join('，')
  return [`自评：${told}${unrated.length > 0 ? `（${words}按未认领导入）` : ''}`]
}

/** 导入 of an edited ledger sheet: what it would change, before → after. */
export function sheetPreview(diff: LedgerDiff, link?: string): string {
  const { changes, findings } = diff
  if (changes.length === 0 && findings.length === 0) return '表格与台账一致，没有要改的。'
  return [
    `【导入预览】表格中有 ${changes.length} 处改动：`,
    ...diffLines(diff),
    ...linkLines(link),
    changes.length > 0 ? '现在还没有改。核对无误请发：确认导入' : '没有可以采用的改动，台账没有变。',
  ].join('\n')
}

/** 确认导入 of an edited sheet done. */
export function corrected({ done, left }: CorrectedNumbers): string {
  return `已导入表格中的改动：${done.length > 0 ? `${rangesOf(done)} 号` : '没有问题被改动'}。${leftLine(left)}`
}

interface CorrectedNumbers {
  done: number[]
  left: number[]
}

function leftLine(left: number[]): string {
  return left.length > 0 ? `\n${rangesOf(left)} 号在预览之后又有变动，没有改，请重新导入，核对新的预览。` : ''
}

/** `import --dry-run`: what would have been saved. */
export function planned(added: number, { changes }: LedgerDiff): string {
  return `试读：将新增 ${added} 个问题${changes.length > 0 ? `、更正 ${changes.length} 处` : ''}，没有保存。`
}

/** 确认导入 done. */
export function imported(
  { title, added, known, selfRated, numbers }: ImportCounts,
  { done, left }: CorrectedNumbers,
): string {
  const changed = done.length > 0 ? `；更正 ${done.length} 个：${rangesOf(done)} 号` : ''
  const rest = known - done.length
  const same = rest > 0 ? `；${done.length > 0 ? '其余' : '原有'} ${rest} 个没有改动` : ''
  const rated = selfRated > 0 ? `，其中 ${selfRated} 个带有自评（自评不等于核验）` : ''
  const next = added > 0 ? '责任人发“我是 姓名 部门”登记，再发“认领 编号”。' : '发“进度”看台账。'
  const document = title ? `“${shortTitle(title, 30)}”` : ''
  // Those of a first list are the list's own.
  const isFirst = numbers[0] === 1 && numbers.at(-1) === numbers.length
  const fresh = `${added} 个问题${isFirst ? '' : `，编号 ${rangesOf(numbers)}`}`
  return `已导入${document}${added > 0 ? ` ${fresh}` : '：没有新增问题'}${rated}${changed}${same}。${leftLine(left)}\n下一步：${next}`
}
